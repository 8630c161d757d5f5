import {
  ListMessageMoveTasksCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

/** How far SQS has got with moving the messages of a queue. */
export interface MessageMove {
  readonly state: 'running' | 'completed' | 'failed';
  /** Messages that are in the other queue by now, as SQS counts: approximately. */
  readonly moved: number;
  /** Messages that were found at the start, approximately. */
  readonly found: number;
  /** SQS's own words; null: it did not fail. */
  readonly reason: string | null;
}

/** Moves by their queues' ARNs. SQS goes on by itself, whether anybody looks or not. */
export function sqsMoves(client: SQSClient) {
  return {
    /** SQS refuses a second one at the same time. */
    async start(from: string, to: string): Promise<void> {
      const task = { SourceArn: from, DestinationArn: to };
      await client.send(new StartMessageMoveTaskCommand(task));
    },
    /** The newest move out of the queue; null: there was none. */
    async latest(from: string): Promise<MessageMove | null> {
      const list = new ListMessageMoveTasksCommand({ SourceArn: from, MaxResults: 1 });
      const [task] = (await client.send(list)).Results ?? [];
      if (task === undefined) return null;
      return {
        state: stateOf(task.Status),
        moved: task.ApproximateNumberOfMessagesMoved ?? 0,
        found: task.ApproximateNumberOfMessagesToMove ?? 0,
        reason: task.FailureReason ?? null,
      };
    },
  };
}

function stateOf(status: string | undefined): MessageMove['state'] {
  if (status === 'RUNNING') return 'running';
  return status === 'COMPLETED' ? 'completed' : 'failed';
}
