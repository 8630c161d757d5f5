import * as z from 'zod';
import { formatById, formats } from '../formats/registry.ts';
import { sameInEveryLanguage } from '../language.ts';
import { say } from '../whole-language.ts';
import { check } from './check.ts';
import type { MistakeBook } from './mistake-book.ts';
import { id, text } from './name-schemas.ts';
import { textThatParses } from './refuse.ts';
import { encodings, type Source } from './settings.ts';
import { refuseRepeated, refuseUnknown, stringsAt } from './strings-at.ts';
import { timeZone } from './time-schemas.ts';
import { refuseUnfilled } from './unfilled.ts';
import type { ParsedFile } from './yaml-file.ts';

const glob = textThatParses(
  (given) => (/^[^/\\][^\\]*$/.test(given) ? given : undefined),
  (given) => say((c) => c.settings.notAGlob(given)),
);

const source = z.strictObject({
  id,
  title: text.optional(),
  system: id,
  objects: z.array(glob).min(1),
  format: id,
  encoding: z.enum(encodings).default('auto'),
  timeZone: timeZone.optional(),
  cadence: z.enum(['hourly', 'daily', 'weekly', 'monthly', 'irregular']).default('daily'),
  map: z.record(z.string(), z.unknown()).default({}),
});

/** `sources.yaml`: the log feeds, in the order in which they claim files. */
const sourcesYaml = z.strictObject({ sources: z.array(source).min(1) });

/** What the references of a source are checked against. */
export interface SourceSurroundings {
  /** null: `sekisho.yaml` could not be read, so systems are not checked. */
  readonly systems: ReadonlySet<string> | null;
  readonly timeZone: string;
}

/** The sources. Null: the file holds mistakes, which are in the book. */
export function readSourcesYaml(
  file: ParsedFile,
  { systems, timeZone }: SourceSurroundings,
  book: MistakeBook,
): readonly Source[] | null {
  // What else is wrong shows when that is decided.
  if (refuseUnfilled(file, book)) return null;
  refuseRepeated(file, ['sources', '*', 'id'], idRepeated, book);
  refuseRepeated(file, ['sources', '*', 'objects', '*'], objectsRepeated, book);
  if (systems !== null) {
    const sentence = (given: string) => say((c) => c.settings.unknownSystem(given, [...systems]));
    refuseUnknown(file, ['sources', '*', 'system'], systems, sentence, book);
  }
  const maps = checkMaps(file, book);
  const { name, value, places } = file;
  const parsed = check(sourcesYaml, { file: name, path: [], value, places }, book);
  if (parsed === null) return null;
  return parsed.sources.map((entry, index) => ({
    ...entry,
    title: entry.title ?? sameInEveryLanguage(entry.id),
    timeZone: entry.timeZone ?? timeZone,
    map: maps.get(index),
  }));
}

/** Each map as its format's own schema reads it, by the position of its source. */
function checkMaps(file: ParsedFile, book: MistakeBook): ReadonlyMap<number, unknown> {
  const ids = new Set(formats.map((format) => format.id));
  const sentence = (given: string) => say((c) => c.settings.unknownFormat(given, [...ids]));
  refuseUnknown(file, ['sources', '*', 'format'], ids, sentence, book);
  const maps = new Map<number, unknown>();
  for (const { path, value: formatId } of stringsAt(file.value, ['sources', '*', 'format'])) {
    const format = formatById(formatId);
    if (!format) continue;
    const index = Number(path[1]);
    const mapPath = ['sources', index, 'map'];
    const value = sourceMaps.safeParse(file.value).data?.sources[index]?.map ?? {};
    const written = { file: file.name, path: mapPath, value, places: file.places };
    maps.set(index, check(format.map, written, book));
  }
  return maps;
}

/** The maps as written, whatever else is wrong with their sources. */
const sourceMaps = z.object({
  sources: z.array(z.object({ map: z.unknown() }).catch({ map: undefined })),
});

function idRepeated(given: string, firstLine: number) {
  return say((c) => c.settings.idRepeated(given, firstLine));
}

function objectsRepeated(given: string, firstLine: number) {
  return say((c) => c.settings.objectsRepeated(given, firstLine));
}
