import * as z from 'zod';
import type { Action } from '../event.ts';
import { globMatches } from './glob.ts';

/** The map of a log of documents in an office cloud. */
export const documentMap = z
  .strictObject({
    /**
     * Globs of the paths and names of documents that hold many people's data: a download of one is
     * an export of unknown size. Any other document that is downloaded or printed counts as one
     * record, as a file on a share does.
     */
    exportPaths: z.array(z.string().min(1)).default([]),
  })
  .prefault({});

/**
 * How many people's records a deed on a document covers. What is looked at, found or changed in a
 * document the log does not say (null); signing in and out covers nobody.
 */
export function recordsOfDocument(
  action: Action,
  names: readonly (string | undefined)[],
  exportPaths: readonly string[],
): number | null {
  if (action === 'login' || action === 'logout') return 0;
  if (action !== 'export' && action !== 'print') return null;
  const isExtract = names.some(
    (name) => name !== undefined && exportPaths.some((glob) => globMatches(glob, name)),
  );
  return isExtract ? null : 1;
}
