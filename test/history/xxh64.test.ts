import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import xxhash from 'xxhash-wasm';
import { hashEachIn } from '../../shared/history/xxh64-module.ts';

const seeds = [0x1234_5678_9abc_def0n, 0xffff_ffff_ffff_fffbn] as const;

describe('the hash of many stretches at once', () => {
  it('is what the library gives for each of them, whatever their length and place', async () => {
    const { h64Raw } = await xxhash();
    const shared = new WebAssembly.Memory({ initial: 8 });
    const hashEach = hashEachIn(shared);
    const memory = shared.buffer;
    const text = Buffer.from(memory, 65_536);
    const stretch = fc.record({
      gap: fc.nat(9),
      bytes: fc.uint8Array({ maxLength: 140 }),
      kind: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        const count = stretches.length;
        const from = new Uint32Array(memory, 0, count);
        const until = new Uint32Array(memory, 4_096, count);
        const kinds = new Uint8Array(memory, 8_192, count);
        let at = 0;
        for (const [place, { gap, bytes, kind }] of stretches.entries()) {
          at += gap;
          text.set(bytes, at);
          from[place] = 65_536 + at;
          at += bytes.length;
          until[place] = 65_536 + at;
          kinds[place] = kind;
        }
        hashEach(0, 4_096, 8_192, count, ...seeds, 12_288, 16_384);
        const low = new Uint32Array(memory, 12_288, count);
        const high = new Uint32Array(memory, 16_384, count);
        const given = stretches.map((_, n) => (BigInt(high[n] ?? 0) << 32n) | BigInt(low[n] ?? 0));
        const expected = stretches.map(({ bytes, kind }) => h64Raw(bytes, seeds[kind]));
        expect(given).toEqual(expected);
      }),
    );
  });
});
