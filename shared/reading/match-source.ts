import type { Source } from '../settings/settings.ts';
import { globMatches } from './glob.ts';

/**
 * The source that an object key belongs to: the first one in the configuration with a glob that
 * matches the whole key; null where none does.
 */
export function sourceOf(name: string, sources: readonly Source[]): Source | null {
  return sources.find((source) => source.objects.some((glob) => globMatches(glob, name))) ?? null;
}
