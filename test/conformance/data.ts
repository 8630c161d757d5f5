import { readdirSync, readFileSync } from 'node:fs';
import { UnreadableFileError } from '../../shared/errors.ts';
import type { AccessEvent } from '../../shared/event.ts';
import type { Source } from '../../shared/settings/settings.ts';
import { type Collected, collect } from '../reading/collected.ts';

const root = new URL('../../../shared/data/', import.meta.url);

/** The text of a file of the data sets. */
export function textOf(path: string): string {
  return readFileSync(new URL(encoded(path), root), 'utf8');
}

/** The bytes of a file of the data sets. */
export function bytesOf(path: string): Buffer {
  return readFileSync(new URL(encoded(path), root));
}

/** The paths of the files of a folder that end in a way, sorted. */
export function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}${name}`);
}

/** A file's own name. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What reading gives; null where the file is refused as a whole. */
export async function readOrRefused(
  content: string | Uint8Array,
  source: Source,
): Promise<Collected | null> {
  try {
    return await collect(content, source);
  } catch (error) {
    if (error instanceof UnreadableFileError) return null;
    throw error;
  }
}

/** The event's instant as the expectations of Filebeat write it. */
export function instantOf(event: AccessEvent): string {
  return new Date(event.at).toISOString();
}

/** What a request's method does, where no rule of the town says otherwise. */
export function actionOfMethod(method: unknown): string {
  const actions: Readonly<Record<string, string>> = {
    GET: 'view',
    PUT: 'update',
    PATCH: 'update',
    DELETE: 'update',
  };
  return actions[`${method}`] ?? 'other';
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
