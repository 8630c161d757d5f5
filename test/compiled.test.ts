import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import loadWabt from 'wabt';
import { batchRowsBytes } from '../shared/history/batch-rows-module.ts';
import { partPackerBytes } from '../shared/history/part-packer-module.ts';
import { rowOrderBytes } from '../shared/history/row-order-module.ts';
import { sha256Bytes } from '../shared/history/sha256-module.ts';
import { sourceStretchBytes } from '../shared/history/source-stretch-module.ts';
import { xxh64Bytes } from '../shared/history/xxh64-module.ts';
import { batchFillBytes } from '../shared/reading/batch-fill-module.ts';
import { csvTokensBytes } from '../shared/reading/csv-tokens-module.ts';
import { jsonTokensBytes } from '../shared/reading/json-tokens-module.ts';
import { numberNamesBytes } from '../shared/reading/number-names-module.ts';

const shared = new URL('../shared/', import.meta.url);
/** The compiled bytes of every text of WebAssembly. */
const modules: Readonly<Record<string, Buffer>> = {
  'history/batch-rows.wat': batchRowsBytes,
  'history/part-packer.wat': partPackerBytes,
  'history/row-order.wat': rowOrderBytes,
  'history/sha256.wat': sha256Bytes,
  'history/source-stretch.wat': sourceStretchBytes,
  'history/xxh64.wat': xxh64Bytes,
  'reading/batch-fill.wat': batchFillBytes,
  'reading/csv-tokens.wat': csvTokensBytes,
  'reading/json-tokens.wat': jsonTokensBytes,
  'reading/number-names.wat': numberNamesBytes,
};
const features = { simd: true, multi_memory: true, bulk_memory: true };

test('every module of WebAssembly is compiled from its text', async () => {
  expect(globSync('**/*.wat', { cwd: shared.pathname }).sort()).toEqual(Object.keys(modules));
  const wabt = await loadWabt();
  for (const [path, bytes] of Object.entries(modules)) {
    const parsed = wabt.parseWat(path, readFileSync(new URL(path, shared), 'utf8'), features);
    expect({ path, bytes: Buffer.from(parsed.toBinary({}).buffer) }).toEqual({ path, bytes });
  }
});
