import { setTimeout as pause } from 'node:timers/promises';
import type { DescribeExecutionCommandOutput, SFNClient } from '@aws-sdk/client-sfn';
import { CallError } from '../../../shared/errors.ts';
import { addDays, instantOfLocal, type LogDay, zoneShift } from '../../../shared/log-day.ts';
import { isLocalDate } from '../../../shared/settings/local-time.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import { requireKnownAccount } from '../cases/personal-deed.ts';
import { type Call, defineCommand } from '../command.ts';
import { configOption } from '../options.ts';
import { settingsToReadAt } from '../settings-at.ts';
import { stackOption } from './stack-option.ts';

const lookAgainMs = 2_000;

/** `sekisho read-again [PREFIX] --by ACCOUNT --reason TEXT --stack NAME [--from DATE] [--until DATE]` */
export const readAgain = defineCommand({
  id: 'read-again',
  summary: {
    ja: 'AWS に保管してあるログのうち、キーが PREFIX で始まるもの（なければ全部）を、もう一度読ませます（読み取りを直した版に更新した後など）。',
    en: 'Has AWS read kept logs again whose keys begin with PREFIX (else all): after a release that reads better.',
  },
  operands: { name: 'PREFIX', atLeast: 0, atMost: 1 },
  options: [
    {
      name: 'by',
      value: 'ACCOUNT',
      required: true,
      summary: { ja: '読み直させる人の職員番号', en: 'the account of whoever has them read' },
    },
    {
      name: 'reason',
      value: 'TEXT',
      required: true,
      summary: {
        ja: '読み直す理由（AWS の実行の記録に残ります）',
        en: 'why (it stays in the record of the execution on AWS)',
      },
    },
    dateOption('from', 'この日以後に届いたもの', 'uploaded on this day or later'),
    dateOption('until', 'この日までに届いたもの', 'uploaded on this day or earlier'),
    configOption,
    stackOption,
  ],
  async run(call, terminal) {
    const settings = settingsToReadAt(call.value('config'));
    requireKnownAccount('by', call.value('by'), settings);
    const input = inputOf(call, settings);
    const [{ SFNClient, StartExecutionCommand }, { replayMachineOf }, { inStack }] =
      await Promise.all([
        import('@aws-sdk/client-sfn'),
        import('../../../shared/adapters/aws/stack-outputs.ts'),
        import('./in-stack.ts'),
      ]);
    const stateMachineArn = await inStack(call.value('stack'), replayMachineOf);
    const client = new SFNClient({});
    try {
      const start = new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) });
      const { executionArn = '' } = await client.send(start);
      terminal.tell(say((c) => c.again.started(executionArn)));
      const { status = '', error, cause } = await endOf(executionArn, client);
      const isQueued = status === 'SUCCEEDED';
      const why = [error, cause].filter((one) => one !== undefined).join(' ');
      terminal.tell(say((c) => (isQueued ? c.again.queued : c.again.readAgainFailed(status, why))));
      return isQueued ? 0 : 1;
    } finally {
      client.destroy();
    }
  },
});

/** What the state machine is started with (`infra/replay-machine.ts`): seconds since 1970. */
function inputOf(call: Call, settings: Settings) {
  const from = dateOf(call, 'from');
  const until = dateOf(call, 'until');
  if (from !== null && until !== null && from > until)
    throw new CallError(say((c) => c.again.backwards(from, until)));
  const shift = zoneShift(settings.organisation.timeZone);
  const midnight = (day: LogDay) => instantOfLocal(Date.parse(`${day}T00:00:00Z`), shift) / 1_000;
  return {
    prefix: call.operands[0] ?? '',
    from: from === null ? 0 : midnight(from),
    until: until === null ? Number.MAX_SAFE_INTEGER : midnight(addDays(until, 1)),
    by: call.value('by'),
    reason: call.value('reason'),
  };
}

async function endOf(
  executionArn: string,
  client: SFNClient,
): Promise<DescribeExecutionCommandOutput> {
  const { DescribeExecutionCommand } = await import('@aws-sdk/client-sfn');
  for (;;) {
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (described.status !== 'RUNNING') return described;
    await pause(lookAgainMs);
  }
}

function dateOption(name: string, ja: string, en: string) {
  return { name, value: 'DATE', required: false, summary: { ja, en } };
}

function dateOf(call: Call, option: string): LogDay | null {
  const given = call.optional(option);
  if (given === null || isLocalDate(given)) return given;
  throw new CallError(say((c) => c.again.notADate(option, given)));
}
