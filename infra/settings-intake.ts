import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EscalateEnvironment } from '../functions/environment.ts';
import {
  settingsInForcePrefix,
  settingsUploadPrefix,
} from '../shared/adapters/aws/settings-keys.ts';
import { acknowledgeObjects } from './acknowledge.ts';
import type { LinkSender } from './acknowledgement.ts';
import type { Alerts } from './alerts.ts';
import { counted } from './counted.ts';
import type { Deployment } from './deployment.ts';
import { SekishoFunction } from './function.ts';
import type { History } from './history.ts';
import type { Keys } from './keys.ts';
import type { DeadLetters } from './redrive.ts';
import { schedulerRole } from './scheduler-role.ts';
import type { SettingsBucket } from './settings-bucket.ts';
import { alarmPeriod, type Watch } from './watch.ts';
import { workedQueue } from './worked-queue.ts';

const timeout = Duration.minutes(5);
/** Deliveries before an event is a dead letter. */
const maxReceiveCount = 3;
/** It looks at the bucket by itself too: after a deployment, and for events that were lost. */
const pause = Duration.minutes(5);
/** Files of 64 MB are held as bytes, as text and as rows, one after another. */
const memoryMiB = 3_008;

export interface SettingsIntakeProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
  readonly history: History;
  readonly alerts: Alerts;
  readonly links: LinkSender;
  readonly settingsBucket: SettingsBucket;
  readonly watch: Watch;
}

/** Upload → queue → settings function: what is sound comes into force, and the rest is told. */
export class SettingsIntake extends Construct {
  /** Where messages lie that failed again and again, and where they are tried anew. */
  readonly deadLetters: DeadLetters;
  readonly #queue: Queue;

  constructor(scope: Construct, id: string, props: SettingsIntakeProps) {
    super(scope, id);
    const own = { name: 'Changed', key: props.keys.messages, timeout, maxReceiveCount };
    this.deadLetters = workedQueue(this, own);
    this.#queue = this.deadLetters.to;
    this.hearOf(props);
    const takeIn = this.takeIn(props);
    this.watchOver(props.watch, takeIn);
  }

  private hearOf({ keys, settingsBucket: { bucket, bucketArn } }: SettingsIntakeProps): void {
    const fromBucket = {
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnEquals: { 'aws:SourceArn': bucketArn },
      },
    };
    keys.messages.addToResourcePolicy(
      new PolicyStatement({
        ...fromBucket,
        sid: 'SettingsBucketNotifiesQueue',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
      }),
    );
    const allowed = this.#queue.addToResourcePolicy(
      new PolicyStatement({
        ...fromBucket,
        sid: 'SettingsBucketNotifies',
        actions: ['sqs:SendMessage'],
        resources: [this.#queue.queueArn],
      }),
    );
    // S3 tries the queue when the bucket is made.
    if (allowed.policyDependable) bucket.node.addDependency(allowed.policyDependable);
    notify(bucket, this.#queue);
  }

  private takeIn(props: SettingsIntakeProps): SekishoFunction {
    const { deployment, keys, history, alerts, links, settingsBucket } = props;
    const { bucket } = settingsBucket;
    const takeIn = new SekishoFunction(this, 'TakeIn', {
      entry: 'settings',
      deployment,
      logKey: keys.messages,
      timeout,
      memoryMiB,
      environment: {
        ...settingsBucket.environment,
        ...alerts.environment,
        ...links.environment,
      } satisfies EscalateEnvironment,
      may: [
        new PolicyStatement({
          actions: ['s3:GetObject'],
          resources: [bucket.arnForObjects(`${settingsUploadPrefix}*`)],
        }),
        new PolicyStatement({
          actions: ['s3:GetObject', 's3:PutObject'],
          resources: [bucket.arnForObjects(`${settingsInForcePrefix}*`)],
        }),
        // Without it, what was taken away would look forbidden.
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
        new PolicyStatement({
          actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          resources: [this.#queue.queueArn],
        }),
        keys.mayUseBuckets(),
        keys.mayUseTable(),
        ...history.mayTakeInSettings(),
        keys.mayUseMessages(),
        alerts.mayPublish(),
        ...links.maySign,
      ],
    });
    for (const prefix of [settingsUploadPrefix, settingsInForcePrefix])
      acknowledgeObjects(takeIn, bucket, `${prefix}*`, 'It reads every setting, and keeps each.');
    new EventSourceMapping(takeIn, 'Queue', {
      target: takeIn.handler,
      eventSourceArn: this.#queue.queueArn,
      // However many events there are, one look at the bucket answers them.
      batchSize: 10,
      maxConcurrency: 2,
    }).node.addDependency(takeIn.rights);
    new Schedule(this, 'Again', {
      description: 'Looks at the uploaded settings',
      schedule: ScheduleExpression.rate(pause),
      target: new LambdaInvoke(takeIn.handler, {
        role: schedulerRole(this, 'Clock', 'lambda:InvokeFunction', takeIn.handler.functionArn),
        retryAttempts: 0,
        maxEventAge: pause,
      }),
    });
    return takeIn;
  }

  private watchOver(watch: Watch, takeIn: SekishoFunction): void {
    watch.alarm('settingsRefused', {
      metric: counted(
        'SettingsRefused',
        'settings',
        Duration.minutes(3 * pause.toMinutes()),
        'Maximum',
      ),
      threshold: 1,
    });
    watch.alarm('settingsFailing', {
      metric: takeIn.handler.metricErrors({ period: alarmPeriod, statistic: 'Sum' }),
      threshold: 1,
    });
    watch.alarm('settingsFailing', {
      about: 'DeadLetters',
      metric: this.deadLetters.from.metricApproximateNumberOfMessagesVisible({
        period: alarmPeriod,
        statistic: 'Maximum',
      }),
      threshold: 1,
    });
  }
}

/** Uploads alone are told of; what comes into force is written by the function itself. */
function notify(bucket: Bucket, queue: Queue): void {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('The bucket has no resource of its own.');
  const filter = { s3Key: { rules: [{ name: 'prefix', value: settingsUploadPrefix }] } };
  resource.notificationConfiguration = {
    queueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => {
      return { event, queue: queue.queueArn, filter };
    }),
  };
}
