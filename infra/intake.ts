import { Aws, CfnOutput, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { IngestEnvironment } from '../functions/environment.ts';
import { quarantinePrefix } from '../shared/adapters/aws/quarantine-s3.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { acknowledgeObjects } from './acknowledge.ts';
import type { LinkSender } from './acknowledgement.ts';
import type { Alerts } from './alerts.ts';
import type { Deployment } from './deployment.ts';
import { SekishoFunction } from './function.ts';
import type { History } from './history.ts';
import type { Keys } from './keys.ts';
import { LogBucket } from './log-bucket.ts';
import type { DeadLetters } from './redrive.ts';
import type { SettingsBucket } from './settings-bucket.ts';
import { alarmPeriod, type Watch } from './watch.ts';
import { workedQueue } from './worked-queue.ts';

const quarantined = `${quarantinePrefix}*`;
const timeout = Duration.minutes(15);
/** Deliveries before a message is a dead letter. */
const maxReceiveCount = 5;

export interface IntakeProps {
  readonly deployment: Deployment;
  readonly settings: Settings;
  readonly keys: Keys;
  readonly logBucketArn: string;
  readonly history: History;
  readonly settingsBucket: SettingsBucket;
  readonly alerts: Alerts;
  readonly links: LinkSender;
  readonly watch: Watch;
  /**
   * How many files are read at the same time: so many functions run at once, and the table bears
   * their work. Lambda takes 2 to 1000.
   * @default 10
   */
  readonly filesAtOnce?: number;
  /**
   * Memory of the function, which also decides its share of a processor.
   * @default 1769 - one whole processor
   */
  readonly memoryMiB?: number;
  /**
   * An alarm rings where a file has waited for so long.
   * @default Duration.minutes(15)
   */
  readonly lateAfter?: Duration;
}

/** Upload → queue → ingest function; what cannot be read goes to the dead letters. */
export class Intake extends Construct {
  readonly bucket: LogBucket;
  /** Where messages lie that failed again and again, and where they are tried anew. */
  readonly deadLetters: DeadLetters;
  readonly #queue: Queue;

  constructor(scope: Construct, id: string, props: IntakeProps) {
    super(scope, id);
    const own = { name: 'Created', key: props.keys.messages, timeout, maxReceiveCount };
    this.deadLetters = workedQueue(this, own);
    this.#queue = this.deadLetters.to;
    const allowed = this.#queue.addToResourcePolicy(fromBucket(this.#queue, props.logBucketArn));
    this.bucket = new LogBucket(this, 'Bucket', {
      evidenceKey: props.keys.evidence,
      queue: this.#queue,
      retentionYears: props.settings.organisation.retentionYears,
      sources: props.settings.sources,
      writers: props.deployment.writers,
    });
    // S3 tries the queue when the bucket is made.
    if (allowed.policyDependable) this.bucket.logs.node.addDependency(allowed.policyDependable);
    const ingest = this.ingest(props);
    this.watchOver(props, ingest);
    new CfnOutput(this, 'LogBucketName', {
      value: this.bucket.logs.bucketName,
      description: 'Logs are uploaded here, under the object keys of sources.yaml',
    });
    new CfnOutput(this, 'LogKeyArn', {
      value: props.keys.evidence.keyArn,
      description: 'Encrypts uploaded logs: for the rights of writers in other accounts',
    });
  }

  private ingest(props: IntakeProps): SekishoFunction {
    const { keys, history, settingsBucket, alerts, links } = props;
    const ingest = new SekishoFunction(this, 'Ingest', {
      entry: 'ingest',
      deployment: props.deployment,
      logKey: keys.messages,
      timeout,
      memoryMiB: props.memoryMiB ?? 1769,
      environment: {
        ...settingsBucket.environment,
        ...alerts.environment,
        ...links.environment,
        QUARANTINE_BUCKET: this.bucket.quarantine.bucketName,
        ...keys.subjectEnvironment,
        QUEUE_URL: this.#queue.queueUrl,
      } satisfies IngestEnvironment,
      may: [
        ...this.readLogs(),
        keys.mayUseEvidence(),
        keys.mayHashSubjects(),
        keys.mayUseTable(),
        ...history.mayFold(),
        ...settingsBucket.mayRead(),
        keys.mayUseMessages(),
        alerts.mayPublish(),
        ...links.maySign,
      ],
    });
    new EventSourceMapping(ingest, 'Queue', {
      target: ingest.handler,
      eventSourceArn: this.#queue.queueArn,
      // A file of gigabytes takes most of the time that there is.
      batchSize: 1,
      maxConcurrency: props.filesAtOnce ?? 10,
      reportBatchItemFailures: true,
    }).node.addDependency(ingest.rights);
    const { logs, quarantine } = this.bucket;
    settingsBucket.acknowledgeReading(ingest);
    acknowledgeObjects(ingest, logs, '*', 'Every log that is uploaded is read.');
    acknowledgeObjects(ingest, quarantine, quarantined, 'Objects are named by their content.');
    return ingest;
  }

  private readLogs(): readonly PolicyStatement[] {
    return [
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [this.bucket.logs.arnForObjects('*')],
      }),
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [this.bucket.quarantine.arnForObjects(quarantined)],
      }),
      new PolicyStatement({
        actions: [
          'sqs:ReceiveMessage',
          'sqs:DeleteMessage',
          'sqs:GetQueueAttributes',
          'sqs:ChangeMessageVisibility',
        ],
        resources: [this.#queue.queueArn],
      }),
    ];
  }

  private watchOver({ watch, lateAfter }: IntakeProps, ingest: SekishoFunction): void {
    const period = { period: alarmPeriod };
    watch.alarm('deadLetters', {
      metric: this.deadLetters.from.metricApproximateNumberOfMessagesVisible({
        ...period,
        statistic: 'Maximum',
      }),
      threshold: 1,
    });
    watch.alarm('intakeLate', {
      metric: this.#queue.metricApproximateAgeOfOldestMessage({
        ...period,
        statistic: 'Maximum',
      }),
      threshold: (lateAfter ?? Duration.minutes(15)).toSeconds(),
    });
    watch.alarm('intakeFailing', {
      metric: ingest.handler.metricErrors({ ...period, statistic: 'Sum' }),
      threshold: 1,
    });
  }
}

function fromBucket(queue: Queue, logBucketArn: string): PolicyStatement {
  return new PolicyStatement({
    sid: 'LogBucketNotifies',
    principals: [new ServicePrincipal('s3.amazonaws.com')],
    actions: ['sqs:SendMessage'],
    resources: [queue.queueArn],
    conditions: {
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      ArnEquals: { 'aws:SourceArn': logBucketArn },
    },
  });
}
