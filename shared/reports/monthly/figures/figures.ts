import { type Labour, labourOf } from '../../../cases/labour.ts';
import { type LogDay, logDayFromNumber, logDayNumber, zoneShift } from '../../../log-day.ts';
import type { Suppression } from '../../../settings/settings.ts';
import type { SettingsChange } from '../../../watching/settings-change.ts';
import { compileCalendar } from '../../../working-time.ts';
import { beginOf, daysOver } from '../../period.ts';
import type { MonthlyMaterial } from '../material.ts';
import { addMonths, daysOf, lastDayOf, type Month, monthOf } from '../month.ts';
import {
  type CaseGroup,
  type CaseView,
  caseGroups,
  type HandlingState,
  handlingStates,
  viewOf,
} from './case-view.ts';
import { type CaseDeadline, clocksOf } from './clocks.ts';
import { type Completeness, completenessOf } from './completeness.ts';
import { type Decision, decisionsOf } from './decisions.ts';
import { type Detections, detectionsOf } from './detections.ts';
import { handlingTimes } from './handling-times.ts';
import { type Headline, headlineOf, isOf, trendMonths, viewsUpTo } from './headline.ts';
import { type Measure, measuresOf } from './measures.ts';
import { type FalseAlerts, falseAlertsOf } from './precision.ts';

/** Every figure of a monthly summary. */
export interface MonthlyFigures {
  /** null: no log had come by then. */
  readonly current: Headline | null;
  readonly lastMonth: Headline | null;
  readonly lastYear: Headline | null;
  readonly trend: readonly { readonly month: Month; readonly headline: Headline | null }[];
  readonly completeness: Completeness | null;
  readonly detections: Detections;
  /** Of every group by state: cases that were carried over, and cases of the month. */
  readonly states: readonly StateCount[];
  readonly times: ReturnType<typeof handlingTimes>;
  readonly deadlines: readonly CaseDeadline[];
  readonly alerts: FalseAlerts;
  readonly suppressions: readonly Suppression[];
  readonly changes: readonly SettingsChange[];
  /** On all cases, and of it on those that proved harmless. */
  readonly labour: Labour;
  readonly harmlessLabour: Labour;
  readonly measures: readonly Measure[];
  readonly decisions: readonly Decision[];
}

/** Cases of one group in one state. */
export interface StateCount {
  readonly group: CaseGroup;
  readonly state: HandlingState;
  /** Opened before the month, and not settled when it began. */
  readonly carriedOver: number;
  readonly opened: number;
}

/** Recomputes every figure out of what is stored. Pure. */
export function figuresOf(material: MonthlyMaterial): MonthlyFigures {
  const { month, asOf, settings } = material;
  const { timeZone, alertBudget } = settings.organisation;
  const begin = beginOf(`${month}-01`, timeZone);
  const end = beginOf(`${addMonths(month, 1)}-01`, timeZone);
  const last = lastDayOf(month);
  const views = viewsUpTo(month, material.cases, asOf);
  const own = views.filter((view) => isOf(month, view));
  const told = own.filter(({ group }) => group === 'told');
  const alerts = falseAlertsOf(
    told,
    material.staffDays.get(month) ?? 0,
    alertBudget.falseAlertsPerThousandStaffDays,
  );
  const deadlines = clocksOf(views, settings, asOf);
  const measures = measuresOf(views, begin, asOf);
  const completeness = completenessOf(daysOver(daysOf(month), asOf, timeZone), {
    sources: material.sources,
    calendar: compileCalendar(settings.calendar, timeZone),
    cases: views,
  });
  const shared = { settings, asOf, completeness, measures, alerts, deadlines };
  return {
    current: headlineOf(month, material),
    lastMonth: headlineOf(addMonths(month, -1), material),
    lastYear: headlineOf(addMonths(month, -12), material),
    trend: trendMonths(month).map((one) => ({ month: one, headline: headlineOf(one, material) })),
    completeness,
    detections: detectionsOf(own, settings.staff, last),
    states: statesOf(material, views, begin),
    times: handlingTimes(told),
    deadlines: deadlines.filter((one) => concerns(one, month)),
    alerts,
    suppressions: settings.suppressions.filter(
      ({ from, until }) => from <= last && until >= `${month}-01`,
    ),
    changes: material.settingsChanges.filter(
      ({ at, changes }) => at >= begin && at < end && changes.length > 0,
    ),
    ...labours(material),
    measures,
    decisions: decisionsOf({ ...shared, cases: views, usualDueAt: usualDueAt(asOf, material) }),
  };
}

/** Deadlines of the month, and earlier ones that nobody has met. */
function concerns({ lastDay, state }: CaseDeadline, month: Month): boolean {
  return monthOf(lastDay) === month || (state !== 'met' && state !== 'missed');
}

function labours({ cases, month, asOf }: MonthlyMaterial) {
  const views = cases.map((stored) => viewOf(stored, asOf));
  const of = (some: readonly CaseView[]) =>
    labourOf(
      some.flatMap(({ actions }) => actions),
      month,
    );
  const harmless = views.filter(({ state }) => state === 'explained');
  return { labour: of(views), harmlessLabour: of(harmless) };
}

function statesOf(
  { month, cases }: MonthlyMaterial,
  views: readonly CaseView[],
  begin: number,
): readonly StateCount[] {
  const before = viewsUpTo(month, cases, begin - 1);
  const wasOpen = new Set(before.filter((one) => !one.isSettled).map(({ facts }) => facts.id));
  return caseGroups.flatMap((group) =>
    handlingStates.map((state) => {
      const here = views.filter((one) => one.group === group && one.state === state);
      const opened = here.filter((view) => isOf(month, view)).length;
      const carriedOver = here.filter(
        (view) => !isOf(month, view) && wasOpen.has(view.facts.id),
      ).length;
      return { group, state, carriedOver, opened };
    }),
  );
}

/** What has no date of its own is to be decided within five working days. */
function usualDueAt(asOf: number, { settings }: MonthlyMaterial): number {
  const { timeZone } = settings.organisation;
  const calendar = compileCalendar(settings.calendar, timeZone);
  let day: LogDay = logDayFromNumber(logDayNumber(asOf, zoneShift(timeZone)));
  for (let count = 0; count < 5; count += 1) day = calendar.nextWorkingDay(day, null) ?? day;
  return beginOf(day, timeZone);
}
