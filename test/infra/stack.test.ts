import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { templateWith } from './synthesised.ts';

const template = templateWith();
const arn = (id: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^${id}`), 'Arn'] });

describe('The stack stands in Japan only', () => {
  test.each(['ap-northeast-1', 'ap-northeast-3'])('%s is allowed', (region) => {
    expect(() => templateWith({ region })).not.toThrow();
  });
  test('another region is refused with what is allowed and what was given', () => {
    expect(() => templateWith({ region: 'us-east-1' })).toThrow(
      /ap-northeast-1 \(Tokyo\) or ap-northeast-3 \(Osaka\).*"us-east-1"/,
    );
  });
  test('an address of operations that is none is refused', () => {
    expect(() => templateWith({ operationsEmail: 'nobody' })).toThrow(/operationsEmail/);
  });
});

describe('Uploaded logs', () => {
  const logBucket = (properties: unknown) =>
    template.hasResourceProperties(
      'AWS::S3::Bucket',
      Match.objectLike({ NotificationConfiguration: Match.anyValue(), ...Object(properties) }),
    );
  test('are kept in versions, locked for the years of the settings', () => {
    logBucket({
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 7 * 366 } },
      },
    });
  });
  test('are encrypted under the key for evidence', () => {
    logBucket({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: arn('KeysEvidence'),
            },
          },
        ],
      },
    });
  });
  test('are announced to the queue, by the bucket itself', () => {
    logBucket({
      NotificationConfiguration: {
        QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: arn('IntakeCreated') }],
        EventBridgeConfiguration: { EventBridgeEnabled: true },
      },
    });
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', 3);
  });
  test('stand in buckets that are never public and speak TLS 1.2 alone', () => {
    const buckets = Object.keys(template.findResources('AWS::S3::Bucket'));
    expect(buckets).toHaveLength(8);
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
    for (const Bucket of buckets) {
      for (const condition of [
        { Bool: { 'aws:SecureTransport': 'false' } },
        { NumericLessThan: { 's3:TlsVersion': 1.2 } },
      ]) {
        template.hasResourceProperties('AWS::S3::BucketPolicy', {
          Bucket: { Ref: Bucket },
          PolicyDocument: {
            Statement: Match.arrayWith([
              Match.objectLike({ Action: 's3:*', Effect: 'Deny', Condition: condition }),
            ]),
          },
        });
      }
    }
  });
});

describe('Messages', () => {
  test('become dead letters after five deliveries, and wait longer than the function may run', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { deadLetterTargetArn: arn('IntakeDeadLetters'), maxReceiveCount: 5 },
      VisibilityTimeout: 6 * 900,
    });
    template.hasResourceProperties('AWS::Lambda::Function', { Timeout: 900 });
  });
  test('come back one by one: neighbours of a failure pass', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });
  test('are encrypted under their own key and refused without TLS', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { KmsMasterKeyId: arn('KeysMessages') });
    template.allResourcesProperties('AWS::SNS::Topic', { KmsMasterKeyId: arn('KeysMessages') });
    const withoutTls = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    const refusing = {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(withoutTls)]) },
    };
    template.allResourcesProperties('AWS::SQS::QueuePolicy', refusing);
    template.allResourcesProperties('AWS::SNS::TopicPolicy', refusing);
  });
  test('reach the queue from this account’s log bucket alone', () => {
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 'sqs:SendMessage',
            Principal: { Service: 's3.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
              ArnEquals: { 'aws:SourceArn': Match.anyValue() },
            },
          }),
        ]),
      },
    });
  });
});

describe('Alerts', () => {
  test('reach an address only for its places on the path, and are kept where they cannot', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'head-night@kisaragi.example',
      FilterPolicy: {
        role: ['section-head'],
        section: ['住民課'],
        recipient: ['holder-night'],
      },
      RedrivePolicy: { deadLetterTargetArn: arn('AlertsUndelivered') },
      TopicArn: { Ref: Match.stringLikeRegexp('^AlertsTopic') },
    });
  });
});

describe('The table', () => {
  test('is encrypted, expires what is over, can be restored and not be dropped', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
            SSESpecification: { KMSMasterKeyId: arn('KeysRecords') },
          }),
        ],
      },
    });
  });
});

describe('Keys', () => {
  test('are the customer’s own, turn every year, and outlive the stack where records need them', () => {
    template.resourceCountIs('AWS::KMS::Key', 5);
    for (const usage of ['Sekisho: history', 'Sekisho: original logs', 'Sekisho: queues']) {
      template.hasResourceProperties('AWS::KMS::Key', {
        Description: Match.stringLikeRegexp(usage),
        EnableKeyRotation: true,
      });
    }
    template.hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      Properties: { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' },
    });
  });
});

describe('The key for the hashes of residents', () => {
  const told = (given: ReturnType<typeof templateWith>, SUBJECT_KEY_GENERATIONS: string) => {
    const functions = Object.values(given.findResources('AWS::Lambda::Function'));
    const variables = functions.map((one) => one['Properties'].Environment?.Variables ?? {});
    const hashing = variables.filter((one) => 'SUBJECT_KEY' in one);
    expect(hashing).toHaveLength(4);
    for (const one of hashing) expect(one).toMatchObject({ SUBJECT_KEY_GENERATIONS });
    given.hasOutput('StatementSubjectKeyGenerations', { Value: SUBJECT_KEY_GENERATIONS });
  };
  test('is the first, until the deployment says another, and all who hash hear of it', () => {
    told(template, '1');
    told(templateWith({ subjectKeys: '2,1' }), '2,1');
  });
  test.each(['0', '2,2', '3,1', '2,1,', 'two'])('is not "%s"', (subjectKeys) => {
    expect(() => templateWith({ subjectKeys })).toThrow(/subjectKeys.*"2,1"/);
  });
});

test('The clock ticks every minute', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(1 minute)',
    State: 'ENABLED',
    Target: { Arn: arn('EscalationEscalateHandler') },
  });
});
