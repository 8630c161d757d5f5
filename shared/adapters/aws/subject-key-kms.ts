import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import { BrokenPromiseError } from '../../errors.ts';
import { subjectKeyBytes } from '../../history/subject-key.ts';

/** What the key signs, always the same: the answer is the secret. */
const message = new TextEncoder().encode('sekisho subject key 1');

/**
 * The secret of a deployment in the cloud: the HMAC-SHA-256 of a constant message under a KMS key
 * of kind `HMAC_256`. It is stored nowhere; whoever may call `kms:GenerateMac` on that key can make
 * it again, and nobody else.
 */
export async function subjectKeyFromKms(client: KMSClient, keyId: string): Promise<Uint8Array> {
  const { Mac: mac } = await client.send(
    new GenerateMacCommand({ KeyId: keyId, MacAlgorithm: 'HMAC_SHA_256', Message: message }),
  );
  if (mac?.length === subjectKeyBytes) return mac;
  throw new BrokenPromiseError({
    ja: `KMSの応答が${subjectKeyBytes}バイトではありません（${mac?.length ?? 0}バイト）。`,
    en: `KMS answered with ${mac?.length ?? 0} bytes instead of ${subjectKeyBytes}.`,
  });
}
