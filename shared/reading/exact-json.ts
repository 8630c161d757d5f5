/** Sixteen digits in a row: a number that a JavaScript number may not hold. */
const longDigits = /\d{16}/u;

/**
 * Parses one JSON text (RFC 8259). A whole number beyond 2^53 comes as the digits that were
 * written, because as a number it would be another one. Undefined where the text is not JSON.
 */
export function exactJson(text: string): unknown {
  try {
    const json: unknown = longDigits.test(text) ? JSON.parse(text, exactly) : JSON.parse(text);
    return json;
  } catch (error) {
    // A reviver of V8 calls itself at each level, so that brackets without end exhaust the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function exactly(_key: string, value: unknown, written?: { readonly source?: string }): unknown {
  const isRounded = typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return isRounded ? (written?.source ?? value) : value;
}
