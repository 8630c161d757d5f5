import {
  DescribeExecutionCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { until } from './subscriber.ts';

/** Runs the state machine of the seal to its end, and says how it ended and with what. */
export async function runSeal(
  states: SFNClient,
  stateMachineArn: string,
  input: Readonly<Record<string, string>>,
  withinMs?: number,
): Promise<{ readonly status: string; readonly output: unknown }> {
  const start = new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) });
  const { executionArn } = await states.send(start);
  const describe = new DescribeExecutionCommand({ executionArn });
  const ended = async () => {
    const described = await states.send(describe);
    return described.status === 'RUNNING' ? null : described;
  };
  const { status, output, error, cause } = await until('end of the seal', ended, withinMs);
  if (status !== 'SUCCEEDED') throw new Error(`The seal: ${status} ${error} ${cause}`);
  return { status, output: JSON.parse(output ?? 'null') };
}
