import { say } from '../whole-language.ts';
import type { MistakeBook } from './mistake-book.ts';
import type { Path } from './places.ts';
import type { ParsedFile } from './yaml-file.ts';

/** What `sekisho try` writes where a person must decide. */
export const unfilled = '★要記入';

/** Adds a mistake for every place that is still to be filled in; false: there are none. */
export function refuseUnfilled(file: ParsedFile, book: MistakeBook): boolean {
  const paths = [...pathsOf(file.value, [])];
  for (const path of paths) {
    const text = say((c) => c.settings.unfilled(unfilled));
    book.add(file.name, file.places.of(path), text);
  }
  return paths.length > 0;
}

function* pathsOf(value: unknown, path: Path): Generator<Path> {
  if (value === unfilled) yield path;
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of entries) yield* pathsOf(inner, [...path, key]);
}
