import type { LogDay } from '../../../log-day.ts';
import type { Settings } from '../../../settings/settings.ts';
import { type DeadlineState, statutoryClock } from '../../../statutory/clock.ts';
import type { ReportKind } from '../../../statutory/deed.ts';
import { compileCalendar } from '../../../working-time.ts';
import type { CaseView } from './case-view.ts';

/** One deadline of the law for one case, as it stood. */
export interface CaseDeadline {
  readonly caseId: string;
  readonly report: ReportKind;
  readonly state: DeadlineState;
  readonly lastDay: LogDay;
  /** The end of the last day, ms since 1970. */
  readonly endsAt: number;
  /** Whether the law asks for the report for certain, or may. */
  readonly isCertain: boolean;
}

/**
 * The deadlines of the law that run or ran out, of all cases, earliest first; those of cases for
 * which no report is asked are left out. `asOf` in ms since 1970.
 */
export function clocksOf(
  cases: readonly CaseView[],
  settings: Settings,
  asOf: number,
): readonly CaseDeadline[] {
  const { timeZone } = settings.organisation;
  const calendar = compileCalendar(settings.calendar, timeZone);
  const deadlineSettings = { statutory: settings.statutory, timeZone, calendar };
  return cases
    .filter(({ group }) => group !== 'of-logs')
    .flatMap(({ facts, actions }) => {
      const clock = statutoryClock(facts, actions, deadlineSettings, asOf);
      return clock.deadlines.map(({ deadline, state }) => ({
        caseId: facts.id,
        report: deadline.report,
        state,
        lastDay: deadline.lastDay,
        endsAt: deadline.endsAt,
        isCertain: clock.askedFor === 'applies',
      }));
    })
    .filter(({ state }) => state !== 'not-asked-for')
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sortKey({ lastDay, caseId, report }: CaseDeadline): string {
  return `${lastDay} ${caseId} ${report}`;
}
