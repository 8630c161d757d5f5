import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { account, region } from './emulator.ts';

/** An alert as it arrives at a queue that subscribes to the topic. */
const envelope = z.object({
  Subject: z.string(),
  Message: z.string(),
  MessageAttributes: z.record(z.string(), z.object({ Value: z.string() })),
});

export interface Arrived {
  readonly subject: string;
  readonly body: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A queue of someone on the path, and all that has arrived in it so far. */
export interface Subscriber {
  readonly arn: string;
  readonly arrived: readonly Arrived[];
  /** Reads what has come; one call waits for at most a second. */
  collect(): Promise<readonly Arrived[]>;
}

export async function openSubscriber(sqs: SQSClient, QueueName: string): Promise<Subscriber> {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName }));
  const AttributeNames = ['QueueArn'] as const;
  const found = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] });
  const arn = z.string().parse((await sqs.send(found)).Attributes?.QueueArn);
  const Policy = JSON.stringify(openToTopics(arn));
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
  const arrived: Arrived[] = [];
  return {
    arn,
    arrived,
    async collect() {
      const wait = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(wait));
      for (const { Body, ReceiptHandle } of Messages) {
        const { Subject, Message, MessageAttributes } = envelope.parse(JSON.parse(Body ?? ''));
        const named = Object.entries(MessageAttributes);
        const attributes = new Map(named.map(([name, { Value }]) => [name, Value]));
        arrived.push({ subject: Subject, body: Message, attributes });
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
      return arrived;
    },
  };
}

/** What whoever keeps such a queue must allow (README, deploying): topics of this account send. */
function openToTopics(arn: string) {
  const Condition = { ArnLike: { 'aws:SourceArn': `arn:aws:sns:${region}:${account}:*` } };
  const Principal = { Service: 'sns.amazonaws.com' };
  const statement = {
    Effect: 'Allow',
    Principal,
    Action: 'sqs:SendMessage',
    Resource: arn,
    Condition,
  };
  return { Version: '2012-10-17', Statement: [statement] };
}

/** Asks again and again until there is an answer. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined>,
  withinMs = 30_000,
): Promise<Answer> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    await pause(100);
  }
  throw new Error(`Within ${withinMs / 1000} seconds there was no ${what}.`);
}
