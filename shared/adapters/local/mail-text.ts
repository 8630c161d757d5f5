import { createHash } from 'node:crypto';
import type { OutgoingAlert } from '../../ports.ts';

/** Never an address of somebody: the reserved domain of RFC 2606. */
const ownDomain = 'sekisho.invalid';
/** RFC 5322, section 2.1.1: no line is longer, in bytes without its line end. */
const lineBytesMax = 998;
/** RFC 2047, section 2: an encoded word has at most 75 characters, so 45 bytes before base64. */
const encodedWordBytesMax = 45;

/**
 * An alert as a mail of plain UTF-8 text (RFC 5322, RFC 2045). The same notice always has the same
 * Message-ID, by which mail systems know a repeated delivery. `date` in ms since 1970.
 */
export function printMail(alert: OutgoingAlert, date: number): string {
  const body = alert.body.replaceAll(/\r\n|\r|\n/g, '\r\n');
  const readable = body.split('\r\n').every((line) => Buffer.byteLength(line) <= lineBytesMax);
  const headers = [
    `From: ${encoded('関所 Sekisho')} <sekisho@${ownDomain}>`,
    `To: ${address(alert)}`,
    `Subject: ${encodedAfterAscii(alert.subject)}`,
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${digestOf(alert.notice)}@${ownDomain}>`,
    ...(alert.caseId === null ? [] : [`X-Sekisho-Case: ${encoded(alert.caseId)}`]),
    `X-Sekisho-Notice: ${encoded(alert.notice)}`,
    `X-Sekisho-Role: ${encoded(alert.role)}`,
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
  return `${encoded(to.name)} <${mailbox.replaceAll(/[^\x21-\x7e]|[<>]/g, '')}>`;
}

/** A subject: its first words in plain ASCII stay readable, the rest is encoded. */
function encodedAfterAscii(words: string): string {
  const readable = words.slice(0, 60).match(/^(?:[\w[\]:./-]+ )*/)?.[0] ?? '';
  return `${readable}${encoded(words.slice(readable.length))}`;
}

/**
 * A header's words as encoded words (RFC 2047) on folded lines, whole characters in each. A short
 * name in ASCII stays as it is; no line break or control character ever gets into a header.
 */
function encoded(words: string): string {
  if (/^\w[\w -]{0,58}\w$/.test(words)) return words;
  const chunks = [''];
  for (const character of words.toWellFormed()) {
    const last = chunks.at(-1) ?? '';
    const fits = Buffer.byteLength(last + character) <= encodedWordBytesMax;
    if (fits) chunks[chunks.length - 1] = last + character;
    else chunks.push(character);
  }
  return chunks
    .map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`)
    .join('\r\n ');
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
