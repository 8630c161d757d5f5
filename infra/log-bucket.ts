import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  type IBucket,
  type LifecycleRule,
  ObjectLockRetention,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY } from 'aws-cdk-lib/cx-api';
import { Construct } from 'constructs';
import { archivePart } from '../shared/reading/member-name.ts';
import type { Source } from '../shared/settings/settings.ts';
import { acknowledge, acknowledgeObjects } from './acknowledge.ts';
import { assertInJapan } from './in-japan.ts';
import { grantWriting, type Writers } from './write-grants.ts';

const daysPerYear = 366;

/** Known before the bucket stands, so that keys and queues can name it without a circle. */
export function logBucketName(scope: Construct): string {
  return `${Stack.of(scope).stackName.toLowerCase()}-logs-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
}

export interface LogBucketProps {
  /** Logs and quarantine are encrypted under it, and nothing else should be. */
  readonly evidenceKey: IKey;
  /** Told of every object. */
  readonly queue: IQueue;
  readonly retentionYears: number;
  readonly sources: readonly Source[];
  /**
   * Roles, users and accounts, also of others, that may add objects of a source.
   * @default - nobody but whoever is given a policy `Writer-<source>`
   */
  readonly writers?: Writers;
}

/** Where logs are uploaded to: kept, versioned, locked; who may write can do nothing else. */
export class LogBucket extends Construct {
  readonly logs: Bucket;
  /** Lines that could not be read, with file, line and reason. */
  readonly quarantine: Bucket;
  /** Where it is written who read and wrote objects. */
  readonly access: Bucket;

  constructor(scope: Construct, id: string, props: LogBucketProps) {
    super(scope, id);
    assertInJapan(this);
    // Without it, in apps that do not set it, S3 would be let in by an access control list.
    this.node.setContext(S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY, true);
    const retention = Duration.days(props.retentionYears * daysPerYear);
    this.access = this.accessLog();
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.evidenceKey,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // The construct's own class does not fit its interface under exactOptionalPropertyTypes.
      serverAccessLogsBucket: this.access as IBucket,
    };
    this.logs = new Bucket(this, 'Logs', {
      ...common,
      bucketName: logBucketName(this),
      serverAccessLogsPrefix: 'logs/',
      // Governance: nobody deletes by mistake, and an auditor with a separate right still can.
      objectLockDefaultRetention: ObjectLockRetention.governance(retention),
      lifecycleRules: [keptFor(retention)],
    });
    this.quarantine = new Bucket(this, 'Quarantine', {
      ...common,
      serverAccessLogsPrefix: 'quarantine/',
      lifecycleRules: [keptFor(retention)],
    });
    acknowledge(this, {
      'NIST.800.53.R5-S3BucketReplicationEnabled':
        'Logs stay in one region by design; versions and the lock keep them from being lost.',
    });
    notify(this.logs, props.queue);
    for (const source of props.sources) this.writer(source, props.evidenceKey);
    grantWriting({
      sources: props.sources,
      writers: props.writers ?? {},
      logs: this.logs,
      logsArn: `arn:aws:s3:::${logBucketName(this)}`,
      key: props.evidenceKey,
      patternsOf: objectPatterns,
    });
  }

  private accessLog(): Bucket {
    const bucket = new Bucket(this, 'AccessLog', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [keptFor(Duration.days(daysPerYear))],
    });
    acknowledge(bucket, {
      'NIST.800.53.R5-S3DefaultEncryptionKMS':
        "S3 delivers access logs only to buckets with S3's own encryption.",
    });
    return bucket;
  }

  /** For the account that transfers a source's logs: it may add objects of that source only. */
  private writer(source: Source, key: IKey): void {
    const patterns = objectPatterns(source);
    const writer = new ManagedPolicy(this, `Writer-${source.id}`, {
      description: `May add logs of the source ${source.id} to Sekisho, and nothing else`,
      statements: [
        new PolicyStatement({
          actions: ['s3:PutObject'],
          resources: patterns.map((pattern) => this.logs.arnForObjects(pattern)),
        }),
        new PolicyStatement({
          // S3 decrypts the parts of a multipart upload on behalf of the writer.
          actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
          resources: [key.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` } },
        }),
      ],
    });
    for (const pattern of patterns.filter((one) => one.includes('*'))) {
      const reason = `The objects of the source ${source.id} are named by this pattern.`;
      acknowledgeObjects(writer, this.logs, pattern, reason);
    }
  }
}

/** The objects of a source as patterns in an ARN. */
export function objectPatterns(source: Source): readonly string[] {
  return [...new Set(source.objects.map(arnPattern))];
}

/**
 * In an ARN `*` crosses folders, so that it covers what the glob covers, and never less. Of a glob
 * over members, the archive is what is uploaded.
 */
function arnPattern(glob: string): string {
  return (archivePart(glob) ?? glob).replaceAll('**/', '*').replaceAll(/\*+/g, '*');
}

function keptFor(retention: Duration): LifecycleRule {
  return {
    abortIncompleteMultipartUploadAfter: Duration.days(7),
    expiration: retention,
    noncurrentVersionExpiration: retention,
    transitions:
      retention.toDays() > daysPerYear
        ? [
            {
              storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL,
              transitionAfter: Duration.days(180),
            },
          ]
        : [],
  };
}

/** By the bucket's own property: the construct of the CDK would bring a function with wide rights. */
function notify(bucket: Bucket, queue: IQueue): void {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('The bucket has no resource of its own.');
  resource.notificationConfiguration = {
    queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
    // For the archive, and whoever else wants to hear of uploads.
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
}
