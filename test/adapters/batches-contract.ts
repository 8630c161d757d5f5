import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Batch } from '../../shared/escalation/batch.ts';
import type { StoreUnderTest } from './store-contract.ts';

const batch = (changes: Partial<Batch> = {}): Batch => ({
  addressee: '00ff00ff00ff00ff',
  revision: 1,
  startsAt: 1_778_490_000_000,
  alone: ['C-1/2.supervisor/1'],
  digestCount: 1,
  digests: [
    {
      id: 'D-00ff00ff00ff00ff/1',
      closesAt: 1_778_490_600_000,
      members: [{ caseId: 'C-2', step: '2.supervisor' }],
      claimedAt: null,
    },
  ],
  ...changes,
});

export function batchesContract(open: () => Promise<StoreUnderTest>): void {
  describe('keeps batches:', () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('gives none where there is none, and back what was written', async () => {
      expect(await store.batches.read('nobody')).toBeNull();
      expect(await store.batches.write(batch({ addressee: 'somebody' }))).toBe(true);
      expect(await store.batches.read('somebody')).toEqual(batch({ addressee: 'somebody' }));
    });

    it('takes a revision only after exactly the one before it', async () => {
      expect(await store.batches.write(batch({ revision: 2 }))).toBe(false);
      expect(await store.batches.write(batch())).toBe(true);
      expect(await store.batches.write(batch({ alone: [] }))).toBe(false);
      expect(await store.batches.write(batch({ revision: 3 }))).toBe(false);
      const [digest] = batch().digests;
      const next = batch({ revision: 2, digests: digest ? [{ ...digest, claimedAt: 7 }] : [] });
      expect(await store.batches.write(next)).toBe(true);
      expect(await store.batches.read(next.addressee)).toEqual(next);
    });

    it('lets exactly one of many writers of the same revision win', async () => {
      const writers = Array.from({ length: 8 }, (_, n) =>
        batch({ addressee: 'many', alone: [`C-${n}/2.supervisor/1`] }),
      );
      const won = await Promise.all(writers.map((one) => store.batches.write(one)));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await store.batches.read('many')).toEqual(writers[won.indexOf(true)]);
    });
  });
}
