import { describe, expect, it } from 'vitest';
import { awsFault } from '../../local/command/aws-fault.ts';

/** An error as a client of the SDK throws it. */
const thrown = (name: string, more: Readonly<Record<string, unknown>> = {}) =>
  Object.assign(new Error('words of AWS'), { name, $metadata: { attempts: 1 }, ...more });

describe('what AWS refuses', () => {
  it.each([
    ['ExpiredTokenException', 2],
    ['UnrecognizedClientException', 2],
    ['ResourceNotFoundException', 2],
    ['AccessDeniedException', 1],
    ['AuthorizationErrorException', 1],
    ['QueueDoesNotExist', 2],
    ['TimeoutError', 1],
  ])('as %s is said in a sentence that names it, and ends with status %i', (name, status) => {
    const fault = awsFault(thrown(name));
    expect(fault?.status).toBe(status);
    for (const words of Object.values(fault?.text ?? {})) expect(words).toContain(name);
    expect(JSON.stringify(fault)).not.toContain('words of AWS');
  });

  it('of a session that is over asks to sign in again', () => {
    const over = Object.assign(new Error('Token is expired.'), { name: 'TokenProviderError' });
    expect(awsFault(over)).toMatchObject({
      status: 2,
      text: { en: expect.stringContaining('aws sso login') },
    });
  });

  it('names the right that is missing, where AWS does', () => {
    const message = 'User: x is not authorized to perform: kms:GenerateMac on this resource';
    const fault = awsFault(thrown('AccessDeniedException', { message }));
    expect(fault?.text.en).toContain('(kms:GenerateMac)');
  });

  it('is told from what another server, or the code, refuses', () => {
    const elsewhere = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(awsFault(elsewhere)).toBeNull();
    expect(awsFault(thrown('Error', { code: 'ECONNREFUSED' }))?.status).toBe(1);
    expect(awsFault(thrown('ConditionalCheckFailedException'))).toBeNull();
    expect(awsFault('AccessDenied')).toBeNull();
  });
});
