import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** All that encrypts and decrypts, each named: a right with a star would hide what is added. */
const encryption = [
  'kms:Decrypt',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

export interface KeysProps {
  /** The bucket whose announcements the key for messages lets through to queues. */
  readonly logBucketArn: string;
  /**
   * Which secrets for the hashes of residents are in use: the newest, and while history is kept
   * under the one before, that one behind a comma.
   * @default '1'
   */
  readonly subjectKeys?: string;
}

/**
 * The customer-managed keys. Records at rest and messages in flight have a key each: a queue's key
 * names the bucket that writes to it, so that one key for both would be a circle.
 */
export class Keys extends Construct {
  /** History, cases, settings, archive, reports; and logs from before evidence had its own key. */
  readonly records: Key;
  /** What names residents: original logs, and the lines of them that could not be read. */
  readonly evidence: Key;
  /** Queues, topics and the functions' own logs. */
  readonly messages: Key;
  /** Out of which the secret is made that keys the hashes of subjects. It never leaves KMS. */
  readonly subjects: Key;
  /** What whoever hashes residents is told. */
  readonly subjectEnvironment: Readonly<Record<'SUBJECT_KEY' | 'SUBJECT_KEY_GENERATIONS', string>>;

  constructor(scope: Construct, id: string, props: KeysProps) {
    super(scope, id);
    this.records = new Key(this, 'Records', {
      description: 'Sekisho: history, cases, settings, archive and reports',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.evidence = new Key(this, 'Evidence', {
      description: 'Sekisho: original logs and quarantine, where residents are named',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.messages = new Key(this, 'Messages', {
      description: "Sekisho: queues, topics and the functions' own logs",
      enableKeyRotation: true,
    });
    this.subjects = new Key(this, 'Subjects', {
      description: 'Sekisho: keys the hashes of residents; its loss makes them unrecognisable',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.subjectEnvironment = {
      SUBJECT_KEY: this.subjects.keyArn,
      SUBJECT_KEY_GENERATIONS: props.subjectKeys ?? '1',
    };
    for (const statement of servicesThatWriteMessages(props.logBucketArn)) {
      this.messages.addToResourcePolicy(statement);
    }
  }

  /** The rights on the key that the table asks of whoever reads and writes it. */
  mayUseTable(): PolicyStatement {
    return new PolicyStatement({
      actions: [...encryption, 'kms:DescribeKey'],
      resources: [this.records.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
    });
  }

  /** To read and write settings, archive and reports. */
  mayUseBuckets(): PolicyStatement {
    return throughS3(this.records, ['kms:Decrypt', 'kms:GenerateDataKey']);
  }

  /** To read them, and to write nothing. */
  mayReadBuckets(): PolicyStatement {
    return throughS3(this.records, ['kms:Decrypt']);
  }

  /** To read uploaded logs, and to write into quarantine. */
  mayUseEvidence(): PolicyStatement {
    return throughS3(this.evidence, ['kms:Decrypt', 'kms:GenerateDataKey']);
  }

  /** To read uploaded logs, and to write nothing. */
  mayReadEvidence(): PolicyStatement {
    return throughS3(this.evidence, ['kms:Decrypt']);
  }

  /**
   * To read, of what is under the key for records, the objects of this bucket alone: logs that were
   * uploaded before evidence had a key of its own stay under the key that they came under.
   */
  mayReadEarlier(bucketArn: string): PolicyStatement {
    return throughS3(this.records, ['kms:Decrypt'], {
      'kms:EncryptionContext:aws:s3:arn': bucketArn,
    });
  }

  /** To take from the queue and to publish alerts. */
  mayUseMessages(): PolicyStatement {
    return new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [this.messages.keyArn],
    });
  }

  /** To take from a queue alone. */
  mayTakeMessages(): PolicyStatement {
    return new PolicyStatement({ actions: ['kms:Decrypt'], resources: [this.messages.keyArn] });
  }

  mayHashSubjects(): PolicyStatement {
    return new PolicyStatement({
      actions: ['kms:GenerateMac'],
      resources: [this.subjects.keyArn],
    });
  }
}

/** S3 alone uses the key, for whoever it reads or writes an object for. */
function throughS3(
  key: Key,
  actions: readonly string[],
  besides: Readonly<Record<string, string>> = {},
): PolicyStatement {
  const through = { 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` };
  return new PolicyStatement({
    actions: [...actions],
    resources: [key.keyArn],
    conditions: { StringEquals: { ...through, ...besides } },
  });
}

function servicesThatWriteMessages(logBucketArn: string): readonly PolicyStatement[] {
  const use = ['kms:Decrypt', 'kms:GenerateDataKey'];
  const ownAccount = { 'aws:SourceAccount': Aws.ACCOUNT_ID };
  return [
    new PolicyStatement({
      sid: 'LogBucketNotifiesQueue',
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: use,
      resources: ['*'],
      conditions: { StringEquals: ownAccount, ArnEquals: { 'aws:SourceArn': logBucketArn } },
    }),
    new PolicyStatement({
      sid: 'AlarmsNotifyOperations',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: use,
      resources: ['*'],
      conditions: { StringEquals: ownAccount },
    }),
    new PolicyStatement({
      sid: 'AlertsReachQueues',
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions: use,
      resources: ['*'],
      conditions: { StringEquals: ownAccount },
    }),
    new PolicyStatement({
      sid: 'UploadsReachTheArchive',
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: use,
      resources: ['*'],
      conditions: { StringEquals: ownAccount },
    }),
    new PolicyStatement({
      sid: 'SealLogIsDelivered',
      principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
      actions: use,
      resources: ['*'],
      conditions: {
        StringEquals: ownAccount,
        ArnLike: { 'aws:SourceArn': `arn:aws:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:*` },
      },
    }),
    new PolicyStatement({
      sid: 'FunctionsLog',
      principals: [new ServicePrincipal(`logs.${Aws.REGION}.amazonaws.com`)],
      actions: [...encryption, 'kms:DescribeKey'],
      resources: ['*'],
      conditions: {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:*`,
        },
      },
    }),
  ];
}
