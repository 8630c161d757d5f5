import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refreshSubjectCases } from '../../shared/cases/from-subjects.ts';
import {
  filesOfEarlierKeys,
  hashesOf,
  type SubjectKeys,
} from '../../shared/history/key-rotation.ts';
import { judgeOf } from '../../shared/judging.ts';
import { foldFile, ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { printSubject } from '../../shared/sealing/subject-picks.ts';
import { whoSaw } from '../../shared/statements/gather.ts';
import { differences, judgedIn, logFile, missingIn, openHome } from './homes.ts';
import { anyScattering, scattered, shuffled } from './scattering.ts';
import { sealAll } from './shifts.ts';
import { tinyLog, tinySettings } from './tiny-town.ts';

const settings = tinySettings();
const lines = tinyLog(1);
const files = 9;
const [former, current] = [3, 4].map((byte) => new Uint8Array(32).fill(byte));
if (former === undefined || current === undefined) throw new Error('There are two keys.');
const before: SubjectKeys = { subjectKey: former };
const during: SubjectKeys = { subjectKey: current, rotation: { generation: 2, formerKey: former } };
const after: SubjectKeys = { subjectKey: current, rotation: { generation: 2, formerKey: null } };
const span = { from: '2026-07-01', until: '2026-07-31' };

/** A town whose key is changed after some files, with a seal before and after that or without. */
const anyTurn = fc.record({
  scattering: anyScattering.map((one) => ({ ...one, files })),
  turn: fc.integer({ min: 0, max: files }),
  sealedBefore: fc.boolean(),
  sealedDuring: fc.boolean(),
});
type Turn = typeof anyTurn extends fc.Arbitrary<infer Value> ? Value : never;

/** An empty home, for whichever keys are in use. */
type Home = Omit<Pipeline, keyof SubjectKeys>;

async function atHome(live: (home: Home) => Promise<void>): Promise<void> {
  const { subjectKey: _, rotation: __, ...home } = await openHome(settings);
  try {
    await live(home);
  } finally {
    home.close();
  }
}

const filesOf = ({ scattering }: Turn): readonly LogFile[] =>
  scattered(lines, scattering).map((part, number) => logFile(`juki/${number}.jsonl`, part));

/** The files before the turn by one key, those after it by another. */
async function liveThrough(
  turn: Turn,
  home: Home,
  [first, second]: readonly [SubjectKeys, SubjectKeys],
): Promise<void> {
  const given = filesOf(turn);
  for (const file of given.slice(0, turn.turn)) await ingestFile(file, { ...home, ...first });
  if (turn.sealedBefore) await sealAll({ ...home, ...first });
  for (const file of given.slice(turn.turn)) await ingestFile(file, { ...home, ...second });
  if (turn.sealedDuring) await sealAll({ ...home, ...second });
}

describe('a new key for the hashes of residents', () => {
  it('gives, once every file is read again, what a state has that knew no other key', async () => {
    await atHome(async (fresh) => {
      await foldFile(logFile('juki/all.jsonl', lines), { ...fresh, ...after });
      await sealAll({ ...fresh, ...after });
      const expected = await judgedIn({ ...fresh, ...after });
      expect(expected.cases.size).toBeGreaterThan(10);
      const rotated = fc.asyncProperty(anyTurn, (turn) =>
        atHome(async (home) => {
          await liveThrough(turn, home, [before, during]);
          const again = shuffled(filesOf(turn), turn.scattering.seed);
          for (const file of again) await ingestFile(file, { ...home, ...during });
          expect(await filesOfEarlierKeys(home.manifests, during.rotation)).toEqual([]);
          await sealAll({ ...home, ...after });
          const found = await judgedIn({ ...home, ...after });
          expect(differences({ ...found, cases: expected.cases }, expected)).toEqual([]);
          expect(missingIn(found.cases, expected.cases)).toEqual([]);
        }),
      );
      await fc.assert(rotated, { numRuns: 8 });
    });
  }, 120_000);

  it('is known beside the one before meanwhile: who saw a record, and who is protected', async () => {
    let protectedDays = 0;
    const overlapping = fc.asyncProperty(anyTurn, fc.integer({ min: 1, max: 9 }), (turn, number) =>
      atHome((home) =>
        atHome(async (other) => {
          await liveThrough(turn, home, [before, during]);
          await liveThrough(turn, other, [after, after]);
          const subject = `0000${number}`;
          expect(await seen(subject, home, during)).toEqual(await seen(subject, other, after));
          const ruled = await ruledAbout('protected-subject', other);
          expect(await ruledAbout('protected-subject', home)).toEqual(ruled);
          protectedDays += ruled.length;
        }),
      ),
    );
    await fc.assert(overlapping, { numRuns: 8 });
    expect(protectedDays).toBeGreaterThan(5);
  }, 120_000);

  it('leaves every file that was read before to be read again, each content once', async () => {
    await atHome(async (home) => {
      const [first = '', second = ''] = lines;
      const old = { ...home, ...before };
      for (const name of ['juki/a.jsonl', 'juki/same.jsonl'])
        await ingestFile(logFile(name, [first]), old);
      await ingestFile(logFile('juki/b.jsonl', [second]), old);
      expect(await filesOfEarlierKeys(home.manifests, during.rotation)).toHaveLength(2);
      const again = await ingestFile(logFile('juki/a.jsonl', [first]), { ...home, ...during });
      expect(again.duplicate).toBe(false);
      expect(await filesOfEarlierKeys(home.manifests, during.rotation)).toEqual(['juki/b.jsonl']);
    });
  });

  it('opens cases about a resident under another id, and leaves those that are there', async () => {
    await atHome(async (home) => {
      const actors = ['S0001', 'S0002', 'S0101'];
      const looks = actors.map((actor, number) => lookAt('00009', actor, number));
      const file = logFile('juki/looks.jsonl', looks);
      const opened: string[] = [];
      for (const keys of [before, during]) {
        const ports = { ...home, ...keys };
        await ingestFile(file, ports);
        const [subject = ''] = hashesOf('00009', keys).map(printSubject);
        const pick = { subject, actors, p: 0.001, notified: true };
        const logDay = '2026-07-06';
        const picked = new Map([[subject, new Map([[logDay, pick]])]]);
        const judge = judgeOf(settings, keys);
        opened.push(...(await refreshSubjectCases(picked, logDay, judge, ports)));
      }
      const listed = (await home.cases.list({ kind: 'all' }, null)).records;
      expect(new Set(opened).size).toBe(2);
      expect(listed.map(({ facts }) => facts.id)).toEqual(expect.arrayContaining(opened));
    });
  });
});

function lookAt(subject: string, actor: string, number: number): string {
  return JSON.stringify({
    at: `2026-07-06T10:0${number}:00+09:00`,
    actor,
    action: 'view',
    outcome: 'success',
    system: 'juki',
    records: 1,
    subject,
    dataClasses: [],
    sequence: `look-${number}`,
    source: 'juki-log',
    line: 1,
  });
}

async function seen(subject: string, home: Home, keys: SubjectKeys) {
  const judge = judgeOf(settings, keys);
  const ports = { settings, history: home.history, judge };
  const { touches } = await whoSaw(hashesOf(subject, keys), span, ports);
  return touches.map(({ explanations: _, work: __, ...touch }) => touch);
}

/** The staff-days on which a rule found something. */
async function ruledAbout(detector: string, { history }: Home): Promise<readonly string[]> {
  const found: string[] = [];
  for (const actor of ['S0001', 'S0002', 'S0003', 'S0101', 'S0102', 'S0103'])
    for (const day of await history.days(actor, span.from, span.until))
      if (detector in day.ruled) found.push(`${actor} ${day.logDay}`);
  return found;
}
