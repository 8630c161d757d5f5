/** Keys under which pages and wrappers hold their events; what stands beside them is no record. */
const lists = /^(?:records|items|entries|entry|events?|hits|value|values|data|_source)$/iu;

/**
 * How many records a text of JSON has, by JSON.parse alone: the elements of an array, or the lines
 * where each is an object. Null: it is neither, or broken, so that nobody can say.
 */
export function countOfJson(text: string): number | null {
  const whole = parsed(text.replace(/^\uFEFF/u, ''));
  if (Array.isArray(whole)) return whole.some(isPage) ? null : whole.length;
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const objects = lines.map(parsed);
  const areAll = objects.every((it) => typeof it === 'object' && it !== null && !Array.isArray(it));
  return areAll && !objects.some(isPage) ? objects.length : null;
}

function isPage(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).some((it) => lists.test(it))
  );
}

function parsed(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
