import type { ByteNames } from '../reading/byte-names.ts';
import type { EventBatch } from '../reading/event-batch.ts';
import type { FingerprintedBatch } from './batch-identities.ts';
import type { RowMaking } from './event-rows.ts';
import {
  addRow,
  doublePlaces,
  type EventTable,
  flagBits,
  rowDoubles,
  rowWords,
  wordPlaces,
} from './event-table.ts';
import type { SubjectMarks } from './subject-marks.ts';

/** Puts the events of batches into rows: what `addAccessEvent` makes of them one by one. */
export interface BatchRowsMaker {
  /** Called before the first event of a batch is added. */
  begin(batch: EventBatch): void;
  /** Adds an event of a batch whose fingerprints have been computed; gives its row. */
  add(table: EventTable, fingerprinted: FingerprintedBatch, event: number): number;
  /** The table of names was emptied. */
  forgetNames(): void;
}

/** Makes rows for one table of names; what follows from a name is worked out once. */
export function batchRowsMaker({ names, marks, source }: RowMaking): BatchRowsMaker {
  const idsOf = (): IdCache => ({ generation: -1, ids: new Uint32Array(256) });
  const systems = idsOf();
  const screens = idsOf();
  const terminals = idsOf();
  let sourceId = 0;
  const subjects: MarkCache = {
    generation: -1,
    known: 1,
    words: new Uint32Array(4_096),
    touched: 0,
  };

  function idOf({ ids }: IdCache, { texts }: ByteNames, number: number): number {
    if (number === 0) return 0;
    const known = ids[number] ?? 0;
    if (known !== 0) return known;
    const id = names.idOf(texts[number]);
    ids[number] = id;
    return id;
  }

  return {
    begin(batch) {
      refreshIds(systems, batch.names.system);
      refreshIds(screens, batch.names.screen);
      refreshIds(terminals, batch.names.terminal);
      refreshMarks(subjects, batch.names.subject, marks);
      touchMarks(subjects, batch);
    },
    add(table, { batch, low, high }, event) {
      const row = addRow(table);
      const { words, doubles } = table;
      const place = row * rowWords;
      const subject = batch.subject[event] ?? 0;
      const mark = subject * 4;
      const neighbourhoodA = subjects.words[mark + 2] ?? 0;
      const neighbourhoodB = subjects.words[mark + 3] ?? 0;
      const records = batch.records[event] ?? -1;
      const flags =
        (batch.sequenced[event] === 1 ? flagBits.sequenced : 0) |
        (records < 0 ? 0 : flagBits.recordsKnown) |
        (subject === 0 ? 0 : flagBits.subjectNamed) |
        ((neighbourhoodA | neighbourhoodB) === 0 ? 0 : flagBits.neighbourhoodsKnown) |
        (batch.dataClasses[event] ?? 0);
      words[place + wordPlaces.fingerprintLow] = low[event] ?? 0;
      words[place + wordPlaces.fingerprintHigh] = high[event] ?? 0;
      words[place + wordPlaces.subjectHigh] = subjects.words[mark] ?? 0;
      words[place + wordPlaces.subjectLow] = subjects.words[mark + 1] ?? 0;
      words[place + wordPlaces.neighbourhoodA] = neighbourhoodA;
      words[place + wordPlaces.neighbourhoodB] = neighbourhoodB;
      words[place + wordPlaces.system] = idOf(
        systems,
        batch.names.system,
        batch.system[event] ?? 0,
      );
      words[place + wordPlaces.screen] = idOf(
        screens,
        batch.names.screen,
        batch.screen[event] ?? 0,
      );
      words[place + wordPlaces.terminal] = idOf(
        terminals,
        batch.names.terminal,
        batch.terminal[event] ?? 0,
      );
      if (sourceId === 0) sourceId = names.idOf(source);
      words[place + wordPlaces.source] = sourceId;
      words[place + wordPlaces.codeAndFlags] = (batch.code[event] ?? 0) | (flags << 8);
      words[place + wordPlaces.count] = 1;
      const doublePlace = row * rowDoubles;
      doubles[doublePlace + doublePlaces.at] = batch.at[event] ?? 0;
      doubles[doublePlace + doublePlaces.records] = Math.max(records, 0);
      doubles[doublePlace + doublePlaces.line] = batch.line[event] ?? 0;
      return row;
    },
    forgetNames() {
      sourceId = 0;
      for (const { ids } of [systems, screens, terminals]) ids.fill(0);
    },
  };
}

/** Ids of a `NameTable` by the numbers of a batch's names; 0: not asked for yet. */
interface IdCache {
  generation: number;
  ids: Uint32Array;
}

function refreshIds(cache: IdCache, { generation, texts }: ByteNames): void {
  if (cache.generation !== generation) cache.ids.fill(0);
  cache.generation = generation;
  if (texts.length > cache.ids.length) cache.ids = longEnough(cache.ids, texts.length);
}

/** Marks (`SubjectMarks`, four words each) by the numbers of a batch's subjects; 0: all zero. */
interface MarkCache {
  generation: number;
  /** Numbers below it are computed. */
  known: number;
  words: Uint32Array;
  /** Of no meaning: what was read must be kept somewhere, or it is not read. */
  touched: number;
}

function refreshMarks(cache: MarkCache, subjects: ByteNames, marks: SubjectMarks): void {
  if (cache.generation !== subjects.generation) cache.known = 1;
  cache.generation = subjects.generation;
  const { texts } = subjects;
  if (texts.length * 4 > cache.words.length)
    cache.words = longEnough(cache.words, texts.length * 4);
  for (; cache.known < texts.length; cache.known += 1)
    marks.write(texts[cache.known] ?? '', cache.words, cache.known * 4);
}

/**
 * Reads the marks of all events before they are copied one by one, so that the processor waits for
 * all of them together.
 */
function touchMarks(cache: MarkCache, { subject, length }: EventBatch): void {
  let touched = 0;
  for (let event = 0; event < length; event += 1)
    touched ^= cache.words[(subject[event] ?? 0) * 4] ?? 0;
  cache.touched = touched;
}

function longEnough(words: Uint32Array, length: number): Uint32Array {
  const longer = new Uint32Array(Math.max(words.length * 2, length));
  longer.set(words);
  return longer;
}
