import { GetExecutionHistoryCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { runSeal } from '../../cloud/seal-run.ts';
import type { StandingStack } from '../standing-stack.ts';

const withinMs = 240_000;

/**
 * Seals through a day, and says how many states were entered, each a transition that is paid; but
 * for those of its sections.
 */
export async function countedSeal(stack: StandingStack, through: string): Promise<number> {
  const states = new SFNClient(stack.emulator.client);
  const machine = stack.deployed.physicalId('AWS::StepFunctions::StateMachine', 'Sealing');
  await runSeal(states, machine, { through }, withinMs);
  const listed = await states.send(new ListExecutionsCommand({ stateMachineArn: machine }));
  const [latest] = [...(listed.executions ?? [])].sort(
    (a, b) => Number(b.startDate ?? 0) - Number(a.startDate ?? 0),
  );
  const { events = [] } = await states.send(
    new GetExecutionHistoryCommand({ executionArn: latest?.executionArn, maxResults: 1_000 }),
  );
  return events.filter(
    ({ type = '', stateEnteredEventDetails: entered }) =>
      type.endsWith('StateEntered') && entered?.name !== 'Fold',
  ).length;
}
