import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { templateWith } from './synthesised.ts';

const template = templateWith();
const arn = (id: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^${id}`), 'Arn'] });

describe('Uploaded settings', () => {
  const bucket = (properties: Readonly<Record<string, unknown>>) =>
    template.hasResource('AWS::S3::Bucket', {
      UpdateReplacePolicy: 'Retain',
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        BucketName: Match.objectLike({ 'Fn::Join': ['', Match.arrayWith(['sekisho-settings-'])] }),
        ...properties,
      }),
    });
  test('are kept in versions, locked, encrypted under the key for records, and their access logged', () => {
    bucket({
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 7 * 366 } },
      },
      LoggingConfiguration: Match.objectLike({ LogFilePrefix: 'settings/' }),
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: arn('KeysRecords'),
            },
          },
        ],
      },
    });
  });
  test('never expire as long as they are the last: what is in force must be found', () => {
    bucket({
      LifecycleConfiguration: {
        Rules: [
          {
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
            NoncurrentVersionExpiration: { NoncurrentDays: 7 * 366 },
            Status: 'Enabled',
          },
        ],
      },
    });
  });
  test('are announced where they are uploaded or taken away, and not where they come into force', () => {
    const filter = { S3Key: { Rules: [{ Name: 'prefix', Value: 'settings/' }] } };
    bucket({
      NotificationConfiguration: {
        QueueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((Event) => {
          return { Event, Queue: arn('SettingsIntakeChanged'), Filter: filter };
        }),
      },
    });
  });
  test('are looked at by the event and every few minutes, by two at most', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arn('SettingsIntakeChanged'),
      ScalingConfig: { MaximumConcurrency: 2 },
    });
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      Target: { Arn: arn('SettingsIntakeTakeIn') },
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 6 * 300,
      RedrivePolicy: { deadLetterTargetArn: arn('SettingsIntakeDeadLetters'), maxReceiveCount: 3 },
    });
  });
  test('that are refused ring until they are repaired', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'SettingsRefused',
      Dimensions: [{ Name: 'service', Value: 'settings' }],
      Statistic: 'Maximum',
      Period: 900,
      Threshold: 1,
    });
  });
  test('are found by every function, which is told where', () => {
    const functions = Object.values(
      template.findResources('AWS::Lambda::Function', {
        Properties: { Environment: { Variables: { POWERTOOLS_SERVICE_NAME: Match.anyValue() } } },
      }),
    );
    expect(functions).toHaveLength(8);
    for (const { Properties } of functions)
      expect(Properties.Environment.Variables).toMatchObject({
        SETTINGS_BUCKET: expect.anything(),
        TABLE_NAME: expect.anything(),
      });
  });
});
