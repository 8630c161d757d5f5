import type { FileManifest, ManifestStore } from '../ports.ts';
import { hashOfSubject, type SubjectHash } from './subject-key.ts';

/** The secret that residents are hashed with, and where it stands in the row of such secrets. */
export interface SubjectKeys {
  /** 32 bytes. */
  readonly subjectKey: Uint8Array;
  /** Left out: the first of its deployment. */
  readonly rotation?: KeyRotation;
}

/** Which secret of its deployment one is, and what is left of the one before. */
export interface KeyRotation {
  /** Counts from 1. */
  readonly generation: number;
  /** The secret before, 32 bytes, as long as history is kept under it; null: it is given up. */
  readonly formerKey: Uint8Array | null;
}

/** Whether the lines of a file are kept under the secret in use: if not, it is to be read again. */
export function isOfGeneration(
  { keyGeneration }: Pick<FileManifest, 'keyGeneration'>,
  rotation: KeyRotation | undefined,
): boolean {
  return (keyGeneration ?? 1) === (rotation?.generation ?? 1);
}

/**
 * The names of files whose lines are still kept under an earlier secret, sorted, each content once.
 * A content that was read again under any of its names is done.
 */
export async function filesOfEarlierKeys(
  manifests: Pick<ManifestStore, 'all'>,
  rotation: KeyRotation | undefined,
): Promise<readonly string[]> {
  const waiting = new Map<string, string>();
  const done = new Set<string>();
  for await (const manifest of manifests.all()) {
    const { sha256, source, name, status } = manifest;
    if (status === 'unreadable') continue;
    const content = JSON.stringify([sha256, source]);
    if (status === 'read' && isOfGeneration(manifest, rotation)) done.add(content);
    else waiting.set(content, name);
  }
  return [...waiting].flatMap(([content, name]) => (done.has(content) ? [] : [name])).sort();
}

/** Every hash of a resident that history may hold: by the secret in use, and by the one before. */
export function hashesOf(
  subject: string,
  { subjectKey, rotation }: SubjectKeys,
): readonly bigint[] {
  const keys = [subjectKey, rotation?.formerKey ?? null].filter((key) => key !== null);
  return keys.map((key) => hashOfSubject(key)(subject));
}

/**
 * From a hash as history holds it to the one by the secret in use, for the residents whom the
 * settings name; of others nobody knows it before their files are read again. null: there is no
 * secret before, and nothing to be translated.
 */
export function renewedHashes(
  subjects: () => Iterable<string>,
  hash: SubjectHash,
  formerKey: Uint8Array | null,
): ((kept: bigint) => bigint) | null {
  if (formerKey === null) return null;
  const formerHash = hashOfSubject(formerKey);
  const renewed = new Map<bigint, bigint>();
  for (const subject of subjects()) renewed.set(formerHash(subject), hash(subject));
  return (kept) => renewed.get(kept) ?? kept;
}
