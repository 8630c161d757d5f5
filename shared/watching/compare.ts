import { isLaxer } from './laxer.ts';
import type { ChangedKey } from './settings-change.ts';
import type { Snapshot } from './snapshot.ts';

/** What differs between two snapshots of the settings, sorted by file and key. Pure. */
export function compareSettings(before: Snapshot, after: Snapshot): readonly ChangedKey[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((whole) => {
    const [old, now] = [before[whole] ?? null, after[whole] ?? null];
    // A later version may know a key that is left out: for who left it out, nothing has changed.
    if ((old ?? 'null') === (now ?? 'null')) return [];
    const space = whole.indexOf(' ');
    const [file, key] = [whole.slice(0, space), whole.slice(space + 1)];
    return [{ file, key, before: old, after: now, laxer: isLaxer(file, key, old, now) }];
  });
}

/**
 * The changes that are told. Tables come out of other systems every day: what changes in them is
 * recorded, and told only where it lets more pass.
 */
export function toldChanges(changes: readonly ChangedKey[]): readonly ChangedKey[] {
  return changes.filter(({ file, laxer }) => laxer || !file.endsWith('.csv'));
}
