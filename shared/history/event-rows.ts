import type { AccessEvent } from '../event.ts';
import { codeOf, dataClassFlags } from '../event-codes.ts';
import type { FoldedEvent } from './contribution.ts';
import {
  addRow,
  doublePlaces,
  type EventTable,
  flagBits,
  rowDoubles,
  rowWords,
  wordPlaces,
} from './event-table.ts';
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
  table: EventTable,
  { source, names, fingerprints, marks }: RowMaking,
  event: AccessEvent,
  canonical: string,
): number {
  const { sequence, subject } = event;
  const fingerprint =
    sequence === undefined ? fingerprints.ofLine(canonical) : fingerprints.ofSequence(sequence);
  const place = subject === undefined ? -1 : marks.placeOf(subject);
  const { words } = marks;
  const word = (offset: number): number => (place < 0 ? 0 : (words[place + offset] ?? 0));
  const neighbourhoodA = word(markPlaces.neighbourhoodA);
  const neighbourhoodB = word(markPlaces.neighbourhoodB);
  const flags =
    (sequence === undefined ? 0 : flagBits.sequenced) |
    (event.records === null ? 0 : flagBits.recordsKnown) |
    (subject === undefined ? 0 : flagBits.subjectNamed) |
    ((neighbourhoodA | neighbourhoodB) === 0 ? 0 : flagBits.neighbourhoodsKnown) |
    dataClassFlags(event.dataClasses);
  return putRow(table, names, {
    fingerprintHigh: highHalf(fingerprint),
    fingerprintLow: lowHalf(fingerprint),
    subjectHigh: word(markPlaces.hashHigh),
    subjectLow: word(markPlaces.hashLow),
    neighbourhoodA,
    neighbourhoodB,
    at: event.at,
    records: event.records,
    line: event.line,
    count: 1,
    system: event.system,
    screen: event.screen,
    terminal: event.terminal,
    source,
    code: codeOf(event.action, event.outcome),
    flags,
  });
}

/** Adds an event that was folded before; gives its row. */
export function addFoldedEvent(table: EventTable, names: NameTable, event: FoldedEvent): number {
  const flags =
    (event.sequenced ? flagBits.sequenced : 0) |
    (event.records === null ? 0 : flagBits.recordsKnown) |
    (event.subject === null ? 0 : flagBits.subjectNamed) |
    (event.neighbourhoods === null ? 0 : flagBits.neighbourhoodsKnown) |
    dataClassFlags(event.dataClasses);
  return putRow(table, names, {
    fingerprintHigh: highHalf(event.fingerprint),
    fingerprintLow: lowHalf(event.fingerprint),
    subjectHigh: highHalf(event.subject ?? 0n),
    subjectLow: lowHalf(event.subject ?? 0n),
    neighbourhoodA: event.neighbourhoods?.[0] ?? 0,
    neighbourhoodB: event.neighbourhoods?.[1] ?? 0,
    at: event.at,
    records: event.records,
    line: event.line,
    count: event.count,
    system: event.system,
    screen: event.screen,
    terminal: event.terminal,
    source: event.source,
    code: codeOf(event.action, event.outcome),
    flags,
  });
}

/** A row before its names are numbers. */
interface NewRow {
  readonly fingerprintHigh: number;
  readonly fingerprintLow: number;
  readonly subjectHigh: number;
  readonly subjectLow: number;
  readonly neighbourhoodA: number;
  readonly neighbourhoodB: number;
  readonly at: number;
  readonly records: number | null;
  readonly line: number;
  readonly count: number;
  readonly system: string;
  readonly screen: string | null | undefined;
  readonly terminal: string | null | undefined;
  readonly source: string;
  readonly code: number;
  readonly flags: number;
}

function putRow(table: EventTable, names: NameTable, row: NewRow): number {
  const number = addRow(table);
  const { words, doubles } = table;
  const place = number * rowWords;
  words[place + wordPlaces.fingerprintLow] = row.fingerprintLow;
  words[place + wordPlaces.fingerprintHigh] = row.fingerprintHigh;
  words[place + wordPlaces.subjectLow] = row.subjectLow;
  words[place + wordPlaces.subjectHigh] = row.subjectHigh;
  words[place + wordPlaces.neighbourhoodA] = row.neighbourhoodA;
  words[place + wordPlaces.neighbourhoodB] = row.neighbourhoodB;
  words[place + wordPlaces.system] = names.idOf(row.system);
  words[place + wordPlaces.screen] = names.idOf(row.screen);
  words[place + wordPlaces.terminal] = names.idOf(row.terminal);
  words[place + wordPlaces.source] = names.idOf(row.source);
  words[place + wordPlaces.codeAndFlags] = row.code | (row.flags << 8);
  words[place + wordPlaces.count] = row.count;
  const doublePlace = number * rowDoubles;
  doubles[doublePlace + doublePlaces.at] = row.at;
  doubles[doublePlace + doublePlaces.records] = row.records ?? 0;
  doubles[doublePlace + doublePlaces.line] = row.line;
  return number;
}
