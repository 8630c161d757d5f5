import type { KMSClient } from '@aws-sdk/client-kms';
import { secretFromKms } from './secret-kms.ts';

/** The secret that signs links in messages (see `secret-kms.ts`). */
export function linkKeyFromKms(client: KMSClient, keyId: string): Promise<Uint8Array> {
  return secretFromKms(client, keyId, 'sekisho link key 1');
}
