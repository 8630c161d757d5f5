import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { eventSource } from '../../shared/adapters/aws/eventbridge-containment.ts';
import type { Emulator } from './emulator.ts';
import { openSubscriber, until } from './subscriber.ts';

const envelope = z.object({
  source: z.string(),
  'detail-type': z.string(),
  detail: z.object({ id: z.string(), account: z.string().nullable(), orderedBy: z.string() }),
});

/** The town's own automation, as far as it listens: a rule on the bus of the stack, and its queue. */
export async function openAutomation(
  { client }: Pick<Emulator, 'client'>,
  sqs: SQSClient,
  EventBusName: string,
) {
  const events = new EventBridgeClient(client);
  const Name = 'automation';
  const { arn } = await openSubscriber(sqs, Name);
  const EventPattern = JSON.stringify({
    source: [eventSource],
    'detail-type': ['containment.requested', 'containment.lifted'],
  });
  await events.send(new PutRuleCommand({ Name, EventBusName, EventPattern }));
  await events.send(
    new PutTargetsCommand({ Rule: Name, EventBusName, Targets: [{ Id: 'queue', Arn: arn }] }),
  );
  const QueueUrl = `${client.endpoint}/000000000000/${Name}`;
  return {
    /** The next order that arrives. */
    next: () =>
      until('order', async () => {
        const receive = new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 });
        const [message] = (await sqs.send(receive)).Messages ?? [];
        return message && envelope.parse(JSON.parse(message.Body ?? ''));
      }),
  };
}
