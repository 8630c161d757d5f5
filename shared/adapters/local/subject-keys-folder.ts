import { existsSync, readdirSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubjectKeys } from '../../history/key-rotation.ts';
import { keptKey, keyFile } from './key-file.ts';
import { subjectKeyAt } from './subject-key-file.ts';

/**
 * The secrets of a state folder that key the hashes of subjects: `subject.key`, and after rotations
 * `subject-2.key` and so on. The newest is in use; the one before it is there as long as history is
 * kept under it. The first is made where none is there.
 */
export async function subjectKeysIn(folder: string): Promise<SubjectKeys> {
  return (await keptSubjectKeys(folder)) ?? { subjectKey: await keyFile(fileOf(folder, 1)) };
}

/** The same where they are there already; null: nothing was in operation there. */
export async function keptSubjectKeys(folder: string): Promise<SubjectKeys | null> {
  const generation = generationsIn(folder).at(-1);
  if (generation === undefined) return null;
  const subjectKey = await keyFile(fileOf(folder, generation));
  if (generation === 1) return { subjectKey };
  const formerKey = await keptKey(fileOf(folder, generation - 1));
  return { subjectKey, rotation: { generation, formerKey } };
}

/** Makes the next secret, which is in use from now on, and answers its generation. */
export async function addSubjectKey(folder: string): Promise<number> {
  const next = (generationsIn(folder).at(-1) ?? 1) + 1;
  await keyFile(fileOf(folder, next));
  return next;
}

/** Removes every secret but the newest: what is kept under them can be matched no more. */
export async function dropFormerSubjectKeys(folder: string): Promise<void> {
  for (const generation of generationsIn(folder).slice(0, -1))
    await unlink(fileOf(folder, generation).path);
}

const named = /^subject(?:-(?<generation>[1-9]\d*))?\.key$/u;

/** Which secrets are there, lowest first. */
function generationsIn(folder: string): readonly number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const match = named.exec(name);
      return match === null ? [] : [Number(match.groups?.['generation'] ?? 1)];
    })
    .sort((one, other) => one - other);
}

function fileOf(folder: string, generation: number) {
  return subjectKeyAt(join(folder, generation === 1 ? 'subject.key' : `subject-${generation}.key`));
}
