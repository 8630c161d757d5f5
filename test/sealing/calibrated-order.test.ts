import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldFile } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { worker } from './crashing-ports.ts';
import { differences, type Judged, judgedIn, openHome } from './homes.ts';
import { anyScattering } from './scattering.ts';
import { sealAll } from './shifts.ts';
import { writtenTown } from './town.ts';

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

it('comes to the same scores, picks and cases of a calibrated town, however its logs are scattered', {
  timeout: 300_000,
}, async () => {
  const expected = await replayed(whole);
  const picked = [...expected.days.values()].filter((day) => day.includes('"picks":[{'));
  expect(picked.length).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(anyScattering, async (scattering) => {
      expect(differences(await replayed(town.files(scattering)), expected)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
