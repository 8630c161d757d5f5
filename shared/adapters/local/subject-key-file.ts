import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CallError } from '../../errors.ts';
import { subjectKeyBytes } from '../../history/subject-key.ts';

/**
 * The secret of a deployment on one machine: 32 random bytes in a file that only its owner may
 * read, made where it is missing. Of several processes that make it at once, one wins and all of
 * them read the same. Throws `CallError` where the file holds anything else.
 */
export async function subjectKeyFile(path: string): Promise<Uint8Array> {
  return (await keptSubjectKey(path)) ?? (await makeKey(path));
}

/** The same where it is there already; null: nothing was in operation there. */
export async function keptSubjectKey(path: string): Promise<Uint8Array | null> {
  const key = await keyAt(path);
  if (key === null || key.length === subjectKeyBytes) return key;
  throw new CallError({
    ja: `鍵ファイル ${path} は${subjectKeyBytes}バイトでなければなりませんが、${key.length}バイトです。控えから戻してください。失うと、これまでの履歴の対象者と照合できなくなります。`,
    en: `The key file ${path} must be ${subjectKeyBytes} bytes long; it has ${key.length}. Restore it from a copy: without it the subjects of the history so far cannot be matched.`,
  });
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
async function makeKey(path: string): Promise<Uint8Array> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, randomBytes(subjectKeyBytes), { mode: 0o600, flag: 'wx', flush: true });
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
