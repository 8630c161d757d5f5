const mark = '!/';

/** The name of a member of an archive, as manifests, evidence and globs know it. */
export function memberName(archive: string, member: string): string {
  return `${archive}${mark}${member}`;
}

/** The part of a name, or of a glob, that names the upload itself; null: it names no member. */
export function archivePart(name: string): string | null {
  const at = name.indexOf(mark);
  return at < 0 ? null : name.slice(0, at);
}
