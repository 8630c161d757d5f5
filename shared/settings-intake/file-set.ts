import type { SettingsFolder } from '../settings/folder.ts';

/** The files of a configuration folder: bytes by name. */
export type FileSet = ReadonlyMap<string, Uint8Array>;

/** A file set as the folder that settings are loaded from. */
export function folderOf(files: FileSet): SettingsFolder {
  return { names: () => [...files.keys()], read: (name) => files.get(name) ?? null };
}

/** Names of the files that are not the same in both sets, sorted: changed, added or taken away. */
export function changedNames(before: FileSet, after: FileSet): readonly string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.filter((name) => !isSame(before.get(name), after.get(name)));
}

/** The set before, with these files as they stand in the set after. */
export function withFilesOf(before: FileSet, after: FileSet, names: readonly string[]): FileSet {
  const files = new Map(before);
  for (const name of names) {
    const bytes = after.get(name);
    if (bytes === undefined) files.delete(name);
    else files.set(name, bytes);
  }
  return files;
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
