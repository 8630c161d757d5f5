import { type Labour, labourOf } from '../../cases/labour.ts';
import type { LogDay } from '../../log-day.ts';
import { compileCalendar } from '../../working-time.ts';
import {
  type CaseGroup,
  type CaseView,
  caseGroups,
  type HandlingState,
  handlingStates,
  viewOf,
} from '../monthly/figures/case-view.ts';
import { type CaseDeadline, clocksOf } from '../monthly/figures/clocks.ts';
import { type Completeness, completenessOf } from '../monthly/figures/completeness.ts';
import { detectionsOf, type SeverityRow } from '../monthly/figures/detections.ts';
import { isOf } from '../monthly/figures/headline.ts';
import { type Residents, residentsOf } from '../monthly/figures/residents.ts';
import { daysOf, type Month, monthOf } from '../monthly/month.ts';
import { daysOver } from '../period.ts';
import { firstDayOfYear, lastDayOfYear, monthsOf } from './fiscal-year.ts';
import type { YearlyMaterial } from './gather.ts';
import { type HandlingRole, handlersOf } from './handlers.ts';
import { type SourceYear, sourceYears } from './source-years.ts';

/** One month of a year. */
export interface YearMonth {
  readonly month: Month;
  /** null: no log had come yet. */
  readonly completeness: Completeness | null;
  readonly staffDays: number;
  /** Different lines, over all sources (estimated where a source does not number them). */
  readonly lines: number;
  /** Cases that its logs opened, by group. */
  readonly cases: ReadonlyMap<CaseGroup, number>;
  readonly isSummarised: boolean;
}

/** What was analysed in a fiscal year, how often, by whom, and what it showed. */
export interface YearlyFigures {
  readonly months: readonly YearMonth[];
  readonly sources: readonly SourceYear[];
  /** Source-days that were to come; the other three add up to it. Months without logs count none. */
  readonly expected: number;
  readonly received: number;
  readonly accounted: number;
  readonly holes: number;
  /** A log had come by then. */
  readonly hasBegun: boolean;
  /** Every month since the first log is whole. */
  readonly isComplete: boolean;
  readonly states: readonly StateRow[];
  readonly byDetector: readonly SeverityRow[];
  readonly residents: Residents;
  readonly deadlines: readonly CaseDeadline[];
  readonly handlers: readonly HandlingRole[];
  readonly labour: Labour;
}

/** Cases of one group in one state. */
export interface StateRow {
  readonly group: CaseGroup;
  readonly state: HandlingState;
  readonly cases: number;
}

/** Recomputes every figure out of what is stored. Pure. */
export function figuresOfYear(material: YearlyMaterial): YearlyFigures {
  const { year, asOf, settings, cases } = material;
  const views = cases.map((stored) => viewOf(stored, asOf));
  const own = views.filter((view) => monthsOf(year).some((month) => isOf(month, view)));
  const months = monthsOf(year).map((month) => yearMonth(month, views, material));
  const whole = months.flatMap(({ completeness }) => completeness ?? []);
  const sum = (of: (one: Completeness) => number) =>
    whole.reduce((total, one) => total + of(one), 0);
  const [from, until] = [firstDayOfYear(year), lastDayOfYear(year)];
  const isWithin = (day: LogDay) => from <= day && day <= until;
  return {
    months,
    sources: sourceYears(material, whole),
    expected: sum(({ expected }) => expected),
    received: sum(({ received }) => received),
    accounted: sum(({ accounted }) => accounted),
    holes: sum(({ holes }) => holes),
    hasBegun: whole.length > 0,
    isComplete: whole.length > 0 && whole.every(({ isComplete }) => isComplete),
    states: statesOf(own),
    byDetector: detectionsOf(own, settings.staff, until).byDetector,
    residents: residentsOf(own.filter(({ group }) => group === 'told')),
    deadlines: clocksOf(views, settings, asOf).filter(({ lastDay }) => isWithin(lastDay)),
    handlers: handlersOf(views, isWithin, settings),
    labour: labourOf(
      views
        .flatMap(({ actions }) => actions)
        .filter(({ deed }) => deed.kind === 'hours-recorded' && isWithin(deed.on)),
    ),
  };
}

function yearMonth(
  month: Month,
  views: readonly CaseView[],
  { settings, sources, asOf, staffDays, issued }: YearlyMaterial,
): YearMonth {
  const { timeZone } = settings.organisation;
  const calendar = compileCalendar(settings.calendar, timeZone);
  const own = views.filter((view) => isOf(month, view));
  const count = (wanted: CaseGroup) => own.filter(({ group }) => group === wanted).length;
  const days = sources.flatMap((one) => one.days);
  return {
    month,
    completeness: completenessOf(daysOver(daysOf(month), asOf, timeZone), {
      sources,
      calendar,
      cases: views,
    }),
    staffDays: staffDays.get(month) ?? 0,
    lines: days
      .filter(({ logDay }) => monthOf(logDay) === month)
      .reduce((total, { lines }) => total + lines, 0),
    cases: new Map(caseGroups.map((group) => [group, count(group)])),
    isSummarised: issued.has(month),
  };
}

function statesOf(own: readonly CaseView[]): readonly StateRow[] {
  return caseGroups.flatMap((group) =>
    handlingStates.map((state) => {
      const cases = own.filter((one) => one.group === group && one.state === state).length;
      return { group, state, cases };
    }),
  );
}
