import type { LogDay } from '../log-day.ts';

/**
 * What staff wrote on residents' records, out of the history. The answers depend on the set of
 * (actor, log day, subjects) only, never on the order in which it was given.
 */
export interface WorkRecords {
  /** The latest log day before `logDay`, at most `daysBack` days, on which the actor wrote on it. */
  ownWrite(actor: string, subject: bigint, logDay: LogDay, daysBack: number): LogDay | null;
  /**
   * Who of the section, as they were in office when they wrote, wrote on the subject within `days`
   * days before or after the log day: other actors only, sorted.
   */
  colleaguesWhoWrote(
    actor: string,
    section: string | null,
    subject: bigint,
    logDay: LogDay,
    days: number,
  ): readonly string[];
}

/** No work at all: where there is no history. */
export const noWorkRecords: WorkRecords = {
  ownWrite: () => null,
  colleaguesWhoWrote: () => [],
};
