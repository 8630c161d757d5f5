import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';

/** The outputs of the stack by which a command finds its way; the stack makes them so. */
export const stackOutputs = {
  table: 'StatementTableName',
  logBucket: 'StatementLogBucketName',
  subjectKey: 'StatementSubjectKeyArn',
} as const;

/** Where a deployment keeps its history and its logs, and the KMS key for subjects. */
export type DeploymentPlaces = Readonly<Record<keyof typeof stackOutputs, string>>;

const places = z.object({ table: z.string(), logBucket: z.string(), subjectKey: z.string() });

/**
 * Where everything of a deployment is, by the name of its stack: of one and the same deployment,
 * because residents hashed with another's key would be found nowhere. null: it is no stack of Sekisho
 * or one of an earlier version. CloudFormation's own error where there is no such stack.
 */
export async function placesOf(
  client: CloudFormationClient,
  stackName: string,
): Promise<DeploymentPlaces | null> {
  const described = await client.send(new DescribeStacksCommand({ StackName: stackName }));
  const outputs = new Map(
    described.Stacks?.[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
  );
  const named = Object.entries(stackOutputs).map(([place, output]) => [place, outputs.get(output)]);
  const parsed = places.safeParse(Object.fromEntries(named));
  return parsed.success ? parsed.data : null;
}
