import { createHash } from 'node:crypto';
import type { Source, System } from '../settings/settings.ts';

/**
 * Digest over all settings that decide what a file of this source is read as: 16 hexadecimal digits
 * of SHA-256. Where it has changed since a file was read, the file is read again when it comes
 * again: a corrected column map or code table brings in the lines that were rejected before.
 */
export function readingDigest(source: Source, systems: ReadonlyMap<string, System>): string {
  const { id, system, format, encoding, timeZone, map } = source;
  const classes = [...systems.values()].map((one) => [
    one.id,
    one.dataClasses,
    [...one.screens].map(([screen, dataClasses]) => [screen, dataClasses]),
  ]);
  const content = JSON.stringify([id, system, format, encoding, timeZone, map, classes]);
  return createHash('sha256').update(content, 'utf8').digest('hex').slice(0, 16);
}
