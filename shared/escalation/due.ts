import { successorOf } from '../cases/transitions.ts';
import { containmentCallsOf } from '../containment/calls.ts';
import { type DueContainment, dueContainment } from '../containment/due.ts';
import { limits } from '../limits.ts';
import type { StoredCase } from '../ports.ts';
import type { Contact, PathStep } from '../settings/settings.ts';
import { type Question, questionsOf } from './questions.ts';
import { accountsToSetAside } from './recusal.ts';
import { type ReminderContext, reminderCallsOf } from './reminder-calls.ts';
import { noticeRecordOf, type Round, roundOf } from './round.ts';
import { isQuiet, type StepStanding, standingOf } from './standing.ts';
import type { Slot } from './timetable.ts';

/** What the path needs to know beside the case. */
export interface PathContext extends ReminderContext {
  /**
   * Whether the day contacts are in at an instant (ms since 1970): the section's opening hours, or
   * the organisation's where the section is null.
   */
  readonly isDay: (at: number, section: string | null) => boolean;
}

/** An alert that is to go out now. */
export interface Notice {
  /** Stable: `<case>/<step>.<role>/<n>`. */
  readonly id: string;
  readonly key: string;
  readonly step: PathStep;
  /**
   * `call`: the step calls its role; `reminder`: it asks whether an acknowledgement still holds;
   * `confirmation`: a named person is to decide on the steps of `asks`; `deadline`: a report that the
   * law asks for is to be made; `containment`: an order was not carried out.
   */
  readonly purpose: 'call' | 'reminder' | 'confirmation' | 'deadline' | 'containment';
  /** Steps that wait for a decision; empty but for a `confirmation`. */
  readonly asks: readonly PathStep[];
  /** The section that the post serves; null: the whole organisation. */
  readonly section: string | null;
  /** `holder`, `deputy-1` …, joined with `-day` or `-night`. */
  readonly recipient: string;
  readonly contact: Contact;
  /** When this step calls next unless somebody acknowledges; null: this was its last call. */
  readonly nextCallAt: number | null;
}

/** What is to be done about a case now, and when to look again. */
export interface Due {
  /** Accounts whose deeds count no more: the case has turned out to be about them. */
  readonly setAside: readonly string[];
  readonly notices: readonly Notice[];
  /** Keys of tasks that begin. */
  readonly tasks: readonly string[];
  /** Who is left out because the case is about them. */
  readonly recused: readonly { readonly step: string; readonly recipient: string }[];
  /** What is to be ordered of the town's automation, and sent to it. */
  readonly containment: DueContainment;
  /** The next instant at which something more falls due, later than `now`; null: none. */
  readonly nextAt: number | null;
}

const nothing: Due = {
  setAside: [],
  notices: [],
  tasks: [],
  recused: [],
  containment: { ordered: null, events: [], nextAt: null },
  nextAt: null,
};

/**
 * What is due on a case at `now` (ms since 1970). Pure: settled by the case's facts, its action log
 * and the settings. What has been recorded is not due again; a notice that a worker has claimed and
 * not sent is due again when the lease of the claim is over. Calls to one recipient that were
 * missed while the clock slept collapse to the last of them.
 */
export function due(stored: StoredCase, context: PathContext, now: number): Due {
  const { settings } = context;
  const round = roundOf(stored.actions);
  if (!round) return nothing;
  const setAside = accountsToSetAside(stored, settings.escalation);
  if (setAside.length > 0) return { ...nothing, setAside };
  if (successorOf(stored.actions) !== null) return nothing;
  const steps = standingOf(stored, settings);
  const ofPath = isQuiet(stored) ? [] : steps;
  const questions = isQuiet(stored) ? [] : questionsOf(stored.record.facts, round, steps, settings);
  const reminders = reminderCallsOf(stored, steps, context, now);
  const asked = (purpose: Notice['purpose']) => (question: Question) => {
    const calls = callsOf({ ...question, purpose }, stored, round, context, now);
    return { ...calls, recused: newlyRecused(question, round) };
  };
  const parts = [
    ...ofPath.map((step) => dueOfStep(step, stored, round, context, now)),
    ...questions.map(asked('confirmation')),
    ...reminders.map(asked('deadline')),
    ...containmentCallsOf(stored, steps, settings).map(asked('containment')),
  ];
  const containment = dueContainment(stored, round, settings, now);
  const instants = [...parts, containment].flatMap(({ nextAt }) =>
    nextAt === null ? [] : [nextAt],
  );
  return {
    setAside,
    notices: parts.flatMap(({ notices }) => notices),
    tasks: parts.flatMap(({ tasks }) => tasks),
    recused: parts.flatMap(({ recused }) => recused),
    containment,
    nextAt: instants.length ? Math.min(...instants) : null,
  };
}

