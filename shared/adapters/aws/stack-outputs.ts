import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';

/** The outputs of the stack by which a command finds its way; the stack makes them so. */
export const stackOutputs = {
  table: 'StatementTableName',
  logBucket: 'StatementLogBucketName',
  subjectKey: 'StatementSubjectKeyArn',
  subjectKeyGenerations: 'StatementSubjectKeyGenerations',
} as const;

/** The outputs that name each queue of dead letters, and the queue that they came from. */
export const redriveOutputs = {
  intake: { from: 'RedriveIntakeFrom', to: 'RedriveIntakeTo' },
  archive: { from: 'RedriveArchiveFrom', to: 'RedriveArchiveTo' },
  settings: { from: 'RedriveSettingsFrom', to: 'RedriveSettingsTo' },
} as const;

/** The output that names the state machine which reads kept logs again. */
export const replayOutput = 'ReplayMachineArn';

/** Where a deployment keeps its history and its logs, and the KMS key for subjects. */
export type DeploymentPlaces = Readonly<Record<keyof typeof stackOutputs, string>>;

const places = z.object({
  table: z.string(),
  logBucket: z.string(),
  subjectKey: z.string(),
  // Stacks of earlier versions know one alone.
  subjectKeyGenerations: z.string().default('1'),
});

/**
 * Where everything of a deployment is, by the name of its stack: of one and the same deployment,
 * because residents hashed with another's key would be found nowhere. null: it is no stack of Sekisho
 * or one of an earlier version. CloudFormation's own error where there is no such stack.
 */
export async function placesOf(
  client: CloudFormationClient,
  stackName: string,
): Promise<DeploymentPlaces | null> {
  const outputs = await outputsOf(client, stackName);
  const named = Object.entries(stackOutputs).map(([place, output]) => [place, outputs.get(output)]);
  const parsed = places.safeParse(Object.fromEntries(named));
  return parsed.success ? parsed.data : null;
}

/** The ARNs of a queue of dead letters, and of the queue that they came from. */
export interface DeadLetterQueues {
  readonly name: keyof typeof redriveOutputs;
  readonly from: string;
  readonly to: string;
}

/** All queues of dead letters of a deployment; null where `placesOf` gives null. */
export async function deadLetterQueuesOf(
  client: CloudFormationClient,
  stackName: string,
): Promise<readonly DeadLetterQueues[] | null> {
  const outputs = await outputsOf(client, stackName);
  const queues = (['intake', 'archive', 'settings'] as const).map((name): DeadLetterQueues => {
    const { from, to } = redriveOutputs[name];
    return { name, from: outputs.get(from) ?? '', to: outputs.get(to) ?? '' };
  });
  return queues.every(({ from, to }) => from !== '' && to !== '') ? queues : null;
}

/** The ARN of the state machine that reads kept logs again; null where `placesOf` gives null. */
export async function replayMachineOf(
  client: CloudFormationClient,
  stackName: string,
): Promise<string | null> {
  return (await outputsOf(client, stackName)).get(replayOutput) ?? null;
}

/** All outputs of a stack by name. CloudFormation's own error where there is no such stack. */
async function outputsOf(
  client: CloudFormationClient,
  stackName: string,
): Promise<ReadonlyMap<string, string>> {
  const described = await client.send(new DescribeStacksCommand({ StackName: stackName }));
  const outputs = described.Stacks?.[0]?.Outputs ?? [];
  return new Map(outputs.map(({ OutputKey, OutputValue }) => [OutputKey ?? '', OutputValue ?? '']));
}
