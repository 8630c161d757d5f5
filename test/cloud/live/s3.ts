import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutObjectLockConfigurationCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { LiveType, Target } from './property.ts';

const encryption = z.object({
  ServerSideEncryptionConfiguration: z.array(
    z.object({
      BucketKeyEnabled: z.boolean().optional(),
      ServerSideEncryptionByDefault: z.object({
        SSEAlgorithm: z.enum(['AES256', 'aws:kms']),
        KMSMasterKeyID: z.string().optional(),
      }),
    }),
  ),
});
const lifecycle = z.object({
  Rules: z.array(
    z.object({
      Status: z.enum(['Enabled', 'Disabled']),
      Prefix: z.string().optional(),
      ExpirationInDays: z.number().optional(),
      AbortIncompleteMultipartUpload: z.object({ DaysAfterInitiation: z.number() }).optional(),
      NoncurrentVersionExpiration: z.object({ NoncurrentDays: z.number() }).optional(),
      Transitions: z
        .array(
          z.object({
            StorageClass: z.enum(['GLACIER_IR', 'INTELLIGENT_TIERING']),
            TransitionInDays: z.number(),
          }),
        )
        .optional(),
    }),
  ),
});
const logging = z.object({ DestinationBucketName: z.string(), LogFilePrefix: z.string() });
const lock = z.object({
  ObjectLockEnabled: z.literal('Enabled'),
  Rule: z.object({
    DefaultRetention: z.object({ Mode: z.literal('GOVERNANCE'), Days: z.number() }),
  }),
});

/** AWS::S3::Bucket */
export function liveBucket(s3: S3Client): LiveType {
  const bucket = ({ physicalId }: Target) => ({ Bucket: physicalId });
  const objectLock = async (target: Target) =>
    (await s3.send(new GetObjectLockConfigurationCommand(bucket(target)))).ObjectLockConfiguration;
  return {
    BucketName: {
      read: async (t) => (await s3.send(new HeadBucketCommand(bucket(t)))) && t.physicalId,
    },
    BucketEncryption: {
      read: async (t) => {
        const { ServerSideEncryptionConfiguration: live } = await s3.send(
          new GetBucketEncryptionCommand(bucket(t)),
        );
        return {
          ServerSideEncryptionConfiguration: live?.Rules?.map((rule) => ({
            BucketKeyEnabled: rule.BucketKeyEnabled,
            ServerSideEncryptionByDefault: rule.ApplyServerSideEncryptionByDefault,
          })),
        };
      },
      set: async (t) => {
        const wanted = encryption.parse(t.properties['BucketEncryption']);
        const Rules = wanted.ServerSideEncryptionConfiguration.map((rule) => ({
          BucketKeyEnabled: rule.BucketKeyEnabled,
          ApplyServerSideEncryptionByDefault: rule.ServerSideEncryptionByDefault,
        }));
        const ServerSideEncryptionConfiguration = { Rules };
        await s3.send(
          new PutBucketEncryptionCommand({ ...bucket(t), ServerSideEncryptionConfiguration }),
        );
      },
    },
    LifecycleConfiguration: {
      read: async (t) => {
        const live = await s3.send(new GetBucketLifecycleConfigurationCommand(bucket(t)));
        return {
          Rules: live.Rules?.map(({ Expiration, Transitions, ...rule }) => ({
            ...rule,
            Prefix: rule.Filter?.Prefix,
            ExpirationInDays: Expiration?.Days,
            Transitions: Transitions?.map((one) => ({
              StorageClass: one.StorageClass,
              TransitionInDays: one.Days,
            })),
          })),
        };
      },
      set: async (t) => {
        const { Rules } = lifecycle.parse(t.properties['LifecycleConfiguration']);
        const rules = Rules.map(
          ({ ExpirationInDays, Transitions, Prefix = '', ...rule }, index) => ({
            ...rule,
            ID: String(index),
            Filter: { Prefix },
            ...(ExpirationInDays === undefined ? {} : { Expiration: { Days: ExpirationInDays } }),
            Transitions: Transitions?.map((one) => ({
              StorageClass: one.StorageClass,
              Days: one.TransitionInDays,
            })),
          }),
        );
        const LifecycleConfiguration = { Rules: rules };
        await s3.send(
          new PutBucketLifecycleConfigurationCommand({ ...bucket(t), LifecycleConfiguration }),
        );
      },
    },
    LoggingConfiguration: {
      read: async (t) => {
        const { LoggingEnabled } = await s3.send(new GetBucketLoggingCommand(bucket(t)));
        return {
          DestinationBucketName: LoggingEnabled?.TargetBucket,
          LogFilePrefix: LoggingEnabled?.TargetPrefix,
        };
      },
      set: async (t) => {
        const wanted = logging.parse(t.properties['LoggingConfiguration']);
        const LoggingEnabled = {
          TargetBucket: wanted.DestinationBucketName,
          TargetPrefix: wanted.LogFilePrefix,
        };
        const BucketLoggingStatus = { LoggingEnabled };
        await s3.send(new PutBucketLoggingCommand({ ...bucket(t), BucketLoggingStatus }));
      },
    },
    NotificationConfiguration: {
      read: async (t) => {
        const live = await s3.send(new GetBucketNotificationConfigurationCommand(bucket(t)));
        return {
          QueueConfigurations: live.QueueConfigurations?.map(({ Events, QueueArn, Filter }) => ({
            Event: Events?.join(),
            Queue: QueueArn,
            Filter: { S3Key: { Rules: Filter?.Key?.FilterRules } },
          })),
          EventBridgeConfiguration: {
            EventBridgeEnabled: live.EventBridgeConfiguration !== undefined,
          },
        };
      },
    },
    ObjectLockEnabled: {
      read: async (t) => (await objectLock(t))?.ObjectLockEnabled === 'Enabled',
      set: (t) => setLock(s3, t),
    },
    ObjectLockConfiguration: { read: objectLock, set: (t) => setLock(s3, t) },
    OwnershipControls: {
      read: async (t) =>
        (await s3.send(new GetBucketOwnershipControlsCommand(bucket(t)))).OwnershipControls,
    },
    PublicAccessBlockConfiguration: {
      read: async (t) =>
        (await s3.send(new GetPublicAccessBlockCommand(bucket(t)))).PublicAccessBlockConfiguration,
    },
    VersioningConfiguration: {
      read: (t) => s3.send(new GetBucketVersioningCommand(bucket(t))),
    },
  };
}

async function setLock(s3: S3Client, { physicalId, properties }: Target): Promise<void> {
  const ObjectLockConfiguration = lock.parse(properties['ObjectLockConfiguration']);
  await s3.send(
    new PutObjectLockConfigurationCommand({ Bucket: physicalId, ObjectLockConfiguration }),
  );
}

/** AWS::S3::BucketPolicy */
export function liveBucketPolicy(s3: S3Client): LiveType {
  const named = ({ properties }: Target) => ({ Bucket: z.string().parse(properties['Bucket']) });
  return {
    Bucket: {
      read: async (t) => (await s3.send(new HeadBucketCommand(named(t)))) && named(t).Bucket,
    },
    PolicyDocument: {
      read: async (t) => (await s3.send(new GetBucketPolicyCommand(named(t)))).Policy,
    },
  };
}
