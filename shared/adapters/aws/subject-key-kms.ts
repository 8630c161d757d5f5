import type { KMSClient } from '@aws-sdk/client-kms';
import type { SubjectKeys } from '../../history/key-rotation.ts';
import { secretFromKms } from './secret-kms.ts';

/** Which secrets of a deployment are in use: the newest, and with a comma the one before it. */
export const subjectKeyGenerations = /^[1-9]\d*(,[1-9]\d*)?$/u;

/** The secret that keys the hashes of subjects (see `secret-kms.ts`). Generations count from 1. */
export function subjectKeyFromKms(
  client: KMSClient,
  keyId: string,
  generation = 1,
): Promise<Uint8Array> {
  return secretFromKms(client, keyId, `sekisho subject key ${generation}`);
}

/** The secrets of these generations, such as `1`, `2,1` or `2`: KMS makes each out of one key. */
export async function subjectKeysFromKms(
  client: KMSClient,
  keyId: string,
  generations: string,
): Promise<SubjectKeys> {
  const [generation = 1, former] = generations.split(',').map(Number);
  const subjectKey = await subjectKeyFromKms(client, keyId, generation);
  if (generation === 1) return { subjectKey };
  const formerKey = former === undefined ? null : await subjectKeyFromKms(client, keyId, former);
  return { subjectKey, rotation: { generation, formerKey } };
}
