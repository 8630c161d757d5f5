import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { notedDay } from '../../shared/history/stored-day.ts';
import { subjectHash } from '../../shared/history/subject-key.ts';
import { createJudge } from '../../shared/judging.ts';
import { limits } from '../../shared/limits.ts';
import { type Gathered, whatDid, whoSaw } from '../../shared/statements/gather.ts';
import { kisaragi } from '../escalation/kisaragi.ts';
import { busyLines } from '../history/busy-samples.ts';
import {
  accessEvent,
  foldFile,
  morning,
  type SampleLine,
  subjectKey,
} from '../history/history-samples.ts';

const settings = kisaragi();
const hash = subjectHash(subjectKey);
const span = { from: '2026-05-01', until: '2026-05-31' };

/** What is gathered of a history that was folded from these files. */
async function gatheredOf(
  files: readonly (readonly SampleLine[])[],
  ask: (ports: Parameters<typeof whoSaw>[2]) => Promise<Gathered>,
): Promise<Gathered> {
  const store = openSqliteStore(':memory:');
  try {
    for (const [number, lines] of files.entries()) {
      const { contributions, summary } = await foldFile(lines, number + 1);
      await store.history.putContributions(contributions);
      for (const { actor, logDay } of summary.touched)
        await store.history.putDay(notedDay(actor, logDay), null);
    }
    return await ask({
      judge: createJudge(settings, subjectKey),
      settings,
      history: store.history,
    });
  } finally {
    store.close();
  }
}

const dayMs = 86_400_000;
const line = fc.record({
  day: fc.integer({ min: 0, max: 3 }),
  minute: fc.integer({ min: 0, max: 400 }),
  actor: fc.constantFrom('S0001', 'S0002', 'S0003'),
  subject: fc.constantFrom('0000001', '0000002', undefined),
  outcome: fc.constantFrom('success' as const, 'denied' as const),
});

describe('what the kept history says', () => {
  it('of a resident, is every line that names him or her, however the files are cut', async () => {
    const cases = fc.asyncProperty(
      fc.array(line, { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      async (given, files) => {
        const lines = given.map(({ day, minute, ...rest }, number) => ({
          event: accessEvent({ ...rest, at: morning + day * dayMs + minute * 60_000 }),
          canonical: `line ${number}`,
        }));
        const cut = Array.from({ length: files }, (_, file) =>
          lines.filter((_, number) => number % files === file),
        );
        // The first file comes twice, under another content: its lines count once.
        const asked = hash('0000001');
        const { touches, summarised } = await gatheredOf([...cut, cut[0] ?? []], (ports) =>
          whoSaw([asked], span, ports),
        );
        const about = lines.filter(({ event }) => event.subject === '0000001');
        expect(touches.reduce((sum, one) => sum + one.lines, 0)).toBe(about.length);
        expect(new Set(touches.map(({ actor }) => actor))).toEqual(
          new Set(about.map(({ event }) => event.actor)),
        );
        expect(Math.min(...touches.map(({ firstAt }) => firstAt))).toBe(
          Math.min(...about.map(({ event }) => event.at)),
        );
        expect(summarised).toEqual([]);
      },
    );
    await fc.assert(cases, { numRuns: 40 });
  });

  it('of a busy day, says that only a summary is kept, whoever is asked about', async () => {
    const lines = busyLines(limits.unsummarisedEventsMax + 2_000);
    const asked = hash('nobody there');
    const seen = await gatheredOf([lines], (ports) => whoSaw([asked], span, ports));
    expect(seen).toMatchObject({
      touches: [],
      summarised: [{ actor: 'S0001', logDay: '2026-05-11' }],
    });
    const did = await gatheredOf([lines], (ports) => whatDid('S0001', span, ports));
    expect(did.summarised).toEqual([{ actor: 'S0001', logDay: '2026-05-11' }]);
    expect(did.touches.some(({ isEstimate }) => isEstimate)).toBe(true);
    const total = did.touches.reduce((sum, one) => sum + one.lines, 0);
    expect(Math.abs(total - lines.length)).toBeLessThan(lines.length * 0.1);
  }, 30_000);
});
