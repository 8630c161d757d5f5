import type { Mistake } from '../errors.ts';
import { limits } from '../limits.ts';
import { say } from '../whole-language.ts';
import type { FileSet } from './file-set.ts';
import type { SettingsUploads, UploadedFile } from './ports.ts';

/**
 * The files that are to count: those that were ever uploaded, as they stand among the uploads (or
 * no more); the others as the deployment brought them. One that is too large is not read: it
 * stays as it was in the last good files, with a mistake.
 */
export async function newerFiles(
  lastGood: FileSet,
  deployed: FileSet,
  listed: readonly UploadedFile[],
  uploaded: readonly string[],
  uploads: SettingsUploads,
): Promise<{ readonly newer: FileSet; readonly mistakes: readonly Mistake[] }> {
  const newer = new Map(deployed);
  for (const name of uploaded) newer.delete(name);
  const mistakes: Mistake[] = [];
  for (const { name, bytes } of listed) {
    const isTooLarge = bytes > limits.settingsFileBytesMax;
    const content = isTooLarge ? lastGood.get(name) : await uploads.read(name);
    if (content) newer.set(name, content);
    if (!isTooLarge) continue;
    const text = say((c) => c.settings.fileTooLarge(bytes, limits.settingsFileBytesMax));
    mistakes.push({ file: name, line: 1, column: 1, text });
  }
  return { newer, mistakes };
}
