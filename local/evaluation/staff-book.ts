import type { LogDay } from '../../shared/log-day.ts';
import type { Settings, Tenure } from '../../shared/settings/settings.ts';

/** Who an account belongs to, on a log day. */
export interface StaffBook {
  /** Of kind `person`; also before the first and after the last tenure. */
  isPerson(actor: string, day: LogDay): boolean;
  sectionOf(actor: string, day: LogDay): string | null;
}

/** The book of `staff.csv`. An account that does not stand there is no person's. */
export function staffBook(staff: Settings['staff']): StaffBook {
  const tenureAt = (actor: string, day: LogDay): Tenure | undefined => {
    const tenures = staff.get(actor) ?? [];
    return tenures.findLast(({ from }) => from <= day) ?? tenures[0];
  };
  return {
    isPerson: (actor, day) => tenureAt(actor, day)?.kind === 'person',
    sectionOf: (actor, day) => tenureAt(actor, day)?.section ?? null,
  };
}

/** Where no configuration is given: every account counts, of no section. */
export const unknownStaff: StaffBook = { isPerson: () => true, sectionOf: () => null };
