import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReplay } from '../../local/composition.ts';
import { outFolder } from '../../local/simulation/out-folder.ts';
import { simulate } from '../../local/simulation/simulate.ts';
import { logFilesAt } from '../../shared/adapters/local/log-files.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { printCase } from '../../shared/cases/contract-case.ts';
import { addDays } from '../../shared/log-day.ts';
import { foldFile, type Pipeline } from '../../shared/pipeline.ts';
import { staffBetween } from '../../shared/sealing/each-account.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import { scorePart } from '../../shared/sealing/score-part.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { type DaysToScore, planSeal } from '../../shared/sealing/seal-plan.ts';
import { foldSection } from '../../shared/sealing/sections.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { Settings, Tenure } from '../../shared/settings/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'sekisho-sections-'));
const transferredOn = '2026-03-17';
const plan = { seed: 3, staff: 40, days: 75, begin: '2026-01-05', isQuiet: false };

beforeAll(() => simulate(plan, outFolder(folder), () => undefined));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every fourth member of staff goes to the next one's section on a day that is sealed here. */
function withTransfers(settings: Settings): Settings {
  const all = [...settings.staff];
  const moved = all.map(([actor, tenures], place): [string, readonly Tenure[]] => {
    const last = tenures.at(-1);
    const to = all[(place + 1) % all.length]?.[1].at(-1);
    if (place % 4 !== 0 || last === undefined || to === undefined) return [actor, tenures];
    const { until } = last;
    const before = { ...last, until: addDays(transferredOn, -1) };
    return [actor, [...tenures.slice(0, -1), before, { ...to, actor, from: transferredOn, until }]];
  });
  return { ...settings, staff: new Map(moved) };
}

async function home(): Promise<Pipeline> {
  const settings = withTransfers(loadSettings(settingsFolder(join(folder, 'config'))));
  const pipeline = await openReplay(null, settings, () => 0);
  for (const file of (await logFilesAt(join(folder, 'logs'))).files) await foldFile(file, pipeline);
  return pipeline;
}

/** Another process: it has compiled the settings itself and knows nothing of the others' work. */
function elsewhere(pipeline: Pipeline): Pipeline {
  return { ...pipeline, settings: { ...pipeline.settings } };
}

async function sealInPieces(through: string, pipeline: Pipeline): Promise<void> {
  const planned = await planSeal(through, elsewhere(pipeline));
  if (planned === null) throw new Error('There is nothing to seal.');
  for (const section of planned.sections.toReversed())
    await foldSection(section, planned, elsewhere(pipeline));
  let left: DaysToScore | null = planned;
  while (left !== null) left = (await scorePart(left, 9, elsewhere(pipeline))).next;
}

async function everythingIn({ history, manifests, cases, settings }: Pipeline) {
  const span = await spanOf(manifests);
  if (span === null) throw new Error('There are no logs.');
  const actors = await staffBetween(span.from, span.until, history);
  const days = await Promise.all(actors.map((one) => history.days(one, span.from, span.until)));
  const { records } = await cases.list({ kind: 'all' }, null);
  const printed = records.map(({ facts }) => printCase(facts, settings.organisation.language));
  return { days: days.flat(), cases: printed };
}

describe('a seal in pieces, section by section and fortnight by fortnight', () => {
  it('comes to the same staff-days and cases as one in one piece', {
    timeout: 120_000,
  }, async () => {
    const [whole, pieces] = [await home(), await home()];
    // A first seal of all but the last week, then the seal of that week, with its transfers.
    for (const through of ['2026-03-12', '2026-03-19']) {
      await sealThrough(through, whole);
      await sealInPieces(through, pieces);
      const wanted = await everythingIn(whole);
      const found = await everythingIn(pieces);
      expect(found.days.filter(({ sealed }) => sealed !== null).length).toBeGreaterThan(1_000);
      expect(found.days).toEqual(wanted.days);
      expect(found.cases).toEqual(wanted.cases);
    }
    expect(await planSeal('2026-03-19', pieces)).toBeNull();
  });

  it('is planned a week further back than what is not sealed, for all sections at work', async () => {
    const planned = await planSeal('2026-03-19', await home());
    expect(planned).toMatchObject({ first: '2026-01-04', from: '2025-12-28' });
    expect(planned?.sections).toEqual([...new Set(planned?.sections)]);
    expect(planned?.sections.length).toBeGreaterThan(3);
  });

  it('finds nothing to do where there is no log', async () => {
    const settings = loadSettings(settingsFolder(join(folder, 'config')));
    expect(await planSeal('2026-03-19', await openReplay(null, settings, () => 0))).toBeNull();
  });
});
