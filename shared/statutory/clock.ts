import type { CaseFacts } from '../cases/case.ts';
import { statutoryFactsOf } from './case-facts.ts';
import { countedActions } from './counted-actions.ts';
import {
  type Deadline,
  type DeadlineSettings,
  finalDeadline,
  preliminaryDeadline,
} from './deadlines.ts';
import type { ReportKind, StatutoryAction } from './deed.ts';
import {
  type ClassJudgement,
  judgeClasses,
  mayTakeLonger,
  reportAskedFor,
  type Standing,
} from './judge-classes.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';

export const deadlineStates = [
  'running',
  'due',
  'overdue',
  'met',
  'missed',
  'not-asked-for',
] as const;
/**
 * `running`: nothing to do yet; `due`: its window is open or its reminders have begun; `overdue`:
 * past and not made; `met`: made in time; `missed`: made too late; `not-asked-for`: no class applies.
 */
export type DeadlineState = (typeof deadlineStates)[number];

/** A deadline as it stands at an instant. */
export interface DeadlineStanding {
  readonly deadline: Deadline;
  readonly state: DeadlineState;
  /** When the report was made, ms since 1970; null: it has not been. */
  readonly madeAt: number | null;
}

/** The statutory clock of a case at an instant. */
export interface StatutoryClock {
  readonly judgements: readonly ClassJudgement[];
  /** Whether any class applies, or may. */
  readonly askedFor: Standing;
  readonly knowledge: Knowledge;
  /** The preliminary report and the final one; empty until anybody knows. */
  readonly deadlines: readonly DeadlineStanding[];
  /** The longer deadline of the final report, where it only may apply; else null. */
  readonly longerIfPurpose: Deadline | null;
}

/**
 * The statutory clock of a case at `now` (ms since 1970). Pure: it follows from the evidence, the
 * log and the settings. `actions` in the order of the log, those of predecessors first.
 */
export function statutoryClock(
  facts: CaseFacts,
  actions: readonly StatutoryAction[],
  settings: DeadlineSettings,
  now: number,
): StatutoryClock {
  const { peopleOver } = settings.statutory;
  const counted = countedActions(facts, actions);
  const judgements = judgeClasses(statutoryFactsOf(facts, counted, peopleOver));
  const askedFor = reportAskedFor(judgements);
  const knowledge = knowledgeOf(counted);
  const { knownAt } = knowledge;
  const clock = { judgements, askedFor, knowledge };
  if (knownAt === null) return { ...clock, deadlines: [], longerIfPurpose: null };
  const isLonger = mayTakeLonger(judgements);
  const standing = (deadline: Deadline): DeadlineStanding => {
    const madeAt = madeAtOf(deadline.report, counted);
    return { deadline, madeAt, state: stateOf(deadline, madeAt, askedFor, now) };
  };
  return {
    ...clock,
    deadlines: [
      standing(preliminaryDeadline(knownAt, settings)),
      standing(finalDeadline(knownAt, isLonger, settings)),
    ],
    longerIfPurpose:
      !isLonger && mayBeLonger(judgements) ? finalDeadline(knownAt, true, settings) : null,
  };
}

/** When a report was made by the last word of the log, ms since 1970; null: it was not. */
export function madeAtOf(report: ReportKind, actions: readonly StatutoryAction[]): number | null {
  const made = actions
    .map(({ deed }) => deed)
    .findLast((deed) => deed.kind === 'report-made' && deed.report === report);
  return made?.kind === 'report-made' ? made.madeAt : null;
}

function stateOf(
  { dueFrom, endsAt }: Deadline,
  madeAt: number | null,
  askedFor: Standing,
  now: number,
): DeadlineState {
  if (madeAt !== null) return madeAt < endsAt ? 'met' : 'missed';
  if (askedFor === 'does-not-apply') return 'not-asked-for';
  if (now >= endsAt) return 'overdue';
  return now >= dueFrom ? 'due' : 'running';
}

function mayBeLonger(judgements: readonly ClassJudgement[]): boolean {
  return judgements.some(
    ({ standing, reportClass }) => standing !== 'does-not-apply' && reportClass.longerFinal,
  );
}
