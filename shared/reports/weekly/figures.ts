import type { CaseAction, Deed } from '../../cases/case.ts';
import { addDays, logDayFromNumber, logDayNumber, zoneShift } from '../../log-day.ts';
import { compileCalendar } from '../../working-time.ts';
import { type CaseView, viewOf } from '../monthly/figures/case-view.ts';
import { clocksOf } from '../monthly/figures/clocks.ts';
import { type Completeness, completenessOf } from '../monthly/figures/completeness.ts';
import { type Decision, decisionsOf } from '../monthly/figures/decisions.ts';
import { measuresOf } from '../monthly/figures/measures.ts';
import { falseAlertsOf } from '../monthly/figures/precision.ts';
import { beginOf, daysOver, issuedAfter } from '../period.ts';
import type { WeeklyMaterial } from './gather.ts';
import { daysOfWeek, mondayOf, type Week, weekOf } from './week.ts';

/** A deed of the week, with its case as it stands at the end. */
export interface DeedOf<Kind extends Deed['kind']> {
  readonly view: CaseView;
  readonly at: number;
  readonly by: string;
  readonly deed: Extract<Deed, { readonly kind: Kind }>;
}

/** What changed a case after it was first judged. */
export const changeKinds = ['revised', 'no-longer-found', 'found-again'] as const;
type ChangeKind = (typeof changeKinds)[number];

/** What a week came to, by the case log: deeds from Monday 04:00 to the next. */
export interface WeekFigures {
  readonly completeness: Completeness;
  readonly opened: readonly DeedOf<'opened'>[];
  readonly told: readonly DeedOf<'notice-sent'>[];
  readonly assessed: readonly DeedOf<'assessed'>[];
  readonly changed: readonly DeedOf<ChangeKind>[];
  /** Cases that were told of, about which something is left to do. */
  readonly waiting: readonly CaseView[];
  /** What waits for somebody; what is past its time stands apart. */
  readonly decisions: readonly Decision[];
  readonly overdue: readonly Decision[];
}

/** A week and the one before it, as its own digest told it; null: no log had come yet. */
export interface WeeklyFigures {
  readonly current: WeekFigures | null;
  readonly before: WeekFigures | null;
}

/** Recomputes every figure out of what is stored. Pure. */
export function figuresOfWeek(material: WeeklyMaterial): WeeklyFigures {
  const { week, asOf } = material;
  const before = weekOf(addDays(mondayOf(week), -7));
  return { current: weekFigures(week, asOf, material), before: ofWeekBefore(before, material) };
}

function ofWeekBefore(week: Week, material: WeeklyMaterial): WeekFigures | null {
  const { settings, asOf } = material;
  const { timeZone } = settings.organisation;
  const calendar = compileCalendar(settings.calendar, timeZone);
  const issued = issuedAfter(addDays(mondayOf(week), 6), calendar, timeZone);
  return weekFigures(week, Math.min(issued, asOf), material);
}

function weekFigures(week: Week, asOf: number, material: WeeklyMaterial): WeekFigures | null {
  const { settings, sources, cases } = material;
  const { timeZone } = settings.organisation;
  const calendar = compileCalendar(settings.calendar, timeZone);
  const begin = beginOf(mondayOf(week), timeZone);
  const end = beginOf(addDays(mondayOf(week), 7), timeZone);
  const views = cases.map((stored) => viewOf(stored, asOf)).filter(isThere);
  const days = daysOver(daysOfWeek(week), asOf, timeZone);
  const completeness = completenessOf(days, { sources, calendar, cases: views });
  if (completeness === null) return null;
  const deeds = <Kind extends Deed['kind']>(...kinds: readonly Kind[]) =>
    deedsOf(views, kinds, begin, end);
  const decisions = decisionsAt(views, completeness, begin, asOf, material);
  return {
    completeness,
    opened: deeds('opened'),
    told: deeds('notice-sent'),
    assessed: deeds('assessed'),
    changed: deeds(...changeKinds),
    waiting: views.filter(({ group, isSettled }) => group === 'told' && !isSettled),
    decisions: decisions.filter(({ dueAt }) => dueAt >= asOf),
    overdue: decisions.filter(({ dueAt }) => dueAt < asOf),
  };
}

/** A case that was opened later is not yet known. */
function isThere({ actions }: CaseView): boolean {
  return actions.length > 0;
}

function deedsOf<Kind extends Deed['kind']>(
  views: readonly CaseView[],
  kinds: readonly Kind[],
  begin: number,
  end: number,
): readonly DeedOf<Kind>[] {
  const isOf = (action: CaseAction): action is CaseAction & Pick<DeedOf<Kind>, 'deed'> =>
    kinds.some((kind) => kind === action.deed.kind);
  return views
    .flatMap((view) =>
      view.actions.filter(isOf).map(({ at, by, deed }) => ({ view, at, by, deed })),
    )
    .filter(({ at }) => at >= begin && at < end)
    .sort((one, other) => one.at - other.at);
}

function decisionsAt(
  views: readonly CaseView[],
  completeness: Completeness,
  begin: number,
  asOf: number,
  { settings }: WeeklyMaterial,
): readonly Decision[] {
  const { timeZone, alertBudget } = settings.organisation;
  const calendar = compileCalendar(settings.calendar, timeZone);
  const today = logDayFromNumber(logDayNumber(asOf, zoneShift(timeZone)));
  // What has no date of its own is to be decided before the next digest.
  const usual = calendar.nextWorkingDay(addDays(mondayOf(weekOf(today)), 6), null) ?? today;
  return decisionsOf({
    cases: views,
    completeness,
    deadlines: clocksOf(views, settings, asOf),
    measures: measuresOf(views, begin, asOf),
    // Whether the budget holds is a question of months.
    alerts: falseAlertsOf([], 0, alertBudget.falseAlertsPerThousandStaffDays),
    settings,
    asOf,
    usualDueAt: beginOf(usual, timeZone),
  });
}
