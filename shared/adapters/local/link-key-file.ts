import { linkKeyBytes } from '../../links/token.ts';
import { keyFile } from './key-file.ts';

/**
 * The secret that signs links in messages, made where it is missing (see `key-file.ts`). Whoever
 * deletes the file makes every link that was sent useless.
 */
export function linkKeyFile(path: string): Promise<Uint8Array> {
  return keyFile({
    path,
    bytes: linkKeyBytes,
    damaged: (length) => ({
      ja: `鍵ファイル ${path} は${linkKeyBytes}バイトでなければなりませんが、${length}バイトです。削除すると新しく作られ、これまでに送ったリンクは使えなくなります。`,
      en: `The key file ${path} must be ${linkKeyBytes} bytes long; it has ${length}. Delete it, and a new one is made: links that have been sent then no longer work.`,
    }),
  });
}
