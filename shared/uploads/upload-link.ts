import type { Numbered } from '../ports.ts';
import { sourceOf } from '../reading/match-source.ts';
import { archivePart } from '../reading/member-name.ts';
import type { Source } from '../settings/settings.ts';

/** One form that was given out to upload a file by, as its append-only record keeps it. */
export interface UploadLink extends Numbered {
  /** ms since 1970. */
  readonly at: number;
  /** The account of the person who gave it out. */
  readonly by: string;
  readonly reason: string;
  readonly source: string;
  /** The one key in the log bucket that can be uploaded. */
  readonly key: string;
  readonly contentType: string;
  readonly bytesMax: number;
  /** Until when, ms since 1970. */
  readonly until: number;
}

/**
 * Where a file of that name belongs in the log bucket: the folder of the first pattern of the source
 * that takes it there. null: none does, or another source would claim it.
 */
export function uploadKey(name: string, source: Source, sources: readonly Source[]): string | null {
  // `${filename}` in a key is a variable of forms.
  if (!/^[^/\\\p{Cc}$]{1,200}$/u.test(name) || name === '.' || name === '..') return null;
  for (const glob of source.objects) {
    const upload = archivePart(glob) ?? glob;
    const beforeWildcards = upload.split(/[*?[{]/, 1)[0] ?? '';
    const key = beforeWildcards.slice(0, beforeWildcards.lastIndexOf('/') + 1) + name;
    if (sourceOf(key, sources)?.id === source.id) return key;
  }
  return null;
}

const contentTypes: readonly (readonly [string, string])[] = [
  ['.gz', 'application/gzip'],
  ['.zst', 'application/zstd'],
  ['.zip', 'application/zip'],
  ['.csv', 'text/csv'],
  ['.json', 'application/json'],
  ['.jsonl', 'application/json'],
];

/** The one content type that is stored, by how the name ends (RFC 7111, 8259, 6713, 8878). */
export function contentTypeOf(name: string): string {
  const found = contentTypes.find(([ending]) => name.toLowerCase().endsWith(ending));
  return found?.[1] ?? 'application/octet-stream';
}
