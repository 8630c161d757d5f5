import type { StepStanding } from './standing.ts';
import type { Writer } from './writer.ts';

/**
 * Who has been told and who comes next: one line a step, and one for all steps beyond the second
 * gate while it is closed. `telling` is the key of the step that is being told right now, at `now` (ms since
 * 1970).
 */
export function pathWords(
  standings: readonly StepStanding[],
  telling: string,
  now: number,
  writer: Writer,
): readonly string[] {
  const { say, language, name } = writer;
  const title = ({ step }: StepStanding) => `${step.step} ${name(step.title[language])}`;
  const lines = standings
    .filter(({ state }) => state !== 'gate-closed')
    .map((one) => {
      const state =
        one.key === telling ? say((c) => c.escalation.state.now) : stateOf(one, now, writer);
      return say((c) => c.escalation.standing(title(one), state));
    });
  const later = standings.filter(({ state }) => state === 'gate-closed');
  if (later.length) {
    const titles = later.map(title).join(say((c) => c.escalation.listed));
    const state = say((c) => c.escalation.state.gateClosed);
    lines.push(say((c) => c.escalation.standing(titles, state)));
  }
  return [say((c) => c.escalation.path), ...lines];
}

function stateOf(standing: StepStanding, now: number, { say, time }: Writer): string {
  const { step, state, startsAt, told, acknowledgement, decision } = standing;
  const lastAt = told.at(-1)?.at ?? now;
  return say(({ escalation: { state: states } }) => {
    switch (state) {
      case 'waiting':
        if (step.kind === 'task') return states.taskWaiting;
        return startsAt === null || startsAt <= now ? states.soon : states.waiting(time(startsAt));
      case 'done':
        return step.role === 'data-subjects' ? states.harmAsked : states.done;
      case 'told':
        return states.told(time(lastAt), told.length);
      case 'acknowledged':
        return states.acknowledged(time(acknowledgement?.at ?? lastAt));
      case 'not-called':
        return states.notCalled;
      case 'vacant':
        return states.vacant;
      case 'gate-closed':
        return states.gateClosed;
      case 'awaiting-confirmation':
        return states.awaitingConfirmation;
      case 'confirmed':
        return states.confirmed(time(decision?.at ?? now));
      case 'postponed':
        return states.postponed(
          time(decision?.deed.kind === 'postponed' ? decision.deed.reviewAt : now),
        );
      case 'not-needed':
        return states.notNeeded;
    }
  });
}
