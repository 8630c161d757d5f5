import type { KMSClient } from '@aws-sdk/client-kms';
import { secretFromKms } from './secret-kms.ts';

/** The secret that keys the hashes of subjects (see `secret-kms.ts`). */
export function subjectKeyFromKms(client: KMSClient, keyId: string): Promise<Uint8Array> {
  return secretFromKms(client, keyId, 'sekisho subject key 1');
}
