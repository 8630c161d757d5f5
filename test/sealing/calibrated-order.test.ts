import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldFile, ingestFile } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { worker } from './crashing-ports.ts';
import { differences, type Judged, judgedIn, missingIn, openHome } from './homes.ts';
import { anyScattering, shuffled } from './scattering.ts';
import { sealAll } from './shifts.ts';
import { writtenTown } from './town.ts';

const timeout = 300_000;
const town = writtenTown(5);
const whole = town.files({ seed: 0, files: 1, byTime: true, repeatedPercent: 0 });

async function replayed(files: readonly LogFile[]): Promise<Judged> {
  const home = await openHome(town.settings);
  try {
    for (const file of files) await foldFile(file, home);
    let calibrated = 0;
    await sealAll(worker(home), (_, calibration) => {
      if (calibration !== null) calibrated += 1;
    });
    expect(calibrated).toBeGreaterThan(10);
    return await judgedIn(home);
  } finally {
    home.close();
  }
}

const expected = await replayed(whole);

it('picks something in a calibrated town', () => {
  const picked = [...expected.days.values()].filter((day) => day.includes('"picks":[{'));
  expect(picked.length).toBeGreaterThan(5);
});

it('comes to the same scores, picks and cases, however its logs are scattered', { timeout }, () =>
  fc.assert(
    fc.asyncProperty(anyScattering, async (scattering) => {
      expect(differences(await replayed(town.files(scattering)), expected)).toEqual([]);
    }),
    { numRuns: 6 },
  ),
);

it(
  'comes to the same where every file is sealed as it arrives, some of them late',
  {
    timeout,
  },
  () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), async (seed, inOrder) => {
        const home = await openHome(town.settings);
        try {
          const files = town.files({ seed, files: 3, byTime: true, repeatedPercent: 10 });
          for (const [number, file] of (inOrder ? files : shuffled(files, seed)).entries()) {
            await ingestFile(file, worker(home));
            if (number % 3 === 2) await sealAll(worker(home));
          }
          await sealAll(worker(home));
          const found = await judgedIn(home);
          expect(differences({ ...found, cases: expected.cases }, expected)).toEqual([]);
          expect(missingIn(found.cases, expected.cases)).toEqual([]);
        } finally {
          home.close();
        }
      }),
      { numRuns: 3 },
    ),
);
