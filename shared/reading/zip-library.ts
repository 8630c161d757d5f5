import type * as Yauzl from 'yauzl';

/** The library that reads the directories of archives. */
export type ZipLibrary = (typeof Yauzl)['default'];

/**
 * Loads it, at the first archive: a function starts without it, and its bundle holds it as a file of
 * its own (see `infra/bundle-beside.ts`).
 */
export async function zipLibrary(): Promise<ZipLibrary> {
  return (await import('yauzl')).default;
}
