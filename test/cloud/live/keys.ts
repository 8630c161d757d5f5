import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';
import type { LiveType, Target } from './property.ts';

/** AWS::KMS::Key */
export function liveKey(kms: KMSClient): LiveType {
  const described = async ({ physicalId: KeyId }: Target) =>
    (await kms.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata;
  return {
    Description: { read: async (t) => (await described(t))?.Description },
    KeySpec: { read: async (t) => (await described(t))?.KeySpec },
    KeyUsage: { read: async (t) => (await described(t))?.KeyUsage },
    EnableKeyRotation: {
      read: async ({ physicalId: KeyId }) =>
        (await kms.send(new GetKeyRotationStatusCommand({ KeyId }))).KeyRotationEnabled,
    },
    KeyPolicy: {
      read: async ({ physicalId: KeyId }) =>
        (await kms.send(new GetKeyPolicyCommand({ KeyId }))).Policy,
    },
  };
}
