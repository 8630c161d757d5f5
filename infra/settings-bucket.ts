import { Aws, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY } from 'aws-cdk-lib/cx-api';
import { Construct } from 'constructs';
import type { SettingsEnvironment } from '../functions/environment.ts';
import {
  compiledSettingsPrefix,
  settingsUploadPrefix,
} from '../shared/adapters/aws/settings-keys.ts';
import { configurationFiles, requiredFiles } from '../shared/settings/configuration-files.ts';
import { acknowledge, acknowledgeObjects } from './acknowledge.ts';
import type { History } from './history.ts';
import { assertInJapan } from './in-japan.ts';
import type { Keys } from './keys.ts';

const daysPerYear = 366;

/**
 * Files by which a deployment makes things, or that make messages: the operator alone puts them.
 */
const operatorsFiles: readonly string[] = [...requiredFiles, 'alert.txt', 'digest.txt'];

export interface SettingsBucketProps {
  readonly keys: Keys;
  readonly history: History;
  /** How long what was uploaded or in force is kept once it is neither. */
  readonly retentionYears: number;
}

/**
 * Where settings are uploaded to, and where those in force are kept: versioned and locked. Whoever
 * uploads a table can do nothing else, and all functions may read what is in force.
 */
export class SettingsBucket extends Construct {
  readonly bucket: Bucket;
  /** Known before the bucket stands, so that keys and queues can name it without a circle. */
  readonly bucketArn: string;
  readonly #props: SettingsBucketProps;

  constructor(scope: Construct, id: string, props: SettingsBucketProps) {
    super(scope, id);
    assertInJapan(this);
    this.#props = props;
    this.node.setContext(S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY, true);
    const stack = Stack.of(this).stackName.toLowerCase();
    const bucketName = `${stack}-settings-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
    this.bucketArn = `arn:aws:s3:::${bucketName}`;
    const retention = Duration.days(props.retentionYears * daysPerYear);
    this.bucket = new Bucket(this, 'Settings', {
      ...closed,
      bucketName,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.keys.records,
      bucketKeyEnabled: true,
      // The construct's own class does not fit its interface under exactOptionalPropertyTypes.
      serverAccessLogsBucket: this.accessLog() as IBucket,
      serverAccessLogsPrefix: 'settings/',
      objectLockDefaultRetention: ObjectLockRetention.governance(retention),
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          noncurrentVersionExpiration: retention,
        },
      ],
    });
    acknowledge(this, {
      'NIST.800.53.R5-S3BucketReplicationEnabled':
        'Tables about residents stay in one region by design; versions and the lock keep them.',
    });
    for (const name of configurationFiles.filter((one) => !operatorsFiles.includes(one)))
      this.writer(name);
    this.operator();
    new CfnOutput(this, 'SettingsBucketName', {
      value: this.bucket.bucketName,
      description: `Settings are uploaded here, as ${settingsUploadPrefix}staff.csv and so on`,
    });
  }

  get environment(): Readonly<SettingsEnvironment> {
    const { history } = this.#props;
    return { ...history.environment, SETTINGS_BUCKET: this.bucket.bucketName };
  }

  /**
   * Whoever works by the settings: finds and reads those in force, and nothing that was uploaded.
   */
  mayRead(): readonly PolicyStatement[] {
    const { keys, history } = this.#props;
    return [
      history.mayFindSettings(),
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [this.bucket.arnForObjects(`${compiledSettingsPrefix}*`)],
      }),
      keys.mayReadBuckets(),
    ];
  }

  /** What cdk-nag is told where a function may read them. */
  acknowledgeReading(construct: Construct): void {
    const reason = 'Settings that are or were in force are named by their content.';
    acknowledgeObjects(construct, this.bucket, `${compiledSettingsPrefix}*`, reason);
  }

  private accessLog(): Bucket {
    const bucket = new Bucket(this, 'AccessLog', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          expiration: Duration.days(daysPerYear),
          noncurrentVersionExpiration: Duration.days(daysPerYear),
        },
      ],
    });
    acknowledge(bucket, {
      'NIST.800.53.R5-S3DefaultEncryptionKMS':
        "S3 delivers access logs only to buckets with S3's own encryption.",
    });
    return bucket;
  }

  /** For the office or system that a table comes from: it may put that one table. */
  private writer(name: string): void {
    new ManagedPolicy(this, `Writer-${name.replace('.', '-')}`, {
      description: `May put the table ${name} of Sekisho's settings, and nothing else`,
      statements: [
        new PolicyStatement({
          actions: ['s3:PutObject'],
          resources: [this.bucket.arnForObjects(`${settingsUploadPrefix}${name}`)],
        }),
        this.#props.keys.mayUseBuckets(),
      ],
    });
  }

  /** For whoever keeps the settings: may put, read and take away all of them; versions stay. */
  private operator(): void {
    const all = `${settingsUploadPrefix}*`;
    const operator = new ManagedPolicy(this, 'Operator', {
      description: "May put, read and take away Sekisho's settings",
      statements: [
        new PolicyStatement({
          actions: ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion', 's3:DeleteObject'],
          resources: [this.bucket.arnForObjects(all)],
        }),
        new PolicyStatement({
          actions: ['s3:ListBucket', 's3:ListBucketVersions'],
          resources: [this.bucket.bucketArn],
          conditions: { StringLike: { 's3:prefix': all } },
        }),
        this.#props.keys.mayUseBuckets(),
      ],
    });
    acknowledgeObjects(operator, this.bucket, all, 'All settings are files of this folder.');
  }
}

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
};
