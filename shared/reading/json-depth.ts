/** Where a scan of JSON text stands: how deep in brackets, and whether inside a string. */
export interface JsonDepth {
  depth: number;
  isInString: boolean;
  isEscaped: boolean;
}

/** The state before the first sign. */
export function noDepth(): JsonDepth {
  return { depth: 0, isInString: false, isEscaped: false };
}

/**
 * Goes on from `at` until a bracket closes the outermost one; the index after it, or -1 where the
 * text ends before that. Only brackets, quotes and escapes are looked at: whether it is JSON is
 * JSON.parse's business.
 */
export function scanToClose(text: string, at: number, state: JsonDepth): number {
  let { depth, isInString, isEscaped } = state;
  let found = -1;
  for (let index = at; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (isEscaped) isEscaped = false;
      else if (code === backslash) isEscaped = true;
      else if (code === quote) isInString = false;
    } else if (code === quote) isInString = true;
    else if (code === openBrace || code === openBracket) depth += 1;
    else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
      if (depth <= 0) {
        found = index + 1;
        break;
      }
    }
  }
  state.depth = depth;
  state.isInString = isInString;
  state.isEscaped = isEscaped;
  return found;
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
