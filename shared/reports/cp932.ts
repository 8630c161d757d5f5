/**
 * Writes CP932 (Windows-31J), which Node.js only reads: its own decoder, turned round. What CP932
 * cannot say becomes `substitute`; null: a `RangeError` is thrown.
 */
export function encodeCp932(text: string, substitute: string | null = null): Uint8Array {
  codes ??= cp932Codes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = codes.get(character) ?? (substitute === null ? undefined : codes.get(substitute));
    if (code === undefined) throw new RangeError(`CP932 has no ${JSON.stringify(character)}.`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

let codes: ReadonlyMap<string, readonly number[]> | null = null;

/** Every character that CP932 can say, with the first of its codes. */
function cp932Codes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const known = new Map<string, readonly number[]>();
  const learn = (code: readonly number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(code));
      if (!known.has(character) && [...character].length === 1) known.set(character, code);
    } catch {
      // Not every pair of bytes is a character.
    }
  };
  for (let byte = 0; byte < 0xe0; byte += 1) learn([byte]);
  for (let lead = 0x81; lead <= 0xfc; lead += 1)
    for (let trail = 0x40; trail <= 0xfc; trail += 1) learn([lead, trail]);
  return known;
}
