/** Cells that are kept, so that each distinct one is looked up slowly only once. */
const rememberedMax = 10_000;

/** Translates what a log writes into what it means; undefined: the table does not say. */
export type CodeTable<Value extends string> = (raw: string) => Value | undefined;

/**
 * A code table. Codes are compared after NFKC and without outer spaces, so that `０１` is `01`;
 * leading zeros count. `otherwise` is the meaning of all that is not listed.
 */
export function codeTable<Value extends string>(
  codes: Readonly<Record<string, Value>>,
  otherwise?: Value,
): CodeTable<Value> {
  const meanings = new Map(Object.entries(codes).map(([code, value]) => [plain(code), value]));
  const remembered = new Map<string, Value | undefined>();
  return (raw) => {
    const known = remembered.get(raw);
    if (known !== undefined) return known;
    const value = meanings.get(plain(raw)) ?? otherwise;
    if (remembered.size < rememberedMax) remembered.set(raw, value);
    return value;
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}
