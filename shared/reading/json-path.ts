/** Finds what stands at a path of a JSON value; undefined where nothing does. */
export type JsonPath = (json: unknown) => unknown;

/** Takes the text at the first of its paths that holds any. */
export type JsonText = (json: unknown) => string | undefined;

/**
 * A path like `actor.user.name` or `agents.0.id`: keys, and places in lists from 0 (`items.length`
 * is how many there are). Keys that hold dots themselves are found too, as logs write either
 * `{"user":{"name":…}}` or `{"user.name":…}`.
 */
export function jsonPath(path: string): JsonPath {
  const segments = path.split('.');
  // keys[from][count - 1] is the key of `count` segments: what is known is not joined again.
  const keys = segments.map((_, from) =>
    segments.slice(from).map((_last, count) => segments.slice(from, from + count + 1).join('.')),
  );
  function find(json: unknown, from: number): unknown {
    if (from === segments.length) return json;
    if (typeof json !== 'object' || json === null) return undefined;
    for (const [index, key] of (keys[from] ?? []).entries()) {
      if (!Object.hasOwn(json, key)) continue;
      const inner: unknown = Reflect.get(json, key);
      const found = find(inner, from + index + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return (json) => find(json, 0);
}

/** The text at the first path where there is one: blank text, lists and objects are none. */
export function jsonText(...paths: readonly string[]): JsonText {
  const finders = paths.map(jsonPath);
  return (json) => {
    for (const find of finders) {
      const text = scalarText(find(json));
      if (text !== undefined && text !== '') return text;
    }
    return undefined;
  };
}

/** The elements of the list at a path; where one value stands, that one. */
export function jsonList(path: string): (json: unknown) => readonly unknown[] {
  const find = jsonPath(path);
  return (json) => {
    const found = find(json);
    if (Array.isArray(found)) return found;
    return found === undefined || found === null ? [] : [found];
  };
}

/**
 * A string, a number or a truth value as text, or the only one in a list; '' for null and an empty
 * list; undefined for all else, which no single text can stand for.
 */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  if (value === null) return '';
  if (!Array.isArray(value)) return undefined;
  if (value.length === 0) return '';
  const only: unknown = value.length === 1 ? value[0] : undefined;
  return Array.isArray(only) ? undefined : scalarText(only);
}
