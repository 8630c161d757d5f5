import { leastStaffDays, rateMost, type SectionMonthFigures } from './evaluation.ts';
import type { JudgedCase } from './judged-case.ts';
import { poissonInterval } from './poisson-interval.ts';
import type { StaffBook } from './staff-book.ts';
import type { StaffDay } from './staff-day.ts';

/** One section in one month. */
export interface SectionMonth {
  readonly section: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly staffDays: number;
  readonly falseAlerts: number;
}

/** How the false alerts lie over sections and months that have enough staff-days for a rate. */
export function sectionMonthFigures(
  staffDays: readonly StaffDay[],
  falseAlerts: readonly JudgedCase[],
  book: StaffBook,
): SectionMonthFigures {
  const months = sectionMonths(staffDays, falseAlerts, book).filter(
    (one) => one.staffDays >= leastStaffDays,
  );
  const surely = (one: SectionMonth): number =>
    (poissonInterval(one.falseAlerts).low / one.staffDays) * 1_000;
  return {
    worst: months.toSorted((one, other) => rateOf(other) - rateOf(one))[0] ?? null,
    count: months.length,
    above: months.filter((one) => rateOf(one) > rateMost).length,
    clearlyAbove: months.filter((one) => surely(one) > rateMost).length,
  };
}

/** False alerts per 1,000 staff-days. */
export function rateOf(one: { readonly falseAlerts: number; readonly staffDays: number }): number {
  return (one.falseAlerts / one.staffDays) * 1_000;
}

/** Every section and month with a staff-day. */
export function sectionMonths(
  staffDays: readonly StaffDay[],
  falseAlerts: readonly JudgedCase[],
  { sectionOf }: StaffBook,
): readonly SectionMonth[] {
  const counted = Map.groupBy(staffDays, ({ section, day }) => keyOf(section, day));
  const alerted = Map.groupBy(falseAlerts, ({ actor, openedOn }) =>
    keyOf(actor === null ? null : sectionOf(actor, openedOn), openedOn),
  );
  return [...counted].flatMap(([key, days]) => {
    const { section, day } = days[0] ?? { section: null, day: '' };
    if (section === null) return [];
    const alerts = alerted.get(key)?.length ?? 0;
    return [{ section, month: monthOf(day), staffDays: days.length, falseAlerts: alerts }];
  });
}

function keyOf(section: string | null, day: string): string {
  return `${monthOf(day)} ${section ?? ''}`;
}

function monthOf(day: string): string {
  return day.slice(0, 'YYYY-MM'.length);
}
