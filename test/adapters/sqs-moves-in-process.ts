import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import * as z from 'zod';
import { onLoopback } from './loopback.ts';

const asked = z.object({ SourceArn: z.string(), DestinationArn: z.string().optional() });

/**
 * Queues on loopback whose messages can be moved: no emulator from npm knows message-move tasks, so
 * that this one moves what stands in its queues, one message at each look.
 */
export async function startQueues() {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  const client = new SQSClient({
    region: 'ap-northeast-1',
    endpoint: `http://127.0.0.1:${server.port}`,
    credentials: { accessKeyId: 'fauxqs', secretAccessKey: 'fauxqs' },
  });
  const urls = new Map<string, string>();
  const tasks = new Map<string, { to: string; found: number; moved: number; isOver: boolean }>();
  const broken = new Set<string>();
  const urlOf = (arn: string) => urls.get(arn) ?? '';
  const lengthOf = async (arn: string) => {
    const AttributeNames = ['ApproximateNumberOfMessages' as const];
    const get = new GetQueueAttributesCommand({ QueueUrl: urlOf(arn), AttributeNames });
    return Number((await client.send(get)).Attributes?.['ApproximateNumberOfMessages']);
  };

  async function moveOne(from: string): Promise<void> {
    const task = tasks.get(from);
    if (task === undefined || task.isOver || broken.has(from)) return;
    const receive = new ReceiveMessageCommand({ QueueUrl: urlOf(from) });
    const message = (await client.send(receive)).Messages?.[0];
    task.isOver = message === undefined;
    if (message === undefined) return;
    const { Body = '', ReceiptHandle = '' } = message;
    await client.send(new SendMessageCommand({ QueueUrl: urlOf(task.to), MessageBody: Body }));
    await client.send(new DeleteMessageCommand({ QueueUrl: urlOf(from), ReceiptHandle }));
    task.moved += 1;
  }

  const door = await onLoopback(
    createServer(async (incoming, answer) => {
      const action = String(incoming.headers['x-amz-target']).split('.')[1];
      const { SourceArn, DestinationArn = '' } = asked.parse(await json(incoming));
      const task = tasks.get(SourceArn);
      const isRefused = action === 'StartMessageMoveTask' && task !== undefined && !task.isOver;
      answer.writeHead(isRefused ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
      if (isRefused) {
        answer.end(JSON.stringify({ __type: 'com.amazonaws.sqs#UnsupportedOperation' }));
        return;
      }
      if (action === 'StartMessageMoveTask') {
        const found = await lengthOf(SourceArn);
        tasks.set(SourceArn, { to: DestinationArn, found, moved: 0, isOver: false });
        answer.end(JSON.stringify({ TaskHandle: 'task' }));
        return;
      }
      await moveOne(SourceArn);
      answer.end(
        JSON.stringify({ Results: resultsOf(tasks.get(SourceArn), broken.has(SourceArn)) }),
      );
    }),
  );
  return {
    endpoint: door.endpoint,
    lengthOf,
    /** Begins a move, as if somebody had called before. */
    begin: (from: string, to: string) =>
      void tasks.set(from, { to, found: 2, moved: 0, isOver: false }),
    /** From now on, moves out of this queue fail. */
    breakMoves: (arn: string) => void broken.add(arn),
    /** Makes a queue with these messages; gives its ARN. */
    async queue(QueueName: string, messages: readonly string[] = []): Promise<string> {
      const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName }));
      const arn = `arn:aws:sqs:ap-northeast-1:000000000000:${QueueName}`;
      urls.set(arn, QueueUrl);
      for (const MessageBody of messages)
        await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
      return arn;
    },
    async close() {
      client.destroy();
      await door.close();
      await server.stop();
    },
  };
}

function resultsOf(
  task: { found: number; moved: number; isOver: boolean } | undefined,
  isBroken: boolean,
) {
  if (task === undefined) return [];
  const ended = isBroken ? 'FAILED' : 'COMPLETED';
  return [
    {
      Status: task.isOver || isBroken ? ended : 'RUNNING',
      ApproximateNumberOfMessagesMoved: task.moved,
      ApproximateNumberOfMessagesToMove: task.found,
      ...(isBroken ? { FailureReason: 'AccessDenied' } : {}),
    },
  ];
}
