import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import { BrokenPromiseError } from '../../errors.ts';

/** The length of an HMAC-SHA-256. */
const secretBytes = 32;

/**
 * A secret of a deployment in the cloud: the HMAC-SHA-256 of a constant message under a KMS key of
 * kind `HMAC_256`. It is stored nowhere; whoever may call `kms:GenerateMac` on that key can make it
 * again, and nobody else. Throws `BrokenPromiseError` where KMS answers with anything else.
 */
export async function secretFromKms(
  client: KMSClient,
  keyId: string,
  message: string,
): Promise<Uint8Array> {
  const { Mac: mac } = await client.send(
    new GenerateMacCommand({
      KeyId: keyId,
      MacAlgorithm: 'HMAC_SHA_256',
      Message: new TextEncoder().encode(message),
    }),
  );
  if (mac?.length === secretBytes) return mac;
  throw new BrokenPromiseError({
    ja: `KMSの応答が${secretBytes}バイトではありません（${mac?.length ?? 0}バイト）。`,
    en: `KMS answered with ${mac?.length ?? 0} bytes instead of ${secretBytes}.`,
  });
}
