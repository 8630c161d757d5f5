/** Recognises the keys of flat objects, most often by what followed the same key before. */
export interface JsonKeys {
  /** Before the first key. */
  readonly none: number;
  /** All keys as bits; a key's number is its place in the list. */
  readonly all: number;
  /** The key whose opening quote stands at `at`, of which `before` was the last; -1: none of them. */
  at(view: DataView, at: number, before: number): number;
  /** Of the key with its quotes and its colon. */
  lengthOf(key: number): number;
  bitsOf(names: readonly string[]): number;
}

/** For at most 30 keys, each of plain ASCII and one sign at least. */
export function jsonKeys(names: readonly string[]): JsonKeys {
  const written = names.map((name) => Buffer.from(`"${name}":`));
  const lengths = Int32Array.from(written, ({ length }) => length);
  const starts = Int32Array.from(written, (_, key) =>
    written.slice(0, key).reduce((sum, { length }) => sum + length, 0),
  );
  const all = Buffer.concat(written);
  const bytes = new DataView(all.buffer, all.byteOffset, all.length);
  const none = names.length;
  const following = new Int8Array(none + 1);
  const bitsOf = (some: readonly string[]): number =>
    some.reduce((bits, name) => bits | (1 << names.indexOf(name)), 0);

  function stands(key: number, view: DataView, at: number): boolean {
    const start = starts[key] ?? 0;
    const last = (lengths[key] ?? 0) - 4;
    for (let place = 0; place < last; place += 4) {
      if (view.getInt32(at + place, true) !== bytes.getInt32(start + place, true)) return false;
    }
    // Overlaps with the word before it, or follows it.
    return view.getInt32(at + last, true) === bytes.getInt32(start + last, true);
  }

  return {
    none,
    all: bitsOf(names),
    at(view, at, before) {
      const expected = following[before] ?? 0;
      if (stands(expected, view, at)) return expected;
      for (let key = 0; key < none; key += 1) {
        if (!stands(key, view, at)) continue;
        following[before] = key;
        return key;
      }
      return -1;
    },
    lengthOf: (key) => lengths[key] ?? 0,
    bitsOf,
  };
}
