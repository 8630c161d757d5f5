import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { DeleteMessageBatchCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';

/**
 * One instance of the ingest function, in a process of its own: the bundle as it is deployed, called
 * with one message after the other as Lambda's event source mapping calls it. It ends when the queue is empty.
 */
const bundle = z.object({
  handler: z.custom<(event: SQSEvent, context: Context) => Promise<SQSBatchResponse>>(
    (given) => typeof given === 'function',
  ),
});
const [path = '', queueUrl = ''] = process.argv.slice(2);
const QueueUrl = queueUrl;
const sqs = new SQSClient({});
const { handler } = bundle.parse(await import(pathToFileURL(path).href));
const context = z.custom<Context>().parse({ functionName: 'ingest', awsRequestId: 'bench' });

let failed = 0;
for (let idle = 0; idle < 3; ) {
  const receive = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: 1,
    MessageSystemAttributeNames: ['ApproximateReceiveCount'],
  });
  const messages = (await sqs.send(receive)).Messages ?? [];
  idle = messages.length === 0 ? idle + 1 : 0;
  if (messages.length === 0) {
    await pause(500);
    continue;
  }
  const Records = messages.map((one) => ({
    messageId: one.MessageId ?? '',
    receiptHandle: one.ReceiptHandle ?? '',
    body: one.Body ?? '',
    attributes: {
      ApproximateReceiveCount: one.Attributes?.ApproximateReceiveCount ?? '1',
      SentTimestamp: '',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: 'ap-northeast-1',
  }));
  const { batchItemFailures } = await handler({ Records }, context);
  failed += batchItemFailures.length;
  const kept = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const Entries = messages
    .filter(({ MessageId = '' }) => !kept.has(MessageId))
    .map(({ MessageId: Id, ReceiptHandle }) => ({ Id, ReceiptHandle }));
  if (Entries.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
}
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
const { user, system } = process.cpuUsage();
process.send?.({ failed, peakMegabytes, cpuSeconds: (user + system) / 1e6 });
process.disconnect?.();
