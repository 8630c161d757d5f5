import { exactJson } from '../reading/exact-json.ts';
import { jsonPath, scalarText } from '../reading/json-path.ts';
import type { SampleTable } from './guess.ts';

/** How a sample of JSON holds its records, and its paths as columns. */
export interface JsonSample {
  /** Path of the list that holds the records; null: lines, or an array. */
  readonly list: string | null;
  readonly table: SampleTable;
}

const recordsMax = 400;
const depthMax = 8;
const pathsMax = 200;

/**
 * Finds the records of a JSON text: an array, objects in lines, or the longest list of objects in
 * one document; null: it is no JSON. The text may break off.
 */
export function sampleJson(text: string): JsonSample | null {
  const start = text.trimStart().charAt(0);
  if (start !== '{' && start !== '[') return null;
  const whole = exactJson(text);
  if (Array.isArray(whole)) return sampleOf(null, whole);
  if (whole !== undefined) {
    const found = longestList(whole, [], 0);
    return found === null ? sampleOf(null, [whole]) : sampleOf(found.path.join('.'), found.items);
  }
  const lines = linesIn(text);
  if (lines.length > 0) return sampleOf(null, lines);
  const closed = exactJson(closedJson(text));
  if (Array.isArray(closed)) return sampleOf(null, closed);
  const found = longestList(closed, [], 0);
  return found === null ? null : sampleOf(found.path.join('.'), found.items);
}

function linesIn(text: string): readonly unknown[] {
  return text
    .split('\n')
    .slice(0, recordsMax)
    .map((line) => exactJson(line.trim().replace(/,$/u, '')))
    .filter(isObject);
}

/** The text up to the last object or list in it that ends, with what is open around that closed. */
function closedJson(text: string): string {
  const open: string[] = [];
  let [until, closers, isText] = [0, '', false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isText && sign === '\\') at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && (sign === '{' || sign === '[')) open.unshift(sign === '{' ? '}' : ']');
    else if (!isText && (sign === '}' || sign === ']')) {
      open.shift();
      [until, closers] = [at + 1, open.join('')];
    }
  }
  return text.slice(0, until) + closers;
}

interface FoundList {
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

function longestList(value: unknown, path: readonly string[], depth: number): FoundList | null {
  if (!isObject(value) || depth > depthMax) return null;
  const found = Object.entries(value).map(([key, inner]) =>
    Array.isArray(inner) && inner.some(isObject)
      ? { path: [...path, key], items: inner }
      : longestList(inner, [...path, key], depth + 1),
  );
  return (
    found.filter((list) => list !== null).toSorted((a, b) => b.items.length - a.items.length)[0] ??
    null
  );
}

function sampleOf(list: string | null, items: readonly unknown[]): JsonSample {
  const records = items.slice(0, recordsMax);
  const paths = [...new Set(records.flatMap((record) => pathsIn(record, [], 0)))].slice(
    0,
    pathsMax,
  );
  const table = paths.map((path) => {
    const find = jsonPath(path);
    return { place: path, name: path, values: records.map((it) => scalarText(find(it)) ?? '') };
  });
  return { list, table };
}

function pathsIn(value: unknown, path: readonly string[], depth: number): readonly string[] {
  if (!isObject(value)) return scalarText(value) === undefined ? [] : [path.join('.')];
  if (depth > depthMax) return [];
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key], depth + 1));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
