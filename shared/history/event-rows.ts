import type { AccessEvent } from '../event.ts';
import type { FoldedEvent } from './contribution.ts';
import { addRow, codeOf, dataClassFlags, type EventColumns, flagBits } from './event-columns.ts';
import type { Fingerprinter } from './fingerprint.ts';
import { highHalf, lowHalf } from './halves.ts';
import type { NameTable } from './name-table.ts';
import { markPlaces, type SubjectMarks } from './subject-marks.ts';

/** What turns the events of one source into rows. */
export interface RowMaking {
  readonly source: string;
  readonly names: NameTable;
  readonly fingerprints: Fingerprinter;
  readonly marks: SubjectMarks;
}

/** Adds an event as it was read; gives its row. */
export function addAccessEvent(
  columns: EventColumns,
  { source, names, fingerprints, marks }: RowMaking,
  event: AccessEvent,
  canonical: string,
): number {
  const row = addRow(columns);
  const { sequence, subject } = event;
  const fingerprint =
    sequence === undefined ? fingerprints.ofLine(canonical) : fingerprints.ofSequence(sequence);
  columns.fingerprintHigh[row] = highHalf(fingerprint);
  columns.fingerprintLow[row] = lowHalf(fingerprint);
  const markFlags =
    subject === undefined ? unmark(columns, row) : mark(columns, row, marks, subject);
  columns.at[row] = event.at;
  columns.records[row] = event.records ?? 0;
  columns.line[row] = event.line;
  columns.count[row] = 1;
  columns.system[row] = names.idOf(event.system);
  columns.screen[row] = names.idOf(event.screen);
  columns.terminal[row] = names.idOf(event.terminal);
  columns.source[row] = names.idOf(source);
  columns.code[row] = codeOf(event.action, event.outcome);
  columns.flags[row] =
    (sequence === undefined ? 0 : flagBits.sequenced) |
    (event.records === null ? 0 : flagBits.recordsKnown) |
    markFlags |
    dataClassFlags(event.dataClasses);
  return row;
}

/** Puts in the mark of the subject; gives its flags. */
function mark(columns: EventColumns, row: number, marks: SubjectMarks, subject: string): number {
  const place = marks.placeOf(subject);
  const { words } = marks;
  const neighbourhoodA = words[place + markPlaces.neighbourhoodA] ?? 0;
  const neighbourhoodB = words[place + markPlaces.neighbourhoodB] ?? 0;
  columns.subjectHigh[row] = words[place + markPlaces.hashHigh] ?? 0;
  columns.subjectLow[row] = words[place + markPlaces.hashLow] ?? 0;
  columns.neighbourhoodA[row] = neighbourhoodA;
  columns.neighbourhoodB[row] = neighbourhoodB;
  const isKnown = (neighbourhoodA | neighbourhoodB) !== 0;
  return flagBits.subjectNamed | (isKnown ? flagBits.neighbourhoodsKnown : 0);
}

/** Rows are used again: what stood there before goes. */
function unmark(columns: EventColumns, row: number): number {
  columns.subjectHigh[row] = 0;
  columns.subjectLow[row] = 0;
  columns.neighbourhoodA[row] = 0;
  columns.neighbourhoodB[row] = 0;
  return 0;
}

/** Adds an event that was folded before; gives its row. */
export function addFoldedEvent(
  columns: EventColumns,
  names: NameTable,
  event: FoldedEvent,
): number {
  const row = addRow(columns);
  columns.fingerprintHigh[row] = highHalf(event.fingerprint);
  columns.fingerprintLow[row] = lowHalf(event.fingerprint);
  columns.subjectHigh[row] = highHalf(event.subject ?? 0n);
  columns.subjectLow[row] = lowHalf(event.subject ?? 0n);
  columns.neighbourhoodA[row] = event.neighbourhoods?.[0] ?? 0;
  columns.neighbourhoodB[row] = event.neighbourhoods?.[1] ?? 0;
  columns.at[row] = event.at;
  columns.records[row] = event.records ?? 0;
  columns.line[row] = event.line;
  columns.count[row] = event.count;
  columns.system[row] = names.idOf(event.system);
  columns.screen[row] = names.idOf(event.screen);
  columns.terminal[row] = names.idOf(event.terminal);
  columns.source[row] = names.idOf(event.source);
  columns.code[row] = codeOf(event.action, event.outcome);
  columns.flags[row] =
    (event.sequenced ? flagBits.sequenced : 0) |
    (event.records === null ? 0 : flagBits.recordsKnown) |
    (event.subject === null ? 0 : flagBits.subjectNamed) |
    (event.neighbourhoods === null ? 0 : flagBits.neighbourhoodsKnown) |
    dataClassFlags(event.dataClasses);
  return row;
}
