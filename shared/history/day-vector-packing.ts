import { dataClassesOf, dataClassFlags } from '../event-codes.ts';
import type { DayFigures, DayVector } from './day-vector.ts';
import { packingPromise } from './packing-layout.ts';
import { type ByteReader, readBytes, writeVarint } from './varint.ts';

/** Half-hours of a day. */
export const halfHours = 48;

const version = 2;

/** In the order in which they stand in the bytes. A new figure takes a new version. */
const figureNames = [
  'lines',
  'denied',
  'failed',
  'views',
  'searches',
  'updates',
  'exportLines',
  'printLines',
  'outputPeople',
  'unapprovedPeople',
  'busiestHourPeople',
  'uncountedExports',
  'peopleSeen',
  'unexplainedPeople',
  'busiestHourUnexplained',
  'neighbourRun',
  'pacedViews',
  'afterHoursPeople',
  'terminalSwitches',
] as const satisfies readonly (keyof DayFigures)[];

const lowerBits = { evening: 1, night: 2, closedDay: 4, estimated: 8 } as const;

/**
 * A day vector in about 60 to 130 bytes: version, flags (periods and whether it is estimated
 * in the lower four bits, data classes above), the figures as varints, then each histogram as 48 bits that say which
 * half-hours are not empty and a varint for each of those, then terminals and helpers, each list
 * with its length before it. Equal vectors give equal bytes.
 */
export function packDayVector(vector: DayVector): Uint8Array {
  const { evening, night, closedDay, estimated } = vector;
  const lower =
    (evening ? lowerBits.evening : 0) |
    (night ? lowerBits.night : 0) |
    (closedDay ? lowerBits.closedDay : 0) |
    (estimated ? lowerBits.estimated : 0);
  const bytes = [version, lower | dataClassFlags(vector.dataClasses)];
  for (const name of figureNames) writeVarint(bytes, vector[name]);
  writeHistogram(bytes, vector.inHours);
  writeHistogram(bytes, vector.outOfHours);
  writeVarint(bytes, vector.terminals.length);
  for (const { terminal, lines } of vector.terminals) {
    writeVarint(bytes, terminal);
    writeVarint(bytes, lines);
  }
  writeVarint(bytes, vector.helpers.length);
  for (const { colleague, subjects } of vector.helpers) {
    writeText(bytes, colleague);
    writeVarint(bytes, subjects);
  }
  return Uint8Array.from(bytes);
}

/** Throws `BrokenPromiseError` where the bytes are not whole or not of a version that is known. */
export function unpackDayVector(bytes: Uint8Array): DayVector {
  const { reader, flags } = begun(bytes);
  const vector: DayVector = {
    ...readFigures(reader),
    inHours: readHistogram(reader),
    outOfHours: readHistogram(reader),
    evening: (flags & lowerBits.evening) !== 0,
    night: (flags & lowerBits.night) !== 0,
    closedDay: (flags & lowerBits.closedDay) !== 0,
    estimated: (flags & lowerBits.estimated) !== 0,
    dataClasses: dataClassesOf(flags),
    terminals: readList(reader, () => ({ terminal: reader.varint(), lines: reader.varint() })),
    helpers: readList(reader, () => ({ colleague: readText(reader), subjects: reader.varint() })),
  };
  reader.end();
  return vector;
}

/** The figures alone, for days that lie far back; what stands after them is not looked at. */
export function unpackDayFigures(bytes: Uint8Array): DayFigures {
  return readFigures(begun(bytes).reader);
}

function begun(bytes: Uint8Array): { readonly reader: ByteReader; readonly flags: number } {
  const reader = readBytes(bytes);
  const found = reader.byte();
  packingPromise(found === version, `version ${found} of a day vector is not known`);
  return { reader, flags: reader.byte() };
}

function readFigures(reader: ByteReader): DayFigures {
  return {
    lines: reader.varint(),
    denied: reader.varint(),
    failed: reader.varint(),
    views: reader.varint(),
    searches: reader.varint(),
    updates: reader.varint(),
    exportLines: reader.varint(),
    printLines: reader.varint(),
    outputPeople: reader.varint(),
    unapprovedPeople: reader.varint(),
    busiestHourPeople: reader.varint(),
    uncountedExports: reader.varint(),
    peopleSeen: reader.varint(),
    unexplainedPeople: reader.varint(),
    busiestHourUnexplained: reader.varint(),
    neighbourRun: reader.varint(),
    pacedViews: reader.varint(),
    afterHoursPeople: reader.varint(),
    terminalSwitches: reader.varint(),
  };
}

function writeHistogram(bytes: number[], histogram: readonly number[]): void {
  packingPromise(histogram.length === halfHours, `a day has ${histogram.length} half-hours`);
  for (let place = 0; place < halfHours; place += 8) {
    const eight = histogram.slice(place, place + 8);
    bytes.push(eight.reduce((bits, lines, bit) => bits | (lines > 0 ? 1 << bit : 0), 0));
  }
  for (const lines of histogram) if (lines > 0) writeVarint(bytes, lines);
}

/** Most days have nothing outside opening hours: one object for all of them. */
const emptyHistogram: readonly number[] = Array.from({ length: halfHours }, () => 0);

function readHistogram(reader: ByteReader): readonly number[] {
  const filled = Array.from({ length: halfHours / 8 }, () => reader.byte());
  if (filled.every((bits) => bits === 0)) return emptyHistogram;
  const histogram = emptyHistogram.slice();
  for (let place = 0; place < halfHours; place += 1)
    if ((((filled[place >> 3] ?? 0) >> (place & 7)) & 1) === 1) histogram[place] = reader.varint();
  return histogram;
}

function readList<Item>(reader: ByteReader, read: () => Item): readonly Item[] {
  return Array.from({ length: reader.varint() }, read);
}

function writeText(bytes: number[], text: string): void {
  const encoded = Buffer.from(text, 'utf8');
  writeVarint(bytes, encoded.length);
  for (const byte of encoded) bytes.push(byte);
}

function readText(reader: ByteReader): string {
  return Buffer.from(readList(reader, () => reader.byte())).toString('utf8');
}
