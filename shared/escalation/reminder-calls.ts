import type { CaseAction } from '../cases/case.ts';
import { hasClock } from '../cases/transitions.ts';
import type { StoredCase } from '../ports.ts';
import type { PathStep } from '../settings/settings.ts';
import { type StatutoryClock, statutoryClock } from '../statutory/clock.ts';
import { reportKinds } from '../statutory/deed.ts';
import { reminderPrefix, remindersOf, type StatutoryReminder } from '../statutory/reminders.ts';
import type { Calendar } from '../working-time.ts';
import type { PathSettings } from './facts.ts';
import { levelsOf, type Question } from './questions.ts';
import { type Called, firstReached } from './recipients.ts';
import type { TimedStep } from './timetable.ts';

/** What the statutory clock of a case is looked at with. */
export interface ReminderContext {
  readonly settings: PathSettings;
  readonly isOpenDay: Calendar['isOpenDay'];
  /** What was done to the cases that it goes on from, see `cases/actions-before.ts`. */
  readonly before?: readonly CaseAction[];
}

/** The office that the law's deadlines are for. */
const office = 'personal-information';

/** The statutory clock of a case on the path, at `now` (ms since 1970). */
export function clockOf(
  { record, actions }: StoredCase,
  { settings, isOpenDay, before = [] }: ReminderContext,
  now: number,
): StatutoryClock {
  const { statutory, organisation } = settings;
  const deadlines = { statutory, timeZone: organisation.timeZone, calendar: { isOpenDay } };
  return statutoryClock(record.facts, [...before, ...actions], deadlines, now);
}

/**
 * Whom to remind of the law's deadlines, and when: the personal-information office; where the case is
 * about everybody in it, whoever takes the decisions, then the next level of the path. From the last
 * reminder before the deadline on, deputies too. A closed case is reminded of as well: the law still asks for the report.
 */
export function reminderCallsOf(
  stored: StoredCase,
  steps: readonly TimedStep[],
  context: ReminderContext,
  now: number,
): readonly Question[] {
  const { facts } = stored.record;
  if (!hasClock(facts, stored.actions)) return [];
  const { escalation } = context.settings;
  const decides = escalation.confirmations === null ? [] : [escalation.confirmations.role];
  const one = firstReached([office, ...decides, ...levelsOf(steps)], facts, escalation);
  if (one === null) return [];
  const reminders = remindersOf(clockOf(stored, context, now));
  return reportKinds.flatMap((report) => {
    const own = reminders.filter((reminder) => reminder.report === report);
    if (own.length === 0) return [];
    const { role, title, section, recused } = one;
    const slots = own.flatMap((reminder) => slotsOf(reminder, one));
    const key = `${reminderPrefix}${report}`;
    return [{ key, step: { ...calling, role, title }, asks: [], section, recused, slots }];
  });
}

function slotsOf({ notice, at, standing }: StatutoryReminder, { callees }: Called) {
  const { endsAt, reminders } = standing.deadline;
  const isLast = at >= (reminders.findLast((one) => one < endsAt) ?? at);
  return callees.slice(0, isLast ? undefined : 1).map((callee, index) => {
    return { notice: `${notice}/${index + 1}`, at, callee };
  });
}

/** What a reminder has in common with a step that calls a role. */
const calling: Omit<PathStep, 'role' | 'title'> = {
  step: 0,
  duty: {
    ja: '期限までに、報告の要否を決めて記録する',
    en: 'Decide before the deadline whether a report is made, and record it',
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
