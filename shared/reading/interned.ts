const internedMax = 10_000;

/** V8 cuts only longer strings out of a larger one without a copy. */
const copiedCharactersMax = 12;

/** Gives long strings that are equal as one and the same string. */
export type Intern = (text: string) => string;

/**
 * For values that come again and again (accounts, screens): whoever keeps one keeps that string
 * alone, not the block of text that it was cut from.
 */
export function interning(): Intern {
  let known = new Map<string, string>();
  return (text) => {
    if (text.length <= copiedCharactersMax) return text;
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= internedMax) known = new Map();
    const own = Buffer.from(text, 'utf16le').toString('utf16le');
    known.set(own, own);
    return own;
  };
}
