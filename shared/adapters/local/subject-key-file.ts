import { subjectKeyBytes } from '../../history/subject-key.ts';
import { type KeyFile, keptKey, keyFile } from './key-file.ts';

/** The secret that keys the hashes of subjects, made where it is missing (see `key-file.ts`). */
export function subjectKeyFile(path: string): Promise<Uint8Array> {
  return keyFile(subjectKeyAt(path));
}

/** The same where it is there already; null: nothing was in operation there. */
export function keptSubjectKey(path: string): Promise<Uint8Array | null> {
  return keptKey(subjectKeyAt(path));
}

/** Where such a secret stands, and what is said of a file that holds anything else. */
export function subjectKeyAt(path: string): KeyFile {
  return {
    path,
    bytes: subjectKeyBytes,
    damaged: (length) => ({
      ja: `鍵ファイル ${path} は${subjectKeyBytes}バイトでなければなりませんが、${length}バイトです。控えから戻してください。失うと、これまでの履歴の対象者と照合できなくなります。`,
      en: `The key file ${path} must be ${subjectKeyBytes} bytes long; it has ${length}. Restore it from a copy: without it the subjects of the history so far cannot be matched.`,
    }),
  };
}
