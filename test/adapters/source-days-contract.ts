import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceDay } from '../../shared/history/source-day.ts';
import { sequenceRunsMax } from '../../shared/history/source-day-runs.ts';
import type { SourceDayStore } from '../../shared/ports.ts';
import { sha256Of } from './store-samples.ts';

/** An empty store, and how to be rid of it. */
export interface SourceDaysUnderTest {
  readonly sourceDays: SourceDayStore;
  close(): void | Promise<void>;
}

export function sourceDay(changes: Partial<SourceDay> = {}): SourceDay {
  return {
    source: 'juki-log',
    logDay: '2026-05-11',
    file: sha256Of(1),
    lines: 3,
    firstAt: 1_778_461_200_000,
    lastAt: 1_778_461_260_123,
    actions: ['view', 'export'],
    systems: ['juki', '住民記録'],
    slots: [
      { slot: 30, smallest: 1, largest: 3 },
      { slot: 31, smallest: null, largest: null },
    ],
    runs: [
      { first: 1, last: 1 },
      { first: 3, last: 999_999_999_999_999 },
    ],
    sketch: new Uint8Array(1_024).fill(7, 5, 9),
    ...changes,
  };
}

/** What every store of source days must do, whatever it is made of. */
export function sourceDaysContract(title: string, open: () => Promise<SourceDaysUnderTest>): void {
  describe(`source days in ${title}`, () => {
    let sourceDays: SourceDayStore;
    let close: () => void | Promise<void> = () => undefined;
    beforeAll(async () => {
      const store = await open();
      sourceDays = store.sourceDays;
      close = () => store.close();
    });
    afterAll(() => close());

    const all = (source: string) => sourceDays.of(source, '2026-01-01', '2026-12-31');

    it('are none where nothing was written', async () => {
      await sourceDays.put([]);
      expect(await all('nothing')).toEqual([]);
    });

    it('come back whole, by log day and file, from one day to another, both included', async () => {
      const written = [
        sourceDay({ logDay: '2025-12-31', runs: null }),
        sourceDay({ logDay: '2026-01-01', file: sha256Of(1), runs: [] }),
        sourceDay({ logDay: '2026-01-01', file: sha256Of(2) }),
        sourceDay({ logDay: '2026-02-01' }),
        sourceDay({ logDay: '2026-02-02' }),
      ];
      await sourceDays.put(written.toReversed());
      await sourceDays.put([sourceDay({ source: 'juki-log2', logDay: '2026-01-15' })]);
      expect(await sourceDays.of('juki-log', '2025-01-01', '2026-12-31')).toEqual(written);
      const between = await sourceDays.of('juki-log', '2026-01-01', '2026-02-01');
      expect(between).toEqual(written.slice(1, 4));
      expect(await sourceDays.of('juki-log', '2026-02-01', '2026-01-01')).toEqual([]);
    });

    it('do not change when the same are written again, even in one go', async () => {
      const twice = sourceDay({ source: 'twice' });
      await sourceDays.put([twice, twice]);
      await sourceDays.put([twice]);
      expect(await all('twice')).toEqual([twice]);
    });

    it('are replaced by what the same file says when it is read with other settings', async () => {
      const before = sourceDay({ source: 'again' });
      const after = sourceDay({ source: 'again', lines: 4, actions: ['view'], runs: null });
      await sourceDays.put([before]);
      await sourceDays.put([after]);
      expect(await all('again')).toEqual([after]);
    });

    it('hold as many runs of numbers as may be kept, as far apart as they may be', async () => {
      const runs = Array.from({ length: sequenceRunsMax }, (_, index) => {
        const first = Math.floor((index * 999_999_999_999_999) / sequenceRunsMax);
        return { first, last: first + 1 };
      });
      await sourceDays.put([sourceDay({ source: 'scattered', runs })]);
      const [read] = await all('scattered');
      expect(read?.runs).toEqual(runs);
    });

    it('are read back where they are more than fit into one answer of a database', async () => {
      const written = Array.from({ length: 900 }, (_, number) =>
        sourceDay({ source: 'many', file: sha256Of(number) }),
      );
      await sourceDays.put(written);
      expect(await all('many')).toEqual(written);
    });
  });
}
