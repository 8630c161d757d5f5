import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { StandingStack } from '../standing-stack.ts';
import { type CountingEdge, type Counts, openCountingEdge } from './counting-edge.ts';

const functions = {
  ingest: 'IntakeIngest',
  archive: 'ArchiveWrite',
  fold: 'SealingFold',
  score: 'SealingScore',
  clock: 'EscalationEscalate',
  settings: 'SettingsIntakeTakeIn',
  report: 'ReportingReport',
} as const;
export type CountedFunction = keyof typeof functions;

/** Functions of the stack that each speak to an edge of their own. */
export interface FunctionEdges {
  take(name: CountedFunction): Counts;
  invoke(name: CountedFunction, event: unknown): Promise<void>;
  close(): void;
}

/** Sends what the functions ask for through counting edges. */
export async function openFunctionEdges(stack: StandingStack): Promise<FunctionEdges> {
  const lambda = new LambdaClient(stack.emulator.client);
  const edges = new Map<CountedFunction, CountingEdge>();
  for (const [name, FunctionName] of functionNames(stack)) {
    const edge = await openCountingEdge(stack.emulator);
    edges.set(name, edge);
    const found = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const Variables = { ...found.Environment?.Variables, AWS_ENDPOINT_URL: edge.endpoint };
    const Environment = { Variables };
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment }));
  }
  const edgeOf = (name: CountedFunction) => {
    const edge = edges.get(name);
    if (edge === undefined) throw new RangeError(`No edge for ${name}.`);
    return edge;
  };
  return {
    take: (name) => edgeOf(name).take(),
    async invoke(name, event) {
      const FunctionName = stack.deployed.physicalId('AWS::Lambda::Function', functions[name]);
      const Payload = JSON.stringify(event);
      const { FunctionError } = await lambda.send(new InvokeCommand({ FunctionName, Payload }));
      if (FunctionError) throw new Error(`${name} failed: ${FunctionError}`);
    },
    close: () => {
      for (const edge of edges.values()) edge.close();
    },
  };
}

function functionNames({
  deployed,
}: StandingStack): readonly (readonly [CountedFunction, string])[] {
  const named: [CountedFunction, string][] = [];
  for (const name of countedFunctions)
    named.push([name, deployed.physicalId('AWS::Lambda::Function', functions[name])]);
  return named;
}

const countedFunctions: readonly CountedFunction[] = [
  'ingest',
  'archive',
  'fold',
  'score',
  'clock',
  'settings',
  'report',
];
