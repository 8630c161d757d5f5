import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY } from 'aws-cdk-lib/cx-api';
import { Construct } from 'constructs';
import { archivePrefix } from '../shared/adapters/aws/archive-s3.ts';
import { acknowledge } from './acknowledge.ts';
import { assertInJapan } from './in-japan.ts';

const daysPerYear = 366;
/** Whoever asked has read the answer by then, or asks again. */
const resultsKept = Duration.days(7);

export interface ArchiveBucketProps {
  readonly recordsKey: IKey;
  /** Where it is written who read what. */
  readonly accessLog: Bucket;
  readonly retentionYears: number;
}

/** Where the archive stands, and for some days the answers that are got from it. */
export class ArchiveBucket extends Construct {
  readonly archive: Bucket;
  /** What Athena answered: gone after a week. */
  readonly results: Bucket;

  constructor(scope: Construct, id: string, props: ArchiveBucketProps) {
    super(scope, id);
    assertInJapan(this);
    this.node.setContext(S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY, true);
    const retention = Duration.days(props.retentionYears * daysPerYear);
    const common = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.recordsKey,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // The construct's own class does not fit its interface under exactOptionalPropertyTypes.
      serverAccessLogsBucket: props.accessLog as IBucket,
    };
    const abortIncompleteMultipartUploadAfter = Duration.days(7);
    this.archive = new Bucket(this, 'Events', {
      ...common,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsPrefix: 'archive/',
      objectLockDefaultRetention: ObjectLockRetention.governance(retention),
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter,
          expiration: retention,
          noncurrentVersionExpiration: retention,
        },
        // A question about years reads it where it is: no class whose reading has a price.
        {
          prefix: archivePrefix,
          transitions: [
            { storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(30) },
          ],
        },
      ],
    });
    this.results = new Bucket(this, 'Answers', {
      ...common,
      removalPolicy: RemovalPolicy.DESTROY,
      serverAccessLogsPrefix: 'answers/',
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter,
          expiration: resultsKept,
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    });
    acknowledge(this, {
      'NIST.800.53.R5-S3BucketReplicationEnabled':
        'It stays in one region by design; it can be made again from the uploaded logs.',
    });
    acknowledge(this.results, {
      'NIST.800.53.R5-S3BucketDefaultLockEnabled': 'Answers are to go after a week.',
    });
  }
}
