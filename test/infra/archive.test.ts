import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { archiveColumns } from '../../shared/archive/columns.ts';
import { archiveQuestions } from '../../shared/archive/questions.ts';
import { templateWith } from './synthesised.ts';

const template = templateWith();
const arn = (id: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^${id}`), 'Arn'] });

describe('The archive', () => {
  const encrypted = {
    ServerSideEncryptionConfiguration: [
      {
        BucketKeyEnabled: true,
        ServerSideEncryptionByDefault: {
          SSEAlgorithm: 'aws:kms',
          KMSMasterKeyID: arn('KeysRecords'),
        },
      },
    ],
  };
  test('is kept in versions, locked for the years of the settings, and says who read it', () => {
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        BucketEncryption: encrypted,
        VersioningConfiguration: { Status: 'Enabled' },
        ObjectLockConfiguration: {
          Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 7 * 366 } },
        },
        LoggingConfiguration: { LogFilePrefix: 'archive/' },
        LifecycleConfiguration: {
          Rules: Match.arrayWith([
            Match.objectLike({
              ExpirationInDays: 7 * 366,
              NoncurrentVersionExpiration: { NoncurrentDays: 7 * 366 },
            }),
          ]),
        },
      },
    });
  });
  test('hears of every upload, and keeps what it could not archive', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [{ Ref: Match.stringLikeRegexp('^IntakeBucketLogs') }] } },
      },
      Targets: [
        { Arn: arn('ArchiveUploaded'), DeadLetterConfig: { Arn: arn('ArchiveDeadLetters') } },
      ],
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { deadLetterTargetArn: arn('ArchiveDeadLetters'), maxReceiveCount: 5 },
      VisibilityTimeout: 6 * 900,
    });
  });
  test('is written one log at a time, a few logs at once', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: arn('ArchiveUploaded'),
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: 5 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });
});

describe('The table of the archive', () => {
  test('has the columns of its files, and reckons its log days', () => {
    template.hasResourceProperties('AWS::Glue::Table', {
      DatabaseName: 'sekisho',
      TableInput: {
        Name: 'access_events',
        PartitionKeys: [{ Name: 'date', Type: 'string' }],
        StorageDescriptor: {
          Columns: archiveColumns.map(({ name, type }) => ({ Name: name, Type: type })),
        },
        Parameters: {
          classification: 'parquet',
          'projection.enabled': 'true',
          'projection.date.type': 'date',
          'projection.date.format': 'yyyy-MM-dd',
          'projection.date.range': 'NOW-20YEARS,NOW+1YEARS',
          'storage.location.template': {
            'Fn::Join': [
              '',
              [
                's3://',
                { Ref: Match.stringLikeRegexp('^ArchiveBucketEvents') },
                // biome-ignore lint/suspicious/noTemplateCurlyInString: Athena puts the day there.
                '/events/date=${date}/',
              ],
            ],
          },
        },
      },
    });
  });
});

describe('Questions to the archive', () => {
  test('are asked in a workgroup with a bound; answers are encrypted and go after a week', () => {
    template.hasResourceProperties('AWS::Athena::WorkGroup', {
      Name: 'Sekisho-archive',
      WorkGroupConfiguration: {
        EnforceWorkGroupConfiguration: true,
        BytesScannedCutoffPerQuery: 100_000_000_000,
        ResultConfiguration: {
          EncryptionConfiguration: { EncryptionOption: 'SSE_KMS', KmsKey: arn('KeysRecords') },
          ExpectedBucketOwner: { Ref: 'AWS::AccountId' },
        },
      },
    });
    template.hasResourceProperties('AWS::S3::Bucket', {
      LoggingConfiguration: { LogFilePrefix: 'answers/' },
      LifecycleConfiguration: {
        Rules: [
          Match.objectLike({
            ExpirationInDays: 7,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
          }),
        ],
      },
    });
  });
  test('that are kept ready are those whose SQL is tested, over the table of the stack', () => {
    const found = Object.values(template.findResources('AWS::Athena::NamedQuery'));
    const queries = found.map(({ Properties }) =>
      z.object({ Name: z.string(), QueryString: z.string() }).parse(Properties),
    );
    expect(queries).toEqual(
      archiveQuestions.map(({ id, sql }) => {
        return { Name: id, QueryString: sql('"sekisho"."access_events"') };
      }),
    );
    for (const { QueryString } of queries) expect(QueryString.match(/\?/g)).toHaveLength(3);
  });
});
