import type { Text } from '../language.ts';
import type { MistakeBook } from './mistake-book.ts';
import type { Path } from './places.ts';
import type { ParsedFile } from './yaml-file.ts';

/** A string that a file holds, and the path to it. */
export interface FoundString {
  readonly path: Path;
  readonly value: string;
}

/**
 * The strings at a path, where `*` stands for every item of a list or every value of a mapping.
 * It looks at the file as written, so that references are checked beside other mistakes.
 */
export function stringsAt(value: unknown, pattern: readonly string[]): readonly FoundString[] {
  return find(value, pattern, []);
}

/** Adds a mistake for every string at the pattern that is not one of those allowed. */
export function refuseUnknown(
  file: ParsedFile,
  pattern: readonly string[],
  allowed: ReadonlySet<string>,
  sentence: (given: string) => Text,
  book: MistakeBook,
): void {
  for (const { path, value } of stringsAt(file.value, pattern)) {
    if (!allowed.has(value)) book.add(file.name, file.places.of(path), sentence(value));
  }
}

/** Adds a mistake for every key of the mapping at the path that is not one of those allowed. */
export function refuseUnknownKeys(
  file: ParsedFile,
  path: readonly string[],
  allowed: ReadonlySet<string>,
  sentence: (given: string) => Text,
  book: MistakeBook,
): void {
  const mapping = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined),
    file.value,
  );
  if (typeof mapping !== 'object' || mapping === null) return;
  for (const key of Object.keys(mapping)) {
    if (!allowed.has(key)) book.add(file.name, file.places.ofKey([...path, key]), sentence(key));
  }
}

/** Adds a mistake for every string at the pattern that stood there before. */
export function refuseRepeated(
  file: ParsedFile,
  pattern: readonly string[],
  sentence: (given: string, firstLine: number) => Text,
  book: MistakeBook,
): void {
  const firstLines = new Map<string, number>();
  for (const { path, value } of stringsAt(file.value, pattern)) {
    const place = file.places.of(path);
    const firstLine = firstLines.get(value);
    if (firstLine === undefined) firstLines.set(value, place.line);
    else book.add(file.name, place, sentence(value, firstLine));
  }
}

function find(value: unknown, pattern: readonly string[], path: Path): readonly FoundString[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof value === 'string' ? [{ path, value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries
    .filter(([key]) => step === '*' || step === String(key))
    .flatMap(([key, inner]) => find(inner, rest, [...path, key]));
}
