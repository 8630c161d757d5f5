import type { LogDay } from '../../shared/log-day.ts';

/** An actor of kind `person` on a log day on which he or she has at least one event. */
export interface StaffDay {
  readonly actor: string;
  readonly day: LogDay;
  readonly section: string | null;
}

/** What the baselines see of a staff-day: plain counts, without any explanation. */
export interface DayFigures extends StaffDay {
  readonly lines: number;
  /** People whose records were exported or printed. */
  readonly exportedPeople: number;
  /** Distinct residents viewed. */
  readonly viewedSubjects: number;
  /** Lines outside the section's working time, logging in and out left aside. */
  readonly afterHoursLines: number;
  readonly exportLines: number;
  readonly updateLines: number;
  readonly terminals: number;
  /** Hours of the day with at least one line. */
  readonly activeHours: number;
  /** What the day did and where: systems with actions, terminals, screens; numbers without meaning. */
  readonly terms: readonly number[];
}
