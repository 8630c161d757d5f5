import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { say } from '../whole-language.ts';
import { decodeUtf8 } from './decoded-text.ts';
import type { MistakeBook } from './mistake-book.ts';
import { fileStart, type Path, type Place, type Places } from './places.ts';

/** A parsed file whose every value knows its place. */
export interface ParsedFile {
  readonly name: string;
  readonly value: unknown;
  readonly places: Places;
}

/**
 * Parses a YAML 1.2 file (core schema: dates stay text). Null: it cannot be read at all, and the
 * book says why. Repeated keys are mistakes, but the rest of the file is still worth checking.
 */
export function parseYamlFile(
  name: string,
  bytes: Uint8Array,
  book: MistakeBook,
): ParsedFile | null {
  const decoded = decodeUtf8(bytes);
  if ('unreadableAt' in decoded) {
    book.add(
      name,
      decoded.unreadableAt,
      say((c) => c.settings.yamlNotUtf8()),
    );
    return null;
  }
  try {
    return parseText(name, decoded.text, book);
  } catch (cause) {
    // Nesting without end, or aliases that multiply without end, are the only ways to get here.
    const message = cause instanceof Error ? cause.message : String(cause);
    book.add(
      name,
      fileStart,
      say((c) => c.settings.yamlSyntax('', message)),
    );
    return null;
  }
}

function parseText(name: string, text: string, book: MistakeBook): ParsedFile | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
    const sentence = say((c) =>
      code === 'DUPLICATE_KEY' ? c.settings.keyRepeated() : c.settings.yamlSyntax(code, message),
    );
    book.add(name, placeAt(lines, pos[0]), sentence);
  }
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return null;
  let isResolved = true;
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) !== undefined) return;
      isResolved = false;
      const place = placeAt(lines, alias.range?.[0] ?? 0);
      book.add(
        name,
        place,
        say((c) => c.settings.aliasUnknown(alias.source)),
      );
    },
  });
  if (!isResolved) return null;
  return { name, value: document.toJS(), places: placesIn(document, lines) };
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function placesIn(document: Document, lines: LineCounter): Places {
  const placeOf = (node: unknown): Place | null => {
    const start = isNode(node) ? node.range?.[0] : undefined;
    return start === undefined ? null : placeAt(lines, start);
  };
  const walk = (path: Path) => {
    let key: Place = fileStart;
    let value: Place = fileStart;
    let node: unknown = document.contents;
    for (const step of path) {
      const entry = entryOf(resolved(node, document), step);
      if (entry === null) return { key, value: key };
      key = placeOf(entry.key) ?? placeOf(entry.value) ?? key;
      value = isEmpty(entry.value) ? key : (placeOf(entry.value) ?? key);
      node = entry.value;
    }
    return { key, value };
  };
  return { of: (path) => walk(path).value, ofKey: (path) => walk(path).key };
}

function resolved(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** The pair (or list item, which has no key) that one step of a path leads to. */
function entryOf(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | null {
  if (isSeq(node)) {
    const value: unknown = node.items[Number(step)];
    return value === undefined ? null : { key: null, value };
  }
  if (!isMap(node)) return null;
  // Of repeated keys the last one counts, as in the parsed value.
  const pair = node.items.findLast(
    ({ key }) => isScalar(key) && String(key.value) === String(step),
  );
  return pair === undefined ? null : { key: pair.key, value: pair.value };
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}
