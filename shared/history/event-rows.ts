import type { AccessEvent } from '../event.ts';
import type { FoldedEvent } from './contribution.ts';
import { addRow, codeOf, dataClassFlags, type EventColumns, flagBits } from './event-columns.ts';
import type { Fingerprinter } from './fingerprint.ts';
import { highHalf, lowHalf } from './halves.ts';
import type { NameTable } from './name-table.ts';
import type { SubjectNeighbourhoods } from './neighbourhoods.ts';
import type { SubjectHash } from './subject-key.ts';

/** What turns the events of one source into rows. */
export interface RowMaking {
  readonly source: string;
  readonly names: NameTable;
  readonly fingerprints: Fingerprinter;
  readonly hashOf: SubjectHash;
  readonly neighbourhoodsOf: SubjectNeighbourhoods;
}

/** Adds an event as it was read; gives its row. */
export function addAccessEvent(
  columns: EventColumns,
  { source, names, fingerprints, hashOf, neighbourhoodsOf }: RowMaking,
  event: AccessEvent,
  canonical: string,
): number {
  const row = addRow(columns);
  const { sequence, subject } = event;
  const fingerprint =
    sequence === undefined ? fingerprints.ofLine(canonical) : fingerprints.ofSequence(sequence);
  columns.fingerprintHigh[row] = highHalf(fingerprint);
  columns.fingerprintLow[row] = lowHalf(fingerprint);
  const hash = subject === undefined ? 0n : hashOf(subject);
  columns.subjectHigh[row] = highHalf(hash);
  columns.subjectLow[row] = lowHalf(hash);
  const neighbourhoods = subject === undefined ? null : neighbourhoodsOf(subject);
  columns.neighbourhoodA[row] = neighbourhoods?.[0] ?? 0;
  columns.neighbourhoodB[row] = neighbourhoods?.[1] ?? 0;
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
    (subject === undefined ? 0 : flagBits.subjectNamed) |
    (neighbourhoods === null ? 0 : flagBits.neighbourhoodsKnown) |
    dataClassFlags(event.dataClasses);
  return row;
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
