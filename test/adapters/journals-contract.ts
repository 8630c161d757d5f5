import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Journal } from '../../shared/ports.ts';
import type { StatementRequest } from '../../shared/statements/request.ts';
import type { UnmaskingEntry } from '../../shared/unmasking/entry.ts';
import type { SettingsChange } from '../../shared/watching/settings-change.ts';
import type { StoreUnderTest } from './store-contract.ts';

const request = (sequence: number, reason = '開示請求 第3号'): StatementRequest => ({
  sequence,
  at: 1_778_490_000_000,
  by: 'S0900',
  reason,
  question: { kind: 'who-saw', subject: '00ff00ff00ff00ff' },
  from: '2026-04-01',
  until: '2026-05-11',
  outcome: 'shown',
  lines: 7,
});

const change = (sequence: number): SettingsChange => ({
  sequence,
  at: 1_778_490_000_000,
  by: 'operator',
  digest: 'ff'.repeat(32),
  // As many keys as a town with a hundred sources has: they must fit into one item.
  snapshot: Object.fromEntries(
    Array.from({ length: 9_000 }, (_, n) => [
      `sources.yaml sources[s${n}].map.columns.at`,
      `列${n}`,
    ]),
  ),
  changes: [{ file: 'sources.yaml', key: 'x', before: null, after: '1', laxer: true }],
});

const unmasked: readonly UnmaskingEntry[] = [
  { sequence: 1, at: 1, by: 'S0900', kind: 'requested', caseId: 'C-1', reason: '本人への連絡' },
  { sequence: 2, at: 2, by: 'S0901', kind: 'approved', request: 1 },
  { sequence: 3, at: 3, by: 'S0900', kind: 'shown', request: 1, lines: 2 },
];

async function entriesOf<Entry extends { readonly sequence: number }>(journal: Journal<Entry>) {
  const entries: Entry[] = [];
  for await (const entry of journal.all()) entries.push(entry);
  return entries;
}

export function journalsContract(open: () => Promise<StoreUnderTest>): void {
  describe('keeps journals:', () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('gives back what was added, in order, and the newest, each journal for itself', async () => {
      const { statements, settingsChanges, unmasking } = store;
      expect(await statements.last()).toBeNull();
      const added = Array.from({ length: 12 }, (_, n) => request(n + 1));
      for (const entry of added) expect(await statements.append(entry)).toBe(true);
      expect(await statements.last()).toEqual(request(12));
      expect(await entriesOf(statements)).toEqual(added);
      for (const entry of unmasked) expect(await unmasking.append(entry)).toBe(true);
      expect(await entriesOf(unmasking)).toEqual(unmasked);
      expect(await entriesOf(settingsChanges)).toEqual([]);
      expect(await settingsChanges.append(change(1))).toBe(true);
      expect(await settingsChanges.last()).toEqual(change(1));
    });

    it('never takes another entry in the place of one that stands', async () => {
      expect(await store.statements.append(request(1, 'something else'))).toBe(false);
      expect((await entriesOf(store.statements))[0]).toEqual(request(1));
    });

    it('lets exactly one of many writers of the same entry win', async () => {
      const writers = Array.from({ length: 8 }, (_, n) => request(13, `writer ${n}`));
      const won = await Promise.all(writers.map((one) => store.statements.append(one)));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await store.statements.last()).toEqual(writers[won.indexOf(true)]);
    });
  });
}
