import { levelsOf, type Question } from '../escalation/questions.ts';
import { firstReached } from '../escalation/recipients.ts';
import { slotsOf, type TimedStep } from '../escalation/timetable.ts';
import type { StoredCase } from '../ports.ts';
import type { PathStep, Settings } from '../settings/settings.ts';
import { type ContainmentOrder, type EventStanding, ordersOf, shortName } from './orders.ts';

/** How the key of such a call begins, which tells it from that of a step. */
export const containmentPrefix = 'containment.';

/** An event that the town's automation has not carried out, with since when somebody is told of it. */
export interface EventTrouble {
  readonly key: string;
  readonly order: ContainmentOrder;
  readonly standing: EventStanding;
  readonly what: 'unanswered' | 'not-done' | 'failed' | 'refused';
  /** ms since 1970. */
  readonly since: number;
}

/**
 * Whom to tell of orders that were not carried out: the information-security office, or where the
 * case is about everybody in it the next level of the path; again, then the deputies.
 */
export function containmentCallsOf(
  stored: StoredCase,
  steps: readonly TimedStep[],
  settings: Pick<Settings, 'escalation' | 'containment'>,
): readonly Question[] {
  const { escalation, containment } = settings;
  const troubles = troublesOf(stored, containment);
  if (troubles.length === 0) return [];
  const roles = ['information-security', ...levelsOf(steps)];
  const one = firstReached(roles, stored.record.facts, escalation);
  if (one === null) return [];
  const { role, title, section, callees, recused } = one;
  const repeating = { repeatMinutes: containment.remindMinutes, repeats: 1 };
  return troubles.map(({ key, since }) => ({
    key,
    step: { ...calling, ...repeating, role, title },
    asks: [],
    section,
    recused,
    slots: slotsOf(repeating, since, callees, `${key}/${since}-`),
  }));
}

/** The events of a case that were not carried out, or may not have been. */
export function troublesOf(
  { actions }: Pick<StoredCase, 'actions'>,
  { remindMinutes }: Pick<Settings['containment'], 'remindMinutes'>,
): readonly EventTrouble[] {
  const waitMs = remindMinutes * 60_000;
  return ordersOf(actions).flatMap((order) => {
    // Once it is lifted, only the lifting counts.
    const standing = order.events.at(-1);
    const found = standing && troubleOf(standing, waitMs);
    if (!standing || !found) return [];
    const key = `${containmentPrefix}${shortName(order)}.${standing.event}`;
    return [{ key, order, standing, ...found }];
  });
}

function troubleOf(
  { sentAt, refusedAt, answer }: EventStanding,
  waitMs: number,
): Pick<EventTrouble, 'what' | 'since'> | null {
  if (answer?.name === 'done') return null;
  if (answer?.name === 'failed') return { what: 'failed', since: answer.at };
  if (answer !== null) return { what: 'not-done', since: answer.at + waitMs };
  if (sentAt !== null) return { what: 'unanswered', since: sentAt + waitMs };
  return refusedAt === null ? null : { what: 'refused', since: refusedAt };
}

/** What such a call has in common with a step that calls a role. */
const calling: Omit<PathStep, 'role' | 'title'> = {
  step: 0,
  duty: {
    ja: '処置が行われたかを確かめ、結果を記録する',
    en: 'Find out whether it was carried out, and record it',
  },
  when: [],
  gate: 'confirmation',
  kind: 'notice',
  notify: 'always',
  waitMinutes: 0,
  repeatMinutes: 0,
  repeats: 0,
  remindMinutes: 0,
};
