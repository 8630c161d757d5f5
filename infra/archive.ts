import { Aws, Duration } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ArchiveEnvironment } from '../functions/environment.ts';
import { archivedLogPrefix, archivePrefix } from '../shared/adapters/aws/archive-s3.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { acknowledgeObjects } from './acknowledge.ts';
import { ArchiveBucket } from './archive-bucket.ts';
import { ArchiveQuestions, type ArchiveQuestionsProps } from './archive-questions.ts';
import type { Deployment } from './deployment.ts';
import { SekishoFunction } from './function.ts';
import type { Keys } from './keys.ts';
import type { LogBucket } from './log-bucket.ts';
import type { DeadLetters } from './redrive.ts';
import type { SettingsBucket } from './settings-bucket.ts';
import { alarmPeriod, type Watch } from './watch.ts';
import { workedQueue } from './worked-queue.ts';

const timeout = Duration.minutes(15);
/** Deliveries before a message is a dead letter. */
const maxReceiveCount = 5;
/** Nobody waits for it as for an alert: past this, something is wrong. */
const late = Duration.hours(3);

export interface ArchiveProps extends Pick<ArchiveQuestionsProps, 'bytesScannedMax'> {
  readonly deployment: Deployment;
  /** The archive is kept as long as logs are. */
  readonly settings: Settings;
  readonly settingsBucket: SettingsBucket;
  readonly keys: Keys;
  /** Whose uploads are archived; it tells EventBridge of them. */
  readonly logs: LogBucket;
  readonly watch: Watch;
  /**
   * How many logs are archived at the same time.
   * @default 5 - ingest is not to run short of Lambda's concurrency
   */
  readonly logsAtOnce?: number;
}

/**
 * Upload → EventBridge → queue → archive function → Parquet: what the logs say, by day and source,
 * for questions over years. Alerts do not pass here, and do not wait for it.
 */
export class Archive extends Construct {
  readonly #bucket: ArchiveBucket;
  /** Where messages lie that failed again and again, and where they are tried anew. */
  readonly deadLetters: DeadLetters;
  readonly #queue: Queue;

  constructor(scope: Construct, id: string, props: ArchiveProps) {
    super(scope, id);
    const { keys, logs, settings } = props;
    const own = { name: 'Uploaded', key: keys.messages, timeout, maxReceiveCount };
    this.deadLetters = workedQueue(this, own);
    this.#queue = this.deadLetters.to;
    this.hearOf(logs);
    this.#bucket = new ArchiveBucket(this, 'Bucket', {
      recordsKey: keys.records,
      accessLog: logs.access,
      retentionYears: settings.organisation.retentionYears,
    });
    this.write(props);
    const { bytesScannedMax } = props;
    new ArchiveQuestions(this, 'Questions', {
      keys,
      archive: this.#bucket.archive,
      results: this.#bucket.results,
      ...(bytesScannedMax === undefined ? {} : { bytesScannedMax }),
    });
    this.watchOver(props.watch);
  }

  /** A bucket tells one queue of an upload; EventBridge tells whoever else wants to know. */
  private hearOf({ logs }: LogBucket): void {
    const rule = new CfnRule(this, 'Rule', {
      description: 'Tells the archive of every uploaded log',
      eventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [logs.bucketName] } },
      },
      targets: [
        {
          id: 'Queue',
          arn: this.#queue.queueArn,
          deadLetterConfig: { arn: this.deadLetters.from.queueArn },
        },
      ],
    });
    for (const queue of [this.#queue, this.deadLetters.from]) {
      queue.addToResourcePolicy(
        new PolicyStatement({
          sid: 'UploadsAreTold',
          principals: [new ServicePrincipal('events.amazonaws.com')],
          actions: ['sqs:SendMessage'],
          resources: [queue.queueArn],
          conditions: {
            StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
            ArnEquals: { 'aws:SourceArn': rule.attrArn },
          },
        }),
      );
    }
  }

  private write({ deployment, settingsBucket, keys, logs, logsAtOnce }: ArchiveProps): void {
    const write = new SekishoFunction(this, 'Write', {
      entry: 'archive',
      deployment,
      logKey: keys.messages,
      timeout,
      memoryMiB: 1769, // One whole processor.
      environment: {
        ...settingsBucket.environment,
        ARCHIVE_BUCKET: this.#bucket.archive.bucketName,
        QUEUE_URL: this.#queue.queueUrl,
        ...keys.subjectEnvironment,
      } satisfies ArchiveEnvironment,
      may: [
        ...this.readAndPut(logs),
        keys.mayReadEvidence(),
        keys.mayUseBuckets(),
        keys.mayHashSubjects(),
        keys.mayTakeMessages(),
        keys.mayUseTable(),
        ...settingsBucket.mayRead(),
      ],
    });
    settingsBucket.acknowledgeReading(write);
    new EventSourceMapping(write, 'Queue', {
      target: write.handler,
      eventSourceArn: this.#queue.queueArn,
      // A log of gigabytes takes most of the time that there is.
      batchSize: 1,
      maxConcurrency: logsAtOnce ?? 5,
      reportBatchItemFailures: true,
    }).node.addDependency(write.rights);
    const { archive } = this.#bucket;
    acknowledgeObjects(write, logs.logs, '*', 'Every log that is uploaded is archived.');
    for (const prefix of [archivePrefix, archivedLogPrefix])
      acknowledgeObjects(write, archive, `${prefix}*`, 'Objects are named by their content.');
  }

  private readAndPut({ logs }: LogBucket): readonly PolicyStatement[] {
    const { archive } = this.#bucket;
    const noted = archive.arnForObjects(`${archivedLogPrefix}*`);
    return [
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [logs.arnForObjects('*')],
      }),
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [archive.arnForObjects(`${archivePrefix}*`), noted],
      }),
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [noted] }),
      // Without it, what is not there yet would look forbidden.
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [archive.bucketArn] }),
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

  private watchOver(watch: Watch): void {
    const period = { period: alarmPeriod, statistic: 'Maximum' };
    watch.alarm('archiveIncomplete', {
      about: 'DeadLetters',
      metric: this.deadLetters.from.metricApproximateNumberOfMessagesVisible(period),
      threshold: 1,
    });
    watch.alarm('archiveIncomplete', {
      about: 'Late',
      metric: this.#queue.metricApproximateAgeOfOldestMessage(period),
      threshold: late.toSeconds(),
    });
  }
}
