import { Duration, RemovalPolicy, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { ReportEnvironment } from '../functions/environment.ts';
import { reportPrefix } from '../shared/adapters/aws/report-s3.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { acknowledge, acknowledgeObjects } from './acknowledge.ts';
import type { Alerts } from './alerts.ts';
import type { Deployment } from './deployment.ts';
import { SekishoFunction } from './function.ts';
import type { History } from './history.ts';
import type { Keys } from './keys.ts';
import { schedulerRole } from './scheduler-role.ts';
import type { SettingsBucket } from './settings-bucket.ts';
import type { Watch } from './watch.ts';

export interface ReportingProps {
  readonly deployment: Deployment;
  /** Mornings are local, and reports are kept as long as logs are. */
  readonly settings: Settings;
  readonly keys: Keys;
  readonly history: History;
  readonly settingsBucket: SettingsBucket;
  readonly alerts: Alerts;
  readonly watch: Watch;
}

const daysPerYear = 366;
/** Without an invocation for so long, a morning was left out. */
const silenceHours = 26;

/**
 * Every morning it is asked which reports are due, or have changed: of the month and the week before,
 * and in April of the year, each from its first working day on. What was issued is kept, and nobody
 * can change it.
 */
export class Reporting extends Construct {
  constructor(scope: Construct, id: string, props: ReportingProps) {
    super(scope, id);
    const { deployment, settings, keys, history, settingsBucket, alerts, watch } = props;
    const shelf = this.shelf(keys, settings.organisation.retentionYears);
    const objects = shelf.arnForObjects(`${reportPrefix}*`);
    const report = new SekishoFunction(this, 'Report', {
      entry: 'report',
      deployment,
      logKey: keys.messages,
      timeout: Duration.minutes(15),
      memoryMiB: 1769,
      environment: {
        ...settingsBucket.environment,
        ...alerts.environment,
        REPORT_BUCKET: shelf.bucketName,
      } satisfies ReportEnvironment,
      may: [
        keys.mayUseTable(),
        ...history.mayReport(),
        ...settingsBucket.mayRead(),
        keys.mayUseBuckets(),
        keys.mayUseMessages(),
        alerts.mayPublish(),
        new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [objects] }),
        // Without it, what is not there yet would look forbidden.
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [shelf.bucketArn] }),
      ],
    });
    settingsBucket.acknowledgeReading(report);
    acknowledgeObjects(
      report.rights,
      shelf,
      `${reportPrefix}*`,
      'Each edition of each period has its own name.',
    );
    this.everyMorning(report, settings.organisation.timeZone);
    const hourly = { period: Duration.hours(1), statistic: 'Sum' };
    watch.alarm('reportNotDone', { metric: report.handler.metricErrors(hourly), threshold: 1 });
    watch.alarm('reportNotDone', {
      about: 'Silent',
      metric: report.handler.metricInvocations(hourly),
      threshold: 1,
      direction: 'below',
      periods: silenceHours,
      silence: 'rings',
    });
  }

  private shelf(keys: Keys, retentionYears: number): Bucket {
    const retention = Duration.days(retentionYears * daysPerYear);
    const bucket = new Bucket(this, 'Reports', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey: keys.records,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      objectLockDefaultRetention: ObjectLockRetention.governance(retention),
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          expiration: retention,
          noncurrentVersionExpiration: retention,
        },
      ],
    });
    acknowledge(bucket, {
      'NIST.800.53.R5-S3BucketReplicationEnabled':
        'Reports stay in one region by design; they can be made again from the table.',
      'NIST.800.53.R5-S3BucketLoggingEnabled':
        'It holds no log of a records system and no resident; CloudTrail says who read it.',
      'AwsSolutions-S1':
        'It holds no log of a records system and no resident; CloudTrail says who read it.',
    });
    return bucket;
  }

  /** After the seal of the night, before the offices open. */
  private everyMorning(report: SekishoFunction, timeZone: string): void {
    new Schedule(this, 'EveryMorning', {
      description: 'Asks which reports are due or have changed',
      schedule: ScheduleExpression.cron({
        hour: '6',
        minute: '30',
        timeZone: TimeZone.of(timeZone),
      }),
      target: new LambdaInvoke(report.handler, {
        role: schedulerRole(this, 'Morning', 'lambda:InvokeFunction', report.handler.functionArn),
        retryAttempts: 3,
        maxEventAge: Duration.hours(3),
      }),
    });
  }
}
