import { type LogDay, logDayFromNumber, numberOfLogDay } from '../log-day.ts';
import type { FoldedEvent } from './contribution.ts';
import { createNumbering } from './numbering.ts';
import { createStaffDayVersions } from './staff-day-versions.ts';
import { createSubjectChains } from './subject-chains.ts';

/**
 * What staff wrote on residents' records, out of the history. The answers depend on the set of
 * (actor, log day, subjects) only, never on the order in which it was given.
 */
export interface WorkRecords {
  /** The latest log day before `logDay`, at most `daysBack` days, on which the actor wrote on it. */
  ownWrite(actor: string, subject: bigint, logDay: LogDay, daysBack: number): LogDay | null;
  /**
   * Who of the section, as they were in office when they wrote, wrote on the subject within `days`
   * days before or after the log day: other actors only, sorted. Nobody where the section is null.
   */
  colleaguesWhoWrote(
    actor: string,
    section: string | null,
    subject: bigint,
    logDay: LogDay,
    days: number,
  ): readonly string[];
}

/** Work records that grow and forget. */
export interface KeptWorkRecords extends WorkRecords {
  /** Replaces what the actor wrote on that log day (see `subjectsWritten`). Same again: no change. */
  set(actor: string, logDay: LogDay, subjects: Iterable<bigint>): void;
  /** Forgets all days before this one. */
  forget(before: LogDay): void;
}

/** No work at all: where there is no history. */
export const noWorkRecords: WorkRecords = {
  ownWrite: () => null,
  colleaguesWhoWrote: () => [],
};

/**
 * The subjects on whose records these events of one staff-day wrote: successful updates. Of a busy
 * day, those of the events that were kept (see `TouchedSubjects`).
 */
export function subjectsWritten(events: readonly FoldedEvent[]): ReadonlySet<bigint> {
  const subjects = new Set<bigint>();
  for (const { action, outcome, subject } of events)
    if (action === 'update' && outcome === 'success' && subject !== null) subjects.add(subject);
  return subjects;
}

/**
 * Empty work records. `sectionOf` must always give the same answer: it is asked once a staff-day.
 * About 10 bytes a write, 100 a staff-day: 120 MB for 2,000 staff × 200 days × 30 writes.
 */
export function createWorkRecords(
  sectionOf: (actor: string, logDay: LogDay) => string | null,
): KeptWorkRecords {
  const actors = createNumbering();
  const sections = createNumbering();
  const versions = createStaffDayVersions();
  let chains = createSubjectChains();
  const compact = () => {
    const renumbering = versions.compact();
    chains = chains.renumbered((version) => renumbering[version] ?? null);
  };
  return {
    set(actor, logDay, subjects) {
      const distinct = new Set(subjects);
      const section = sectionOf(actor, logDay);
      const version = versions.replace({
        actor: actors.of(actor),
        day: numberOfLogDay(logDay),
        section: section === null ? -1 : sections.of(section),
        subjects: distinct,
      });
      if (version === null) return;
      for (const subject of distinct) chains.add(subject, version);
      if (versions.mostAreDead()) compact();
    },
    forget(before) {
      versions.endBefore(numberOfLogDay(before));
      compact();
    },
    ownWrite(actor, subject, logDay, daysBack) {
      const own = actors.known(actor);
      if (own === null) return null;
      const day = numberOfLogDay(logDay);
      let latest = -Infinity;
      chains.visit(subject, (version) => {
        const written = versions.at(version);
        if (written === null || written.actor !== own || written.day >= day) return;
        if (written.day >= day - daysBack) latest = Math.max(latest, written.day);
      });
      return latest === -Infinity ? null : logDayFromNumber(latest);
    },
    colleaguesWhoWrote(actor, section, subject, logDay, days) {
      const wanted = section === null ? null : sections.known(section);
      if (wanted === null) return [];
      const own = actors.known(actor);
      const day = numberOfLogDay(logDay);
      const found = new Set<number>();
      chains.visit(subject, (version) => {
        const written = versions.at(version);
        if (written === null || written.actor === own || written.section !== wanted) return;
        if (Math.abs(written.day - day) <= days) found.add(written.actor);
      });
      return [...found].map((number) => actors.nameOf(number)).sort();
    },
  };
}
