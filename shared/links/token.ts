import { createHmac, timingSafeEqual } from 'node:crypto';

/** The length of the secret that signs links. */
export const linkKeyBytes = 32;

/** What a link says. It names nobody: who may use it, the settings and the case decide. */
export interface LinkClaims {
  readonly caseId: string;
  /** The notice that it came with, without the case's id: `2.supervisor/1`. */
  readonly notice: string;
  /** Of the contact that the notice went to: see `recipientMark`. */
  readonly recipient: string;
  /** ms since 1970, whole seconds. */
  readonly expiresAt: number;
}

/** 128 bits, of which no half may be guessed (RFC 2104, section 5). */
const codeBytes = 16;
const shape = /^[\w-]{1,2000}\.[\w-]{22}$/;

/**
 * A link's token: its claims and the first 128 bits of their HMAC-SHA-256 (RFC 2104) under the
 * deployment's secret, both as base64url (RFC 4648, section 5) with a full stop between them.
 */
export function printToken(claims: LinkClaims, key: Uint8Array): string {
  const { caseId, notice, recipient, expiresAt } = claims;
  const seconds = Math.round(expiresAt / 1_000);
  const said = Buffer.from([caseId, notice, recipient, seconds].join('\n')).toString('base64url');
  return `${said}.${codeOf(said, key)}`;
}

/**
 * The claims of a token; null: it was not made here, or not all of it has arrived. Only the exact
 * characters that were printed are taken, and compared in constant time.
 */
export function readToken(token: string, key: Uint8Array): LinkClaims | null {
  if (!shape.test(token)) return null;
  const [said = '', code = ''] = token.split('.');
  if (!timingSafeEqual(Buffer.from(code), Buffer.from(codeOf(said, key)))) return null;
  const [caseId = '', notice = '', recipient = '', seconds = ''] = Buffer.from(said, 'base64url')
    .toString('utf8')
    .split('\n');
  return { caseId, notice, recipient, expiresAt: Number(seconds) * 1_000 };
}

/** A keyed mark of words, 72 bits in base64url, that tells nothing of them without the secret. */
export function markOf(words: string, key: Uint8Array): string {
  return keyed('sekisho link recipient 1\n', words, key).subarray(0, 9).toString('base64url');
}

function codeOf(said: string, key: Uint8Array): string {
  return keyed('sekisho link 1\n', said, key).subarray(0, codeBytes).toString('base64url');
}

/** What is signed begins with its purpose, so that no code of one stands for the other. */
function keyed(purpose: string, words: string, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(purpose).update(words).digest();
}
