import { createHash } from 'node:crypto';
import type { OutgoingAlert } from '../../ports.ts';

/** Never an address of somebody: the reserved domain of RFC 2606. */
const ownDomain = 'sekisho.invalid';
/** RFC 5322, section 2.1.1: no line is longer, in bytes without its line end. */
const lineBytesMax = 998;
/** RFC 2047, section 2: a line that holds an encoded word has at most 76 characters. */
const encodedLineMax = 76;

/** Who sends, and how the text is carried. */
export interface MailForm {
  readonly from: string;
  /** `8bit`: readable as it stands, for files; `base64`: for any mail server on the way. */
  readonly encoding: '8bit' | 'base64';
}

/** What waits in a folder is to be read by people. */
export const mailInFile: MailForm = { from: `sekisho@${ownDomain}`, encoding: '8bit' };

/**
 * An alert as a mail of plain UTF-8 text (RFC 5322, RFC 2045). The same notice always has the same
 * Message-ID, by which mail systems know a repeated delivery. `date` in ms since 1970.
 */
export function printMail(alert: OutgoingAlert, date: number, form = mailInFile): string {
  const body = alert.body.replaceAll(/\r\n|\r|\n/g, '\r\n');
  const fits = body.split('\r\n').every((line) => Buffer.byteLength(line) <= lineBytesMax);
  const readable = form.encoding === '8bit' && fits;
  const headers = [
    `From: ${encoded('関所 Sekisho', 'From: ')}\r\n <${form.from}>`,
    `To: ${address(alert)}`,
    `Subject: ${encodedAfterAscii(alert.subject)}`,
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${digestOf(alert.notice)}@${ownDomain}>`,
    ...(alert.caseId === null
      ? []
      : [`X-Sekisho-Case: ${encoded(alert.caseId, 'X-Sekisho-Case: ')}`]),
    `X-Sekisho-Notice: ${encoded(alert.notice, 'X-Sekisho-Notice: ')}`,
    `X-Sekisho-Role: ${encoded(alert.role, 'X-Sekisho-Role: ')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Transfer-Encoding: ${readable ? '8bit' : 'base64'}`,
    'Auto-Submitted: auto-generated',
  ];
  const content = readable ? body : inBase64(body);
  return `${headers.join('\r\n')}\r\n\r\n${content}`;
}

/** Where there is no mail address the post still stands by its name, with a reserved one. */
function address({ to, role }: OutgoingAlert): string {
  const mailbox = to.email ?? `${digestOf(role)}@${ownDomain}`;
  return `${encoded(to.name, 'To: ')}\r\n <${mailbox.replaceAll(/[^\x21-\x7e]|[<>]/g, '')}>`;
}

/** A subject: its first words in plain ASCII stay readable, the rest is encoded. */
function encodedAfterAscii(words: string): string {
  const readable = words.slice(0, 40).match(/^(?:[\w[\]:./-]+ )*/)?.[0] ?? '';
  return `${readable}${encoded(words.slice(readable.length), `Subject: ${readable}`)}`;
}

/**
 * A header's words as encoded words (RFC 2047) on folded lines, whole characters in each. `before`
 * stands on the first line already. A short name in ASCII stays as it is; no line break or control
 * character ever gets into a header.
 */
function encoded(words: string, before: string): string {
  if (/^\w[\w -]{0,58}\w$/.test(words)) return words;
  const chunks = [''];
  for (const character of words.toWellFormed()) {
    const used = chunks.length === 1 ? before.length : 1;
    const last = chunks.at(-1) ?? '';
    const fits = used + encodedWord(last + character).length <= encodedLineMax;
    if (fits) chunks[chunks.length - 1] = last + character;
    else chunks.push(character);
  }
  return chunks.map(encodedWord).join('\r\n ');
}

function encodedWord(words: string): string {
  return `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`;
}

function inBase64(body: string): string {
  const lines =
    Buffer.from(body)
      .toString('base64')
      .match(/.{1,76}/g) ?? [];
  return `${lines.join('\r\n')}\r\n`;
}

function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}
