import type { Text } from '../../shared/language.ts';
import { say } from '../../shared/whole-language.ts';

/** What AWS, or the way to it, refused. */
export interface AwsFault {
  readonly text: Text;
  /** 2 where the call must change, 1 where a right or the network is missing. */
  readonly status: 1 | 2;
}

/** By the names that the SDK and the services give their errors; the second: a session is over. */
const credentialsMissing = new Set(['CredentialsProviderError', 'TokenProviderError']);
const credentialsRefused = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);
const notThere = new Set([
  'NotFound',
  'QueueDoesNotExist',
  'ResourceNotFoundException',
  'NotFoundException',
  'NoSuchBucket',
  'NoSuchKey',
]);
/** SNS has a name of its own for it. */
const denied = new Set(['AccessDenied', 'AccessDeniedException', 'AuthorizationErrorException']);
const unreachable = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'TimeoutError',
]);

/** The sentence for a fault of AWS that whoever calls can mend; null for any other error. */
export function awsFault(error: unknown): AwsFault | null {
  if (!(error instanceof Error)) return null;
  const { name, message } = error;
  if (credentialsMissing.has(name)) return wrong(say((c) => c.command.awsCredentialsMissing));
  if (message === 'Region is missing') return wrong(say((c) => c.command.awsRegionMissing));
  // Whatever passed through a client of the SDK carries this.
  if (!('$metadata' in error)) return null;
  if (credentialsRefused.has(name)) return wrong(say((c) => c.command.awsCredentialsRefused(name)));
  if (notThere.has(name)) return wrong(say((c) => c.command.awsNotThere(name)));
  if (denied.has(name)) {
    const right = / perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? name;
    return { text: say((c) => c.command.awsDenied(right)), status: 1 };
  }
  const reason = 'code' in error ? String(error.code) : name;
  if (!unreachable.has(reason)) return null;
  return { text: say((c) => c.command.awsUnreachable(reason)), status: 1 };
}

function wrong(text: Text): AwsFault {
  return { text, status: 2 };
}
