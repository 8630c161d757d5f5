import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileManifest, ManifestStore } from '../../shared/ports.ts';
import type { StoreUnderTest } from './store-contract.ts';
import { manifest, sha256Of } from './store-samples.ts';

export function manifestsContract(open: () => Promise<StoreUnderTest>): void {
  describe('keeps manifests:', () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('gives none where there are none', async () => {
      expect(await store.manifests.ofContent(sha256Of(1))).toEqual([]);
      expect(await everyOf(store.manifests)).toEqual([]);
    });

    it('replaces the manifest of the same content and name', async () => {
      const reading = manifest({ status: 'reading', accepted: 0, from: null, until: null });
      const unreadable = manifest({
        name: 'juki/破損.csv',
        source: null,
        status: 'unreadable',
        reason: { ja: '途中で切れています。', en: 'It is cut off.' },
      });
      await store.manifests.put(reading);
      await store.manifests.put(unreadable);
      expect(await store.manifests.ofContent(sha256Of(1))).toEqual([reading, unreadable]);
      await store.manifests.put(manifest());
      await store.manifests.put(manifest());
      expect(await store.manifests.ofContent(sha256Of(1))).toEqual([manifest(), unreadable]);
    });

    it('keeps names as long as an object key may be apart', async () => {
      const folder = 'long/'.repeat(200);
      const names = [`${folder}a`, `${folder}b`, `${folder}${'あ'.repeat(7)}`];
      for (const name of names) await store.manifests.put(manifest({ sha256: sha256Of(2), name }));
      const stored = await store.manifests.ofContent(sha256Of(2));
      expect(stored.map(({ name }) => name).toSorted()).toEqual(names);
    });

    it('lists every one, sorted by name, then content', async () => {
      const written = Array.from({ length: 1_100 }, (_, number) =>
        manifest({
          name: `list/${String(Math.floor(number / 2)).padStart(4, '0')}`,
          sha256: sha256Of(100 + (number % 2)),
        }),
      );
      await Promise.all(written.toReversed().map((one) => store.manifests.put(one)));
      const listed = (await everyOf(store.manifests)).filter(({ name }) =>
        name.startsWith('list/'),
      );
      expect(listed).toEqual(written);
    });
  });
}

async function everyOf(manifests: ManifestStore): Promise<FileManifest[]> {
  const all: FileManifest[] = [];
  for await (const one of manifests.all()) all.push(one);
  return all;
}
