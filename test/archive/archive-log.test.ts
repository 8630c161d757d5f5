import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveLog } from '../../shared/archive/archive-log.ts';
import { runWriter } from '../../shared/archive/run-writer.ts';
import { UnreadableFileError } from '../../shared/errors.ts';
import { subjectHash } from '../../shared/history/subject-key.ts';
import { limits } from '../../shared/limits.ts';
import { printSubject } from '../../shared/sealing/subject-picks.ts';
import { ownFolder } from '../command/small-office.ts';
import { accessEvent } from '../history/history-samples.ts';
import {
  lineOf,
  logOf,
  portsOver,
  rowsOf,
  shelfInMemory,
  subjectKey,
  tableIn,
} from './archive-in-memory.ts';

const hash = subjectHash(subjectKey);

/** All rows that logs of these lines come to, in the order of time. */
async function rowsFrom(...logs: readonly (readonly string[])[]) {
  const shelf = shelfInMemory();
  for (const lines of logs) await archiveLog(logOf(lines), portsOver(shelf));
  const table = await tableIn(ownFolder(), shelf.files);
  try {
    return await rowsOf(table, 'select * from access_events order by "at", line');
  } finally {
    table.closeSync();
  }
}

describe('an archived log', () => {
  it('has one typed row for each accepted line, and names a resident by keyed hash alone', async () => {
    const subject = '0000042';
    const full = {
      at: '2026-05-12T03:59:59.250+09:00',
      action: 'export',
      records: 2000,
      subject,
      section: '住民課',
      terminal: 'T-01',
      screen: '一括出力',
      purpose: '統計',
      sequence: '0007',
    };
    const rows = await rowsFrom([lineOf(full), 'no event', lineOf({ records: null, at: later })]);
    expect(rows).toMatchObject([
      {
        date: '2026-05-11',
        source: 'events',
        at: '2026-05-11 18:59:59.25',
        actor: 'S0001',
        action: 'export',
        outcome: 'success',
        system: 'juki',
        records: '2000',
        subject_hash: printSubject(hash(subject)),
        section: '住民課',
        terminal: 'T-01',
        screen: '一括出力',
        purpose: '統計',
        data_classes: ['personal'],
        sequence: '0007',
        line: '1',
      },
      {
        date: '2026-05-12',
        records: null,
        subject_hash: null,
        section: null,
        sequence: null,
        line: '3',
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain(subject);
  });

  it('has the same names and bytes when it is archived again, however its bytes arrive', async () => {
    const lines = Array.from({ length: 60 }, (_, minute) =>
      lineOf({
        at: `2026-05-1${minute % 3}T10:${10 + (minute % 50)}:00Z`,
        subject: `${minute % 7}`,
      }),
    );
    const [first, second] = [shelfInMemory(), shelfInMemory()];
    await archiveLog(logOf(lines, 'a.jsonl', 100_000), portsOver(first));
    await archiveLog(logOf(lines, 'other.jsonl', 17), portsOver(second));
    expect([...first.files]).toEqual([...second.files]);
    expect([...first.files.keys()]).toEqual([
      expect.stringMatching(/^date=2026-05-10\/source=events\/[0-9a-f]{64}-0\.parquet$/),
      expect.stringMatching(/^date=2026-05-11\/source=events\//),
      expect.stringMatching(/^date=2026-05-12\/source=events\//),
    ]);
  });

  it('is not written twice, unless the settings that it is read with have changed', async () => {
    const shelf = shelfInMemory();
    const ports = portsOver(shelf);
    const lines = [lineOf(), lineOf({ at: '2026-05-20T10:00:00+09:00' })];
    expect((await archiveLog(logOf(lines), ports)).rows).toBe(2);
    shelf.files.clear();
    expect(await archiveLog(logOf(lines, 'copy.jsonl'), ports)).toMatchObject({ isKnown: true });
    expect(shelf.files.size).toBe(0);
    const settings = { ...ports.settings, organisation: { timeZone: 'UTC' } };
    expect(await archiveLog(logOf(lines), { ...ports, settings })).toMatchObject({ rows: 2 });
  });

  it('leaves nothing behind where other settings move its rows to other days', async () => {
    const shelf = shelfInMemory();
    const ports = portsOver(shelf);
    const lines = [lineOf({ at: '2026-05-11T19:30:00Z' })];
    const before = await archiveLog(logOf(lines), ports);
    const settings = { ...ports.settings, organisation: { timeZone: 'UTC' } };
    const after = await archiveLog(logOf(lines), { ...ports, settings });
    expect([...before.files, ...after.files].map((name) => name.slice(5, 15))).toEqual([
      '2026-05-12',
      '2026-05-11',
    ]);
    const table = await tableIn(ownFolder(), shelf.files);
    expect(await rowsOf(table, 'select date from access_events')).toEqual([{ date: '2026-05-11' }]);
    table.closeSync();
  });

  it('is found again after a crash: what was begun is noted before it is put', async () => {
    const shelf = shelfInMemory();
    const lines = [lineOf(), lineOf({ at: '2026-05-20T10:00:00+09:00' })];
    const crashing = { ...shelf, put: () => Promise.reject(new Error('broken off')) };
    await expect(archiveLog(logOf(lines), portsOver(crashing))).rejects.toThrow('broken off');
    expect([...shelf.logs.values()]).toMatchObject([{ isWhole: false, files: { length: 2 } }]);
    await archiveLog(logOf(lines), portsOver(shelf));
    expect([...shelf.logs.values()]).toMatchObject([{ isWhole: true, files: { length: 2 } }]);
    expect(shelf.files.size).toBe(2);
  });

  it('that holds no event puts no file there', async () => {
    const shelf = shelfInMemory();
    expect(await archiveLog(logOf([]), portsOver(shelf))).toMatchObject({ rows: 0, files: [] });
    expect(shelf.files.size).toBe(0);
  });

  it('that no source claims, or that cannot be read, is refused', async () => {
    const ports = portsOver(shelfInMemory());
    await expect(archiveLog(logOf([lineOf()], 'a.txt'), ports)).rejects.toThrow(
      UnreadableFileError,
    );
    await expect(archiveLog(logOf(['no', 'event']), ports)).rejects.toThrow(UnreadableFileError);
  });

  it('keeps every text as it is: four-byte signs, NUL, half a pair, very long ones', async () => {
    const texts = [
      '𠮟𩸽🏯',
      'a\u0000b',
      "'; drop table --",
      '長'.repeat(100_000),
      '\u200b',
      '\u2028x',
    ];
    const lines = texts.map((text, number) =>
      lineOf({ actor: text, screen: text, purpose: text, sequence: `${number}`, line: number + 1 }),
    );
    const rows = await rowsFrom([...lines, lineOf({ actor: 'half \ud842', sequence: 'z' })]);
    expect(rows.map(({ actor }) => actor)).toEqual([...texts, 'half \ufffd']);
    expect(rows.map(({ purpose }) => purpose)).toEqual([...texts, null]);
  });

  it('is written in runs where it is long, and in shorter ones where its texts are', async () => {
    const options = {
      source: 'events',
      sha256: 'a'.repeat(64),
      timeZone: 'Asia/Tokyo',
      subjectKey,
    };
    const writer = runWriter({ ...options, eventsMax: 100 });
    for (let line = 1; line <= 250; line += 1) writer.accept(accessEvent({ line }), `${line}`);
    expect(writer.taken().map(({ name }) => name.slice(-9))).toEqual(['0.parquet', '1.parquet']);
    writer.finish();
    expect(writer.taken().map(({ name }) => name.slice(-9))).toEqual(['2.parquet']);
    expect(writer.taken()).toEqual([]);
    const purpose = '長'.repeat(limits.archiveRunCharactersMax / 4);
    for (let line = 1; line <= 9; line += 1) writer.accept(accessEvent({ line, purpose }), '');
    expect(writer.taken()).toHaveLength(2);
  });

  it('lets a question about one resident pass over most of a day', async () => {
    const shelf = shelfInMemory();
    const lines = Array.from({ length: 3 * limits.archiveRowGroupEvents }, (_, at) =>
      lineOf({ sequence: `${at}`, subject: `${at % 9_973}` }),
    );
    await archiveLog(logOf(lines, 'a.jsonl', 1_000_000), portsOver(shelf));
    const folder = ownFolder();
    const table = await tableIn(folder, shelf.files);
    const asked = printSubject(hash('42'));
    const groups = await rowsOf(
      table,
      `select count(*) as n, count(*) filter ('${asked}' between stats_min_value and stats_max_value)
        as read from parquet_metadata('${folder}/*/*/*.parquet')
        where path_in_schema = 'subject_hash'`,
    );
    expect(groups).toEqual([{ n: '3', read: '1' }]);
    table.closeSync();
  });
});

const later = '2026-05-12T04:00:00+09:00';
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).map((one) => `x${one}x`);
const event = fc.record(
  {
    at: fc
      .integer({ min: 0, max: 72 })
      .map((hour) => new Date(Date.UTC(2026, 4, 11, hour)).toISOString()),
    actor: fc.constantFrom('S0001', 'S0002', '𠮟'),
    action: fc.constantFrom('view', 'export', 'update', 'login'),
    outcome: fc.constantFrom('success', 'denied', 'error'),
    records: fc.option(fc.integer({ min: 0, max: 2 ** 40 })),
    dataClasses: fc.subarray(['personal', 'my-number', 'juki-net', 'sensitive']),
    subject: word,
    section: word,
    terminal: word,
    screen: word,
    purpose: word,
    sequence: word,
  },
  { requiredKeys: ['at', 'actor', 'action', 'outcome', 'records', 'dataClasses'] },
);

describe('the rows of the archive', () => {
  it('are the same, as often, in whatever order and logs the lines arrive', async () => {
    const cases = fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      async (given, logs) => {
        const lines = given.map((one) => lineOf(one));
        const cut = Array.from({ length: logs }, (_, log) =>
          lines.filter((_, number) => number % logs === log).reverse(),
        );
        const whole = await rowsFrom(lines);
        expect(whole).toHaveLength(lines.length);
        expect(saying(await rowsFrom(...cut))).toEqual(saying(whole));
      },
    );
    await fc.assert(cases, { numRuns: 15 });
  });
});

/** What rows say, but for the place where it was read. */
function saying(rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return rows.map(({ file_sha256: _, line: __, ...rest }) => JSON.stringify(rest)).toSorted();
}
