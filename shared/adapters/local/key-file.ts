import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CallError } from '../../errors.ts';
import type { Text } from '../../language.ts';

/** A secret in a file: how long it is, and what is said of a file that holds anything else. */
export interface KeyFile {
  readonly path: string;
  readonly bytes: number;
  readonly damaged: (length: number) => Text;
}

/**
 * A secret of a deployment on one machine: random bytes in a file that only its owner may read, made
 * where it is missing. Of several processes that make it at once, one wins and all of them read the
 * same. Throws `CallError` where the file holds anything else.
 */
export async function keyFile(file: KeyFile): Promise<Uint8Array> {
  return (await keptKey(file)) ?? (await makeKey(file));
}

/** The same where it is there already; null: nothing was in operation there. */
export async function keptKey({ path, bytes, damaged }: KeyFile): Promise<Uint8Array | null> {
  const key = await keyAt(path);
  if (key === null || key.length === bytes) return key;
  throw new CallError(damaged(key.length));
}

async function keyAt(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** A hard link is made only where nothing stands yet, and never shows a half-written file. */
async function makeKey({ path, bytes }: KeyFile): Promise<Uint8Array> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, randomBytes(bytes), { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return readFile(path);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
