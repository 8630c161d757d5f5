import {
  GetEventSourceMappingCommand,
  GetFunctionConfigurationCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import type { LiveType, Target } from './property.ts';

/** AWS::Lambda::Function */
export function liveFunction(lambda: LambdaClient): LiveType {
  const live = ({ physicalId: FunctionName }: Target) =>
    lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  return {
    Architectures: { read: async (t) => (await live(t)).Architectures },
    Environment: { read: async (t) => (await live(t)).Environment },
    Handler: { read: async (t) => (await live(t)).Handler },
    LoggingConfig: { read: async (t) => (await live(t)).LoggingConfig },
    MemorySize: { read: async (t) => (await live(t)).MemorySize },
    Role: { read: async (t) => (await live(t)).Role },
    Runtime: { read: async (t) => (await live(t)).Runtime },
    Timeout: { read: async (t) => (await live(t)).Timeout },
  };
}

/** AWS::Lambda::EventSourceMapping */
export function liveEventSourceMapping(lambda: LambdaClient): LiveType {
  const live = ({ physicalId: UUID }: Target) =>
    lambda.send(new GetEventSourceMappingCommand({ UUID }));
  return {
    BatchSize: { read: async (t) => (await live(t)).BatchSize },
    EventSourceArn: { read: async (t) => (await live(t)).EventSourceArn },
    FunctionName: {
      read: async (t) => (await live(t)).FunctionArn?.split(':').at(-1),
    },
    FunctionResponseTypes: { read: async (t) => (await live(t)).FunctionResponseTypes },
    ScalingConfig: { read: async (t) => (await live(t)).ScalingConfig },
  };
}