function dueOfStep(
  standing: StepStanding,
  stored: StoredCase,
  round: Round,
  context: PathContext,
  now: number,
): Due {
  const { startsAt, step, state, key } = standing;
  if (startsAt === null || state === 'not-called') return nothing;
  if (startsAt > now) return { ...nothing, nextAt: startsAt };
  if (step.kind === 'task') return { ...nothing, tasks: state === 'done' ? [] : [key] };
  const purpose = state === 'acknowledged' ? 'reminder' : 'call';
  const calls = callsOf({ ...standing, purpose, asks: [] }, stored, round, context, now);
  return { ...calls, recused: newlyRecused(standing, round) };
}

/** Whoever is called: for a step, or to decide on steps. */
type Calling = Pick<Question, 'key' | 'step' | 'section' | 'slots' | 'asks'> &
  Pick<Notice, 'purpose'>;

function callsOf(
  calling: Calling,
  stored: StoredCase,
  round: Round,
  context: PathContext,
  now: number,
): Due {
  const { key, step, section, asks, purpose } = calling;
  const notices: Notice[] = [];
  const later = calling.slots.map(({ at }) => at).filter((at) => at > now);
  const nextCallAt = later.length ? Math.min(...later) : null;
  for (const [name, slots] of Map.groupBy(calling.slots, ({ callee }) => callee.name)) {
    const slot = slots.findLast(({ at }) => at <= now);
    if (!slot || isMade(slot, slots, round)) continue;
    const heldUntil = leaseOver(slots, round);
    if (heldUntil > now) {
      later.push(heldUntil);
      continue;
    }
    const usual = context.isDay(now, section) ? 'day' : 'night';
    const { holder, times } = slot.callee;
    const time = times.includes(usual) ? usual : (times[0] ?? usual);
    const id = `${stored.record.facts.id}/${slot.notice}`;
    const recipient = `${name}-${time}`;
    const contact = holder[time];
    notices.push({ id, key, step, purpose, asks, section, recipient, contact, nextCallAt });
  }
  return { ...nothing, notices, nextAt: later.length ? Math.min(...later) : null };
}

function newlyRecused(
  { recused, key }: Pick<Question, 'recused' | 'key'>,
  round: Round,
): Due['recused'] {
  return recused
    .filter((recipient) => !isRecorded(recipient, key, round))
    .map((recipient) => ({ step: key, recipient }));
}

/** A call counts as made when it, or a later one to the same recipient, was sent or refused. */
export function isMade(slot: Slot, sameRecipient: readonly Slot[], round: Round): boolean {
  return sameRecipient.some(
    (other) => other.at >= slot.at && noticeRecordOf(other.notice, round).doneAt !== null,
  );
}

/**
 * When the last worker that claimed a call to this recipient must have sent it, or the digest is due
 * that it is held for. What cannot be sent is tried at growing intervals.
 */
function leaseOver(sameRecipient: readonly Slot[], round: Round): number {
  const ends = sameRecipient.map(({ notice }) => {
    const { claimedAt, claims, heldUntil, doneAt } = noticeRecordOf(notice, round);
    if (doneAt !== null) return 0;
    if (claimedAt === null) return heldUntil;
    const lease = limits.noticeLeaseMs * 2 ** (claims - 1);
    return Math.max(heldUntil, claimedAt + Math.min(lease, limits.noticeLeaseMsMax));
  });
  return Math.max(0, ...ends);
}

function isRecorded(recipient: string, key: string, round: Round): boolean {
  return round.actions.some(
    ({ deed }) => deed.kind === 'recused' && deed.step === key && deed.recipient === recipient,
  );
}
