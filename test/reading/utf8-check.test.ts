import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Check } from '../../shared/reading/utf8-check.ts';

test('bytes are UTF-8 where TextDecoder says so, wherever the stream is cut', () => {
  const text = fc.string({ unit: 'binary' }).map((it) => Buffer.from(it));
  const noise = fc.uint8Array({ maxLength: 3 }).map((it) => Buffer.from(it));
  const bytes = fc.tuple(text, fc.oneof(fc.constant(Buffer.alloc(0)), noise), text);
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 9 }), (parts, chunkBytes) => {
      const all = Buffer.concat(parts);
      const check = utf8Check();
      for (let at = 0; at < all.length; at += chunkBytes) {
        check.add(all.subarray(at, at + chunkBytes));
      }
      expect(check.isValid()).toBe(isDecodable(all));
    }),
    { numRuns: 2_000 },
  );
});

function isDecodable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
