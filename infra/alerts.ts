import { Aws, Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EscalationSettings } from '../shared/settings/settings.ts';
import { acknowledge } from './acknowledge.ts';
import { alertSubscriptions, filterPolicy } from './subscriptions.ts';
import { alarmPeriod, type Watch } from './watch.ts';

export interface AlertsProps {
  /** `escalation.yaml`, which names the addresses. */
  readonly path: EscalationSettings;
  /** Encrypts alerts under way, and those that nobody could be given. */
  readonly key: IKey;
  readonly watch: Watch;
}

/** One topic for all alerts; each address of `escalation.yaml` hears its own posts only. */
export class Alerts extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { path, key, watch }: AlertsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    const undelivered = this.undelivered(key);
    for (const [index, subscription] of alertSubscriptions(path).entries()) {
      new CfnSubscription(this, `To${index + 1}`, {
        topicArn: this.topic.topicArn,
        protocol: subscription.protocol,
        endpoint: subscription.endpoint,
        filterPolicy: filterPolicy(subscription),
        redrivePolicy: { deadLetterTargetArn: undelivered.queueArn },
      });
    }
    this.watchOver(watch, undelivered, path);
  }

  /** As far as SNS can tell: it knows no mail that bounces later, and no text that nobody reads. */
  private watchOver(watch: Watch, undelivered: Queue, path: EscalationSettings): void {
    const period = { period: alarmPeriod };
    const failing = {
      '': this.topic.metricNumberOfNotificationsFailed({ ...period, statistic: 'Sum' }),
      Kept: undelivered.metricApproximateNumberOfMessagesVisible({
        ...period,
        statistic: 'Maximum',
      }),
      Lost: this.topic.metric('NumberOfNotificationsFailedToRedriveToDlq', {
        ...period,
        statistic: 'Sum',
      }),
    };
    for (const [about, metric] of Object.entries(failing))
      watch.alarm('alertsUndelivered', { about, metric, threshold: 1 });
    if (alertSubscriptions(path).some(({ protocol }) => protocol === 'sms')) {
      watch.alarm('alertsUndelivered', {
        about: 'Texts',
        // Of all texts of the account in this region: SNS counts them by no topic.
        metric: new Metric({
          namespace: 'AWS/SNS',
          metricName: 'SMSSuccessRate',
          period: Duration.hours(1),
          statistic: 'Average',
        }),
        threshold: 1,
        direction: 'below',
      });
    }
  }

  get environment(): Readonly<Record<'TOPIC_ARN', string>> {
    return { TOPIC_ARN: this.topic.topicArn };
  }

  mayPublish(): PolicyStatement {
    return new PolicyStatement({ actions: ['sns:Publish'], resources: [this.topic.topicArn] });
  }

  /** Alerts that no attempt could deliver are kept, so that they can be sent by hand. */
  private undelivered(key: IKey): Queue {
    const queue = new Queue(this, 'Undelivered', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnEquals: { 'aws:SourceArn': this.topic.topicArn },
        },
      }),
    );
    acknowledge(queue, { 'AwsSolutions-SQS3': 'It is itself where undelivered alerts end.' });
    return queue;
  }
}
