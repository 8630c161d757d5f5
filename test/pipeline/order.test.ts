import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { printCase } from '../../shared/cases/contract-case.ts';
import { ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { LogFile, OutgoingAlert } from '../../shared/ports.ts';
import { loadSettings } from '../../shared/settings/load.ts';

const settings = loadSettings(
  settingsFolder(new URL('../../local/sample', import.meta.url).pathname),
);
const person = actorWhere((kind, until) => kind === 'person' && until === null);
const retired = actorWhere(
  (kind, until) => kind === 'person' && until !== null && until < '2026-10-17',
);

function actorWhere(fits: (kind: string, until: string | null) => boolean): string {
  for (const [actor, tenures] of settings.staff) {
    const last = tenures.at(-1);
    if (last !== undefined && fits(last.kind, last.until)) return actor;
  }
  throw new Error('The sample has no such account.');
}

/** One line of `sekisho-jsonl`, told apart from every other by its sequence number. */
function line(sequence: number, fields: Record<string, unknown>): string {
  return JSON.stringify({
    at: '2026-10-05T10:00:00+09:00',
    actor: person,
    action: 'view',
    outcome: 'success',
    system: 'welfare',
    records: 1,
    dataClasses: [],
    sequence: String(sequence),
    source: 'welfare-access',
    line: 1,
    ...fields,
  });
}

/** Three weeks: exports, a holiday, a retired account, an episode with a gap, ordinary work. */
const lines: readonly string[] = [
  ...Array.from({ length: 40 }, (_, day) =>
    line(day, { at: `2026-10-${String((day % 28) + 1).padStart(2, '0')}T11:00:00+09:00` }),
  ),
  line(100, { at: '2026-10-06T20:41:00+09:00', action: 'export', records: 60 }),
  line(101, { at: '2026-10-06T20:44:00+09:00', action: 'export', records: 80 }),
  line(102, { at: '2026-10-09T20:44:00+09:00', action: 'export', records: 400 }),
  line(103, { at: '2026-10-23T09:44:00+09:00', action: 'export', records: 300 }),
  line(104, { at: '2026-10-23T09:45:00+09:00', action: 'export', records: null }),
  ...Array.from({ length: 30 }, (_, index) =>
    line(200 + index, { at: `2026-10-12T13:${10 + index}:00+09:00`, subject: `0000${index % 9}` }),
  ),
  line(300, { at: '2026-10-17T14:00:00+09:00', actor: retired, subject: '00077' }),
];

interface Home extends Pipeline {
  readonly sent: OutgoingAlert[];
}

function openHome(): Home {
  const sent: OutgoingAlert[] = [];
  return {
    ...openSqliteStore(':memory:'),
    settings,
    quarantine: { put: async () => undefined },
    messenger: { send: async (alert) => void sent.push(alert) },
    meter: { count: () => undefined },
    subjectKey: new Uint8Array(32),
    now: () => Date.parse('2026-11-02T09:00:00+09:00'),
    sent,
  };
}

function logFile(name: string, content: readonly string[]): LogFile {
  const bytes = gzipSync(content.join('\n'));
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}

/** The live cases in the contract's form, evidence left out: it names other places by design. */
async function casesOf(home: Home): Promise<readonly string[]> {
  const { records } = await home.cases.list({ kind: 'all' }, null);
  const live = [];
  for (const { facts } of records) {
    const stored = await home.cases.read(facts.id);
    const isLive = !stored?.actions.some(({ deed }) => deed.kind === 'superseded');
    if (isLive) live.push(printCase({ ...facts, evidence: [] }, 'ja'));
  }
  return live.sort();
}

async function casesAfter(files: readonly LogFile[]): Promise<readonly string[]> {
  const home = openHome();
  for (const file of files) await ingestFile(file, home);
  return casesOf(home);
}

describe('the order in which logs arrive', () => {
  it('finds the planted cases in one file', async () => {
    const cases = (await casesAfter([logFile('welfare/a.jsonl.gz', lines)])).map(
      (one) => JSON.parse(one) as Record<string, unknown>,
    );
    const seen = cases.map((one) => [one['actor'], one['from'], one['detectors']]);
    expect(seen).toHaveLength(6);
    expect(seen).toEqual(
      expect.arrayContaining([
        [person, '2026-10-06', ['unapproved-bulk-export']],
        [person, '2026-10-23', ['unapproved-bulk-export', 'uncounted-export']],
        // Five working days lie between two weekends, four where Monday is a holiday.
        [person, '2026-10-03', ['after-hours']],
        [person, '2026-10-10', ['after-hours']],
        [person, '2026-10-24', ['after-hours']],
        [retired, '2026-10-17', ['account-state']],
      ]),
    );
  });

  it('changes nothing, however the lines are shuffled, split and repeated', async () => {
    const expected = await casesAfter([logFile('welfare/a.jsonl.gz', lines)]);
    const arrival = fc.record({
      order: fc.shuffledSubarray([...lines], { minLength: lines.length }),
      cuts: fc.array(fc.nat(lines.length), { maxLength: 6 }),
      again: fc.shuffledSubarray([...lines], { maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(arrival, async ({ order, cuts, again }) => {
        const ends = [...cuts, lines.length].sort((one, other) => one - other);
        const parts = ends.map((end, index) => order.slice(ends[index - 1] ?? 0, end));
        const files = [...parts, again].map((part, index) =>
          logFile(`welfare/${index}.jsonl.gz`, part),
        );
        expect(await casesAfter(files)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('sends nothing and changes nothing when a file comes again, under any name', async () => {
    const home = openHome();
    const first = await ingestFile(logFile('welfare/a.jsonl.gz', lines), home);
    const before = [await casesOf(home), home.sent.length];
    const again = await ingestFile(logFile('welfare/a.jsonl.gz', lines), home);
    const renamed = await ingestFile(logFile('welfare/b.jsonl.gz', lines), home);
    expect([first.duplicate, again.duplicate, renamed.duplicate]).toEqual([false, true, true]);
    expect([await casesOf(home), home.sent.length]).toEqual(before);
    expect(home.sent.length).toBeGreaterThan(0);
  });
});

describe('a replay', () => {
  it('reads known content once more, and comes to the same cases without an alert', async () => {
    const home = openHome();
    const file = logFile('welfare/a.jsonl.gz', lines);
    const first = await ingestFile(file, home);
    const before = [await casesOf(home), home.sent.length];
    const again = await ingestFile(file, { ...home, readsAgain: true });
    expect(again).toMatchObject({ duplicate: false, manifest: first.manifest });
    expect([await casesOf(home), home.sent.length]).toEqual(before);
  });
});

describe('a system that the settings do not know', () => {
  it('counts as personal data: its use at night is a case', async () => {
    const night = line(1, { at: '2026-10-06T23:30:00+09:00', system: 'brand-new' });
    const [found, ...others] = await casesAfter([logFile('welfare/a.jsonl.gz', [night])]);
    expect(JSON.parse(found ?? '{}')).toMatchObject({ actor: person, detectors: ['after-hours'] });
    expect(others).toEqual([]);
  });
});

describe('a file that cannot be read', () => {
  it('is kept and listed with the reason, and its neighbours pass', async () => {
    const home = openHome();
    const whole = gzipSync(lines.join('\n'));
    const broken: LogFile = {
      name: 'welfare/broken.jsonl.gz',
      async *open() {
        yield whole.subarray(0, whole.length / 2);
      },
    };
    const reports = [
      await ingestFile(broken, home),
      await ingestFile({ ...broken, name: 'elsewhere/unknown.bin' }, home),
      await ingestFile(logFile('welfare/a.jsonl.gz', lines), home),
    ];
    expect(reports.map(({ manifest }) => manifest.status)).toEqual([
      'unreadable',
      'unreadable',
      'read',
    ]);
    const listed = await Array.fromAsync(home.manifests.all());
    expect(listed.map(({ name, source }) => [name, source])).toEqual([
      ['elsewhere/unknown.bin', null],
      ['welfare/a.jsonl.gz', 'welfare-access'],
      ['welfare/broken.jsonl.gz', 'welfare-access'],
    ]);
    expect(listed[0]?.reason?.ja).toContain('elsewhere/unknown.bin');
  });
});
