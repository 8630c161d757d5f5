import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldFile, ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { interruptedWorker, worker } from './crashing-ports.ts';
import { differences, type Judged, judgedIn, logFile, missingIn, openHome } from './homes.ts';
import { anyScattering, type Scattering, scattered, shuffled } from './scattering.ts';
import { anyShift, sealAll, work } from './shifts.ts';
import { tinyLog, tinySettings } from './tiny-town.ts';

/** SEKISHO_ORDER_CASES=1000 in the long run; fewer while one is at work. */
const cases = Number(process.env['SEKISHO_ORDER_CASES'] ?? 100);
const timeout = Math.max(60_000, cases * 4_000);

const settings = tinySettings();
const lines = tinyLog(1);
const files = 9;
const anyNine = anyScattering.map((one) => ({ ...one, files }));

function filesOf(scattering: Scattering): readonly LogFile[] {
  return scattered(lines, scattering).map((part, number) => logFile(`juki/${number}.jsonl`, part));
}

async function atHome<Answer>(live: (home: Pipeline) => Promise<Answer>): Promise<Answer> {
  const home = await openHome(settings);
  try {
    return await live(home);
  } finally {
    home.close();
  }
}

/** What comes of it when a worker reads these files one after another, and seals. */
function replayed(given: readonly LogFile[]): Promise<Judged> {
  return atHome(async (home) => {
    for (const file of given) await foldFile(file, home);
    await sealAll(worker(home));
    return judgedIn(home);
  });
}

const expected = await replayed([logFile('juki/all.jsonl', lines)]);

it('judges a town in which something happens', () => {
  const fired = [...expected.days.values()].filter((day) => !day.includes('"fired":[]'));
  expect(expected.days.size).toBeGreaterThan(80);
  expect(fired.length).toBeGreaterThan(20);
  expect(expected.cases.size).toBeGreaterThan(10);
});

it('comes to the same, however lines are shuffled, split and repeated', { timeout }, () =>
  fc.assert(
    fc.asyncProperty(anyScattering, async (scattering) => {
      expect(differences(await replayed(filesOf(scattering)), expected)).toEqual([]);
    }),
    { numRuns: cases },
  ),
);

it('comes to the same, though workers die and stand in each other’s way', { timeout }, () => {
  const readings = fc.array(anyShift(2, files, 0), { maxLength: 3 });
  const sealings = fc.array(anyShift(0, files, 2), { maxLength: 3 });
  return fc.assert(
    fc.asyncProperty(anyNine, readings, sealings, (scattering, reading, sealing) =>
      atHome(async (home) => {
        const given = filesOf(scattering);
        for (const shift of reading) await work(shift, given, foldFile, home);
        for (const file of shuffled(given, scattering.seed)) await foldFile(file, worker(home));
        for (const shift of sealing) await work(shift, given, foldFile, home);
        await sealAll(worker(home));
        expect(differences(await judgedIn(home), expected)).toEqual([]);
      }),
    ),
    { numRuns: Math.ceil(cases / 4) },
  );
});

/** A case that was opened on arrival stays, whatever is found later; all others are the same. */
async function expectSealedAlike(home: Pipeline): Promise<void> {
  const found = await judgedIn(home);
  expect(differences({ ...found, cases: expected.cases }, expected)).toEqual([]);
  expect(missingIn(found.cases, expected.cases)).toEqual([]);
}

it('comes to the same where days are sealed while files still arrive', { timeout }, () =>
  fc.assert(
    fc.asyncProperty(
      anyNine,
      fc.array(anyShift(2, files, 2), { maxLength: 4 }),
      (scattering, shifts) =>
        atHome(async (home) => {
          const given = filesOf(scattering);
          for (const shift of shifts) await work(shift, given, ingestFile, home);
          for (const file of shuffled(given, scattering.seed)) await ingestFile(file, worker(home));
          await sealAll(worker(home));
          await expectSealedAlike(home);
        }),
    ),
    { numRuns: Math.ceil(cases / 4) },
  ),
);

it('comes to the same where a file arrives in the middle of a seal', { timeout }, () =>
  fc.assert(
    fc.asyncProperty(
      anyNine,
      fc.nat(files - 1),
      fc.integer({ min: 1, max: 250 }),
      (scattering, late, place) =>
        atHome(async (home) => {
          const given = filesOf(scattering);
          const lateFile = given[late % given.length];
          if (lateFile === undefined) throw new Error('There is no file.');
          for (const file of given) if (file !== lateFile) await ingestFile(file, worker(home));
          const arrive = () => ingestFile(lateFile, worker(home));
          await sealAll(interruptedWorker(home, place, arrive));
          await arrive();
          await sealAll(worker(home));
          await expectSealedAlike(home);
        }),
    ),
    { numRuns: Math.ceil(cases / 4) },
  ),
);
