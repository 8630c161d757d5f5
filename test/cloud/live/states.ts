import {
  DescribeStateMachineCommand,
  type SFNClient,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import * as z from 'zod';
import type { LiveType, Target } from './property.ts';

const wanted = z.object({
  LoggingConfiguration: z.object({
    Level: z.literal('ALL'),
    IncludeExecutionData: z.boolean(),
    Destinations: z.array(
      z.object({ CloudWatchLogsLogGroup: z.object({ LogGroupArn: z.string() }) }),
    ),
  }),
});

const upperCased = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** AWS::StepFunctions::StateMachine: the service writes its fields with small first letters. */
export function liveStateMachine(states: SFNClient): LiveType {
  const live = ({ physicalId: stateMachineArn }: Target) =>
    states.send(new DescribeStateMachineCommand({ stateMachineArn }));
  return {
    DefinitionString: { read: async (t) => (await live(t)).definition },
    LoggingConfiguration: {
      read: async (t) => renamed((await live(t)).loggingConfiguration),
      set: (t) => setLogging(states, t),
    },
    RoleArn: { read: async (t) => (await live(t)).roleArn },
    StateMachineName: { read: async (t) => (await live(t)).name },
  };
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [upperCased(name), renamed(one)]),
  );
}

async function setLogging(states: SFNClient, { physicalId, properties }: Target): Promise<void> {
  const { LoggingConfiguration: log } = wanted.parse(properties);
  const destinations = log.Destinations.map(({ CloudWatchLogsLogGroup: { LogGroupArn } }) => ({
    cloudWatchLogsLogGroup: { logGroupArn: LogGroupArn },
  }));
  await states.send(
    new UpdateStateMachineCommand({
      stateMachineArn: physicalId,
      loggingConfiguration: {
        level: log.Level,
        includeExecutionData: log.IncludeExecutionData,
        destinations,
      },
    }),
  );
}
