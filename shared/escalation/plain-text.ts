/**
 * Words from a log or a setting as one harmless line: control characters, marks that turn the
 * direction of writing and line separators become spaces, broken surrogates are repaired, and
 * what is too long ends in `…`. Characters of private use stay: towns write names with them.
 */
export function oneLine(words: string, charactersMax: number): string {
  const line = words
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return shortened(line, charactersMax);
}

/** Cuts a text to a number of UTF-16 units without splitting a character; a cut shows as `…`. */
export function shortened(words: string, charactersMax: number): string {
  if (words.length <= charactersMax) return words;
  return `${words.slice(0, charactersMax - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Whole lines from the start of a text that fit into so many bytes of UTF-8. */
export function withinBytes(words: string, bytesMax: number): string {
  if (Buffer.byteLength(words) <= bytesMax) return words;
  const kept: string[] = [];
  let bytes = Buffer.byteLength('…\n');
  for (const line of words.split('\n')) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > bytesMax) break;
    kept.push(line);
  }
  return `${kept.join('\n')}\n…\n`;
}
