import type { Source } from '../settings/settings.ts';
import { globMatches } from './glob.ts';
import { archivePart } from './member-name.ts';

/**
 * The source that an object key belongs to: the first one in the configuration with a glob that
 * matches the whole key; null where none does. A member of an archive belongs where its own name
 * (`a.zip!/b.csv`) does, or the archive's; an archive of which nothing can be listed, where its
 * members would.
 */
export function sourceOf(name: string, sources: readonly Source[]): Source | null {
  return sources.find((source) => source.objects.some((glob) => claims(glob, name))) ?? null;
}

function claims(glob: string, name: string): boolean {
  if (globMatches(glob, name)) return true;
  const archive = archivePart(name);
  if (archive !== null) return globMatches(glob, archive);
  const archiveGlob = archivePart(glob);
  return archiveGlob !== null && globMatches(archiveGlob, name);
}
