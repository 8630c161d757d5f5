import {
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  paginateListSubscriptionsByTopic,
  SetTopicAttributesCommand,
  type SNSClient,
} from '@aws-sdk/client-sns';
import {
  GetQueueAttributesCommand,
  type QueueAttributeName,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { LiveType, Target } from './property.ts';

const only = (value: unknown) => z.tuple([z.string()]).parse(value)[0];

async function queueAttributes(sqs: SQSClient, QueueUrl: string) {
  const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] });
  return (await sqs.send(command)).Attributes ?? {};
}

/** AWS::SQS::Queue */
export function liveQueue(sqs: SQSClient): LiveType {
  const attribute = (name: QueueAttributeName) => ({
    read: async ({ physicalId }: Target) => (await queueAttributes(sqs, physicalId))[name],
  });
  return {
    KmsMasterKeyId: attribute('KmsMasterKeyId'),
    MessageRetentionPeriod: attribute('MessageRetentionPeriod'),
    RedrivePolicy: attribute('RedrivePolicy'),
    VisibilityTimeout: attribute('VisibilityTimeout'),
  };
}

/** AWS::SQS::QueuePolicy */
export function liveQueuePolicy(sqs: SQSClient): LiveType {
  return {
    Queues: { read: async ({ properties }) => properties['Queues'] },
    PolicyDocument: {
      read: async ({ properties }) =>
        (await queueAttributes(sqs, only(properties['Queues'])))['Policy'],
    },
  };
}

async function topicAttributes(sns: SNSClient, TopicArn: string) {
  return (await sns.send(new GetTopicAttributesCommand({ TopicArn }))).Attributes ?? {};
}

/** AWS::SNS::Topic */
export function liveTopic(sns: SNSClient): LiveType {
  return {
    KmsMasterKeyId: {
      read: async ({ physicalId }) => (await topicAttributes(sns, physicalId))['KmsMasterKeyId'],
      set: async ({ physicalId, properties }) => {
        const AttributeValue = z.string().parse(properties['KmsMasterKeyId']);
        const wanted = { AttributeName: 'KmsMasterKeyId', AttributeValue };
        await sns.send(new SetTopicAttributesCommand({ TopicArn: physicalId, ...wanted }));
      },
    },
  };
}

/** AWS::SNS::TopicPolicy */
export function liveTopicPolicy(sns: SNSClient): LiveType {
  return {
    Topics: { read: async ({ properties }) => properties['Topics'] },
    PolicyDocument: {
      read: async ({ properties }) =>
        (await topicAttributes(sns, only(properties['Topics'])))['Policy'],
    },
  };
}

/** AWS::SNS::Subscription */
export function liveSubscription(sns: SNSClient): LiveType {
  const attribute = (name: string) => ({
    read: async ({ physicalId: SubscriptionArn }: Target) =>
      (await sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))).Attributes?.[
        name
      ],
  });
  const listed = (name: 'Endpoint' | 'Protocol' | 'TopicArn') => ({
    read: async ({ physicalId, properties }: Target) => {
      const TopicArn = z.string().parse(properties['TopicArn']);
      for await (const page of paginateListSubscriptionsByTopic({ client: sns }, { TopicArn })) {
        const found = page.Subscriptions?.find((one) => one.SubscriptionArn === physicalId);
        if (found) return found[name];
      }
      return undefined;
    },
  });
  return {
    Endpoint: listed('Endpoint'),
    FilterPolicy: attribute('FilterPolicy'),
    Protocol: listed('Protocol'),
    RedrivePolicy: attribute('RedrivePolicy'),
    TopicArn: listed('TopicArn'),
  };
}
