import { actionAndOutcome, dataClassesOf } from '../event-codes.ts';
import type { FoldedEvent } from './contribution.ts';
import { flagBits } from './event-table.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';
import {
  headerBytes,
  headerPlaces,
  packingBroken,
  packingPromise,
  rowBytesByVersion,
  rowPlaces,
  twoTo32,
} from './packing-layout.ts';

/**
 * The events of one contribution, by fingerprint. `file` is the contribution's. Throws
 * `BrokenPromiseError` where the bytes are not whole or not of a version that is known.
 */
export function unpackEvents(bytes: Uint8Array, file: string): FoldedEvent[] {
  packingPromise(bytes.length >= headerBytes, `it has ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint8(headerPlaces.version);
  const rowBytes = rowBytesByVersion.get(version);
  packingPromise(rowBytes !== undefined, `version ${version} is not known`);
  const rows = view.getUint16(headerPlaces.rows, true);
  const baseAt = view.getFloat64(headerPlaces.baseAt, true);
  packingPromise(Number.isSafeInteger(baseAt), 'its earliest instant is not a whole number');
  const rowsEnd = headerBytes + rows * rowBytes;
  packingPromise(bytes.length >= rowsEnd, `${rows} rows do not fit into ${bytes.length} bytes`);
  const names = namesAt(bytes, rowsEnd, view.getUint16(headerPlaces.names, true));
  const events: FoldedEvent[] = [];
  const rowsGiven: Rows = { view, names, baseAt, file, rowBytes };
  for (let offset = headerBytes; offset < rowsEnd; offset += rowBytes) {
    events.push(readRow(rowsGiven, offset));
  }
  assertSorted(events);
  return events;
}

interface Rows {
  readonly view: DataView;
  readonly names: readonly string[];
  readonly baseAt: number;
  readonly file: string;
  readonly rowBytes: number;
}

function readRow(rows: Rows, offset: number): FoldedEvent {
  const { view, names, baseAt, file } = rows;
  const number = (place: number): number => view.getUint32(offset + place, true);
  const name = (place: number): string | null =>
    nameAt(names, view.getUint16(offset + place, true));
  const flags = view.getUint8(offset + rowPlaces.flags);
  const code = view.getUint8(offset + rowPlaces.code);
  const deed = actionAndOutcome(code);
  packingPromise(deed !== null, `action and outcome ${code} are not known`);
  const records = number(rowPlaces.recordsLow) + number(rowPlaces.recordsHigh) * twoTo32;
  packingPromise(Number.isSafeInteger(records), `records is ${records}`);
  const count = number(rowPlaces.count);
  packingPromise(count > 0, 'a line stands there no time');
  const lineHigh = view.getUint16(offset + rowPlaces.lineHigh, true);
  return {
    fingerprint: view.getBigUint64(offset + rowPlaces.fingerprintLow, true),
    sequenced: (flags & flagBits.sequenced) !== 0,
    count,
    at: baseAt + number(rowPlaces.atAfterBase),
    action: deed.action,
    outcome: deed.outcome,
    system: givenName(name(rowPlaces.system)),
    screen: name(rowPlaces.screen),
    terminal: name(rowPlaces.terminal),
    records: (flags & flagBits.recordsKnown) === 0 ? null : records,
    subject:
      (flags & flagBits.subjectNamed) === 0
        ? null
        : view.getBigUint64(offset + rowPlaces.subjectLow, true),
    neighbourhoods: readNeighbourhoods(rows, offset, flags),
    dataClasses: dataClassesOf(flags),
    source: givenName(name(rowPlaces.source)),
    file,
    line: number(rowPlaces.lineLow) + lineHigh * twoTo32,
  };
}

/** Version 1 had none: its rows end before them. */
function readNeighbourhoods(
  { view, rowBytes }: Rows,
  offset: number,
  flags: number,
): Neighbourhoods | null {
  const areThere = rowBytes > rowPlaces.neighbourhoodB;
  if (!areThere || (flags & flagBits.neighbourhoodsKnown) === 0) return null;
  return [
    view.getUint32(offset + rowPlaces.neighbourhoodA, true),
    view.getUint32(offset + rowPlaces.neighbourhoodB, true),
  ];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function namesAt(bytes: Uint8Array, start: number, count: number): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let place = start;
  for (let number = 0; number < count; number += 1) {
    packingPromise(place + 2 <= bytes.length, 'its names are cut off');
    const end = place + 2 + view.getUint16(place, true);
    packingPromise(end <= bytes.length, 'its names are cut off');
    names.push(decodeName(bytes.subarray(place + 2, end)));
    place = end;
  }
  packingPromise(place === bytes.length, `${bytes.length - place} bytes follow its names`);
  return names;
}

function decodeName(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw packingBroken('a name is not UTF-8', cause);
  }
}

function nameAt(names: readonly string[], number: number): string | null {
  if (number === 0) return null;
  const name = names[number - 1];
  packingPromise(name !== undefined, `there is no name ${number}`);
  return name;
}

function givenName(name: string | null): string {
  packingPromise(name !== null, 'a system or source has no name');
  return name;
}

function assertSorted(events: readonly FoldedEvent[]): void {
  for (const [place, event] of events.entries()) {
    const before = events[place - 1];
    const sorted = before === undefined || before.fingerprint <= event.fingerprint;
    packingPromise(sorted, 'its rows are not sorted');
  }
}
