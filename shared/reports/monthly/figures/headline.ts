import { labourOf } from '../../../cases/labour.ts';
import type { StoredCase } from '../../../ports.ts';
import { compileCalendar } from '../../../working-time.ts';
import { daysOver } from '../../period.ts';
import type { MonthlyMaterial } from '../material.ts';
import { addMonths, daysOf, issuedAt, type Month, monthOf } from '../month.ts';
import { type CaseView, type HandlingState, handlingStates, viewOf } from './case-view.ts';
import { type Completeness, completenessOf } from './completeness.ts';
import { handlingTimes, type Spread } from './handling-times.ts';
import { type Residents, residentsOf } from './residents.ts';

/** The figures of a month that are compared with those of others. */
export interface Headline {
  readonly month: Month;
  /** null: no log had come yet, so that nothing could be found. */
  readonly completeness: Completeness | null;
  /** Cases that were told of, by what has become of them; they add up to `told`. */
  readonly told: number;
  readonly byState: ReadonlyMap<HandlingState, number>;
  /** Told cases of this month and earlier ones about which something is left to do. */
  readonly unsettled: number;
  readonly residents: Residents;
  readonly acknowledged: Spread;
  /** Yen, an exact decimal in plain digits. */
  readonly yen: string;
}

/**
 * The figures of a month, each as its own summary told them: people's deeds until the day of its
 * issue. null: no log had come in that month or before.
 */
export function headlineOf(month: Month, material: MonthlyMaterial): Headline | null {
  const { settings, cases } = material;
  const { timeZone } = settings.organisation;
  const calendar = compileCalendar(settings.calendar, timeZone);
  const asOf = Math.min(issuedAt(month, calendar, timeZone), material.asOf);
  const views = viewsUpTo(month, cases, asOf);
  const completeness = completenessOf(daysOver(daysOf(month), asOf, timeZone), {
    sources: material.sources,
    calendar,
    cases: views,
  });
  if (completeness === null) return null;
  const own = views.filter((view) => view.group === 'told' && isOf(month, view));
  // Work of the month on whatever case, one of days that the month does not hold too.
  const actions = cases.flatMap((one) => one.actions.filter(({ at }) => at <= asOf));
  return {
    month,
    completeness,
    told: own.length,
    byState: new Map(
      handlingStates.map((state) => [state, own.filter((one) => one.state === state).length]),
    ),
    unsettled: views.filter(({ group, isSettled }) => group === 'told' && !isSettled).length,
    residents: residentsOf(own),
    acknowledged: handlingTimes(own).acknowledged,
    yen: labourOf(actions, month).yen,
  };
}

/** The cases that a month or an earlier one opened, as they stood at `asOf` (ms since 1970). */
export function viewsUpTo(
  month: Month,
  cases: readonly StoredCase[],
  asOf: number,
): readonly CaseView[] {
  return cases
    .filter(({ record }) => monthOf(record.facts.openedOn) <= month)
    .map((stored) => viewOf(stored, asOf));
}

/** Whether a case was opened by the logs of a month. */
export function isOf(month: Month, { facts }: CaseView): boolean {
  return monthOf(facts.openedOn) === month;
}

/** The months of a trend, oldest first, the given one last. */
export function trendMonths(month: Month): readonly Month[] {
  return Array.from({ length: 12 }, (_, at) => addMonths(month, at - 11));
}
