import { setTimeout as pause } from 'node:timers/promises';
import type { DeadLetterQueues } from '../../../shared/adapters/aws/stack-outputs.ts';
import { say } from '../../../shared/whole-language.ts';
import { defineCommand } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { stackOption } from './stack-option.ts';

const queueNames = ['intake', 'archive', 'settings'] as const;
const lookAgainMs = 2_000;

/** `sekisho redrive --stack NAME [--queue intake|archive|settings]` */
export const redrive = defineCommand({
  id: 'redrive',
  summary: {
    ja: 'AWS で、何度も処理に失敗したもの（デッドレター）を、もう一度処理させます。',
    en: 'Has AWS try again what failed again and again (the dead letters).',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [
    stackOption,
    {
      name: 'queue',
      value: queueNames.join('|'),
      required: false,
      oneOf: queueNames,
      summary: {
        ja: '取り込み、保管庫、設定のどれか一つだけ（既定は三つとも）',
        en: 'only that of intake, archive or settings (default: all three)',
      },
    },
  ],
  async run(call, terminal) {
    const [{ SQSClient }, { deadLetterQueuesOf }, { sqsMoves }, { inStack }] = await Promise.all([
      import('@aws-sdk/client-sqs'),
      import('../../../shared/adapters/aws/stack-outputs.ts'),
      import('../../../shared/adapters/aws/sqs-move.ts'),
      import('./in-stack.ts'),
    ]);
    const queues = await inStack(call.value('stack'), deadLetterQueuesOf);
    const client = new SQSClient({});
    try {
      const moves = sqsMoves(client);
      const wanted = call.optional('queue');
      let moved = 0;
      let isWhole = true;
      for (const queue of queues) {
        if (wanted !== null && wanted !== queue.name) continue;
        const ended = await redriveOne(queue, moves, terminal);
        moved += ended.moved;
        isWhole &&= ended.isWhole;
      }
      if (moved > 0) terminal.tell(say((c) => c.again.ifTheyComeBack));
      return isWhole ? 0 : 1;
    } finally {
      client.destroy();
    }
  },
});

type Moves = ReturnType<typeof import('../../../shared/adapters/aws/sqs-move.ts').sqsMoves>;

/** Starts a move, or follows one that runs already, to its end. */
async function redriveOne(
  { name, from, to }: DeadLetterQueues,
  moves: Moves,
  terminal: Terminal,
): Promise<{ readonly moved: number; readonly isWhole: boolean }> {
  const before = await moves.latest(from);
  if (before?.state !== 'running') await moves.start(from, to);
  const queue = say((c) => c.again.queues[name]);
  let told = -1;
  for (;;) {
    const move = await moves.latest(from);
    if (move === null) throw new Error('SQS knows nothing of the move that it began.');
    const { state, moved, found, reason } = move;
    if (state === 'failed') {
      const why = reason ?? '-';
      terminal.tell(say((c, language) => c.again.moveFailed(queue[language], moved, found, why)));
      return { moved, isWhole: false };
    }
    if (state === 'completed') {
      terminal.tell(say((c, language) => c.again.moveEnded(queue[language], moved)));
      return { moved, isWhole: true };
    }
    if (moved !== told)
      terminal.tell(say((c, language) => c.again.moving(queue[language], moved, found)));
    told = moved;
    await pause(lookAgainMs);
  }
}
