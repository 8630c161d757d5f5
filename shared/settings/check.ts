import * as z from 'zod';
import { say } from '../whole-language.ts';
import { sentenceOf } from './issue-sentence.ts';
import type { MistakeBook } from './mistake-book.ts';
import type { Path, Places } from './places.ts';

/** Something written in a configuration file, and where. */
export interface Written {
  readonly file: string;
  /** Path of `value` inside the file. */
  readonly path: Path;
  readonly value: unknown;
  readonly places: Places;
  /** Whether a sentence may quote what was given. Left out: it may. */
  readonly isQuotable?: (given: unknown) => boolean;
}

/** Checks a value against its schema. Null: it does not fit, and the book says where and why. */
export function check<T>(schema: z.ZodType<T>, written: Written, book: MistakeBook): T | null {
  const result = schema.safeParse(written.value);
  if (result.success) return result.data;
  for (const { path, issue, isKey } of plainIssues(result.error.issues, [])) {
    const whole = [...written.path, ...path];
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAllowedAt(schema, path);
      for (const key of issue.keys) {
        const text = say((c) => c.settings.unknownKey(key, allowed));
        book.add(written.file, written.places.ofKey([...whole, key]), text);
      }
    } else {
      const value = valueAt(written.value, path);
      const given = isKey ? path.at(-1) : value;
      const isMissing = issue.code !== 'custom' && value === undefined;
      const text = isMissing
        ? say((c) => c.settings.keyMissing(printPath(whole)))
        : sentenceOf(issue, printPath(whole), given, written.isQuotable?.(given));
      const place = isKey ? written.places.ofKey(whole) : written.places.of(whole);
      book.add(written.file, place, text);
    }
  }
  return null;
}

interface PlainIssue {
  readonly path: Path;
  readonly issue: z.core.$ZodIssue;
  /** It is about the last key of the path rather than its value. */
  readonly isKey: boolean;
}

/** Issues out of unions, records and maps, brought up to one level. */
function plainIssues(issues: readonly z.core.$ZodIssue[], above: Path): readonly PlainIssue[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union') {
      const branch = nearestBranch(issue.errors);
      return branch === null ? [{ path, issue, isKey: false }] : plainIssues(branch, path);
    }
    if (issue.code === 'invalid_element') return plainIssues(issue.issues, path);
    if (issue.code === 'invalid_key') {
      return issue.issues.map((inner) => ({ path, issue: inner, isKey: true }));
    }
    return [{ path, issue, isKey: false }];
  });
}

/** The one alternative of a union whose kind fits what was given, and that it misses by least. */
function nearestBranch(
  branches: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | null {
  const [nearest, second] = branches
    .filter((issues) => issues.every((issue) => !isWrongKind(issue)))
    .toSorted((a, b) => distanceOf(a) - distanceOf(b));
  if (nearest === undefined) return null;
  return second !== undefined && distanceOf(second) === distanceOf(nearest) ? null : nearest;
}

/** An alternative that knows all the keys is nearer than one that does not, whatever they hold. */
function distanceOf(issues: readonly z.core.$ZodIssue[]): number {
  const isForeign = issues.some(({ code }) => code === 'unrecognized_keys');
  return issues.length + (isForeign ? foreignKeysWeight : 0);
}

const foreignKeysWeight = 1_000;

function isWrongKind(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((inner) => inner.some(isWrongKind));
  return ['invalid_type', 'invalid_value'].includes(issue.code);
}

function valueAt(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt(Reflect.get(value, step), rest);
}

/** `sources[0].map.columns`: list positions count from 0, as programs print them. */
function printPath(path: Path): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : `${text}${text && '.'}${String(step)}`,
    '',
  );
}

const described = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});

/** The keys that a schema allows at a path, read off its JSON Schema. */
function keysAllowedAt(schema: z.ZodType, path: Path): readonly string[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return [...new Set(keysUnder(whole, path))];
}

function keysUnder(schema: unknown, path: Path): readonly string[] {
  const parsed = described.safeParse(schema);
  if (!parsed.success) return [];
  const { properties = {}, additionalProperties, items, anyOf, oneOf, allOf } = parsed.data;
  const alternatives = [anyOf, oneOf, allOf].flatMap((list) => list ?? []);
  const deeper = alternatives.flatMap((alternative) => keysUnder(alternative, path));
  const [step, ...rest] = path;
  if (step === undefined) return [...Object.keys(properties), ...deeper];
  const inner =
    typeof step === 'number' ? items : (properties[String(step)] ?? additionalProperties);
  return [...keysUnder(inner, rest), ...deeper];
}
