import { Aws, Duration } from 'aws-cdk-lib';
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
    watch.alarm('alertsUndelivered', {
      metric: this.topic.metricNumberOfNotificationsFailed({
        period: alarmPeriod,
        statistic: 'Sum',
      }),
      threshold: 1,
    });
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
