import type { FileManifest } from '../ports.ts';
import type { PageContext } from './page-context.ts';

/** The log days that a file or a source covers, in words. */
export function daysOf(
  context: PageContext,
  { from, until }: Pick<FileManifest, 'from' | 'until'>,
): string {
  return from === null || until === null ? context.words.none : context.moments.days(from, until);
}
