import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  CreateQueueCommand,
  PurgeQueueCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { onLoopback } from '../adapters/loopback.ts';
import type { DeploymentInProcess } from './deployment-in-process.ts';

/** What the services of AWS that nobody emulates on npm say of a deployment; tests change it. */
export interface Facts {
  /** Resource statuses by logical id, where they are no `CREATE_COMPLETE`. */
  readonly statuses: Map<string, string>;
  readonly outputs: Map<string, string>;
  /** Descriptions of the alarms that ring. */
  readonly ringing: string[];
  ticks: number;
  readonly keyStates: Map<string, string>;
  readonly disabledSchedules: Set<string>;
  readonly unlockedBuckets: Set<string>;
  /** Endpoints of the topic of alerts; false: pending. */
  readonly subscriptions: Map<string, boolean>;
  /** Actions that are refused. */
  readonly denied: Set<string>;
  /** Every action that was asked for. */
  readonly asked: Set<string>;
}

const topic = 'arn:aws:sns:ap-northeast-1:000000000000:alerts';
const names = {
  AlertsTopic1: ['AWS::SNS::Topic', topic],
  EscalationEscalateHandler2: ['AWS::Lambda::Function', 'clock'],
  EscalationEveryMinute3: ['AWS::Scheduler::Schedule', 'every-minute'],
  SealingEveryNight4: ['AWS::Scheduler::Schedule', 'every-night'],
  KeysRecords5: ['AWS::KMS::Key', 'records'],
  KeysSubjects6: ['AWS::KMS::Key', 'subjects'],
  IntakeBucketLogs7: ['AWS::S3::Bucket', 'logs'],
  SettingsBucket8: ['AWS::S3::Bucket', 'settings'],
  IntakeBucketQuarantine9: ['AWS::S3::Bucket', 'quarantine'],
  WatchclockSilent10: ['AWS::CloudWatch::Alarm', 'Sekisho-clock-silent'],
  WatchdeadLetters11: ['AWS::CloudWatch::Alarm', 'Sekisho-dead-letters'],
} as const;

/** Those services, and queues that are emulated, before a deployment in process. */
export async function examined(deployment: DeploymentInProcess, outputs: Map<string, string>) {
  const facts: Facts = {
    statuses: new Map(),
    outputs,
    ringing: [],
    ticks: 10,
    keyStates: new Map(),
    disabledSchedules: new Set(),
    unlockedBuckets: new Set(),
    subscriptions: new Map(),
    denied: new Set(),
    asked: new Set(),
  };
  const sqs = new SQSClient({
    endpoint: deployment.environment.AWS_ENDPOINT_URL_S3,
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await sqs.send(new CreateQueueCommand({ QueueName: 'IntakeDeadLetters' }));
  const QueueUrl = `${deployment.environment.AWS_ENDPOINT_URL_S3}/000000000000/IntakeDeadLetters`;
  const resources = [
    ...Object.entries(names).map(([id, [type, physical]]) => ({ id, type, physical })),
    { id: 'IntakeDeadLetters12', type: 'AWS::SQS::Queue', physical: QueueUrl },
    { id: 'IntakeCreated13', type: 'AWS::SQS::Queue', physical: 'http://127.0.0.1:9/never-asked' },
  ];
  const server = createServer(async (incoming, answer) => {
    const { status, body } = answerTo(incoming, await text(incoming), facts, resources);
    answer.writeHead(status, { 'content-type': body.startsWith('<') ? 'text/xml' : json });
    answer.end(body);
  });
  const { endpoint, close } = await onLoopback(server);
  const services = ['CLOUDFORMATION', 'CLOUDWATCH', 'SCHEDULER', 'SNS', 'KMS', 'S3'];
  return {
    facts,
    letter: () => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' })),
    noLetters: () => sqs.send(new PurgeQueueCommand({ QueueUrl })),
    environment: {
      ...deployment.environment,
      AWS_ENDPOINT_URL_SQS: deployment.environment.AWS_ENDPOINT_URL_S3,
      ...Object.fromEntries(services.map((one) => [`AWS_ENDPOINT_URL_${one}`, endpoint])),
    },
    close,
  };
}

interface Resource {
  readonly id: string;
  readonly type: string;
  readonly physical: string;
}

const json = 'application/x-amz-json-1.0';

function answerTo(
  incoming: IncomingMessage,
  body: string,
  facts: Facts,
  resources: readonly Resource[],
): { status: number; body: string } {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const query = new URLSearchParams(body.startsWith('{') ? '' : body);
  const target = String(incoming.headers['x-amz-target'] ?? '').split('.')[1];
  const rest = url.pathname.startsWith('/schedules/')
    ? 'GetSchedule'
    : 'GetObjectLockConfiguration';
  const action = query.get('Action') ?? target ?? rest;
  const well = (words: string | object) => ({
    status: 200,
    body: typeof words === 'string' ? words : JSON.stringify(words),
  });
  facts.asked.add(action);
  if (facts.denied.has(action)) return refusal(action);
  const last = url.pathname.split('/')[action === 'GetSchedule' ? 2 : 1] ?? '';
  const asked = target === undefined ? {} : JSON.parse(body);
  const answers: Readonly<Record<string, () => string | object>> = {
    DescribeStacks: () => describedStack(facts.outputs),
    ListStackResources: () => listedResources(resources, facts.statuses),
    ListSubscriptionsByTopic: () => listedSubscriptions(facts.subscriptions),
    DescribeAlarms: () => ({
      MetricAlarms: facts.ringing.map((AlarmDescription) => ({ AlarmDescription })),
    }),
    GetMetricStatistics: () => ({ Datapoints: facts.ticks ? [{ Sum: facts.ticks }] : [] }),
    DescribeKey: () => ({
      KeyMetadata: { KeyId: asked.KeyId, KeyState: facts.keyStates.get(asked.KeyId) ?? 'Enabled' },
    }),
    GetSchedule: () => ({ State: facts.disabledSchedules.has(last) ? 'DISABLED' : 'ENABLED' }),
    GetObjectLockConfiguration: () =>
      `<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled>
       <Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Days>1</Days></DefaultRetention></Rule>
       </ObjectLockConfiguration>`,
  };
  if (action === 'GetObjectLockConfiguration' && facts.unlockedBuckets.has(last)) {
    const code = 'ObjectLockConfigurationNotFoundError';
    return { status: 404, body: `<Error><Code>${code}</Code></Error>` };
  }
  const found = answers[action];
  if (found === undefined) throw new Error(`Nobody answers ${action}.`);
  return well(found());
}

function refusal(action: string): { status: number; body: string } {
  const message = `User: test is not authorized to perform: aws:${action} on resource: r`;
  const __type = 'com.amazon#AccessDeniedException';
  return { status: 400, body: JSON.stringify({ __type, message }) };
}

function describedStack(outputs: ReadonlyMap<string, string>): string {
  const members = [...outputs].map(
    ([key, value]) =>
      `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  return `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <DescribeStacksResult><Stacks><member><Outputs>${members.join('')}</Outputs></member></Stacks>
  </DescribeStacksResult></DescribeStacksResponse>`;
}

function listedResources(
  resources: readonly Resource[],
  statuses: ReadonlyMap<string, string>,
): string {
  const members = resources.map(
    ({ id, type, physical }) =>
      `<member><LogicalResourceId>${id}</LogicalResourceId><ResourceType>${type}</ResourceType>
      <PhysicalResourceId>${physical}</PhysicalResourceId>
      <ResourceStatus>${statuses.get(id) ?? 'CREATE_COMPLETE'}</ResourceStatus></member>`,
  );
  return `<ListStackResourcesResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
  <ListStackResourcesResult><StackResourceSummaries>${members.join('')}</StackResourceSummaries>
  </ListStackResourcesResult></ListStackResourcesResponse>`;
}

function listedSubscriptions(subscriptions: ReadonlyMap<string, boolean>): string {
  const members = [...subscriptions].map(
    ([endpoint, isConfirmed], index) =>
      `<member><Endpoint>${endpoint}</Endpoint><Protocol>email</Protocol><SubscriptionArn>${
        isConfirmed ? `${topic}:${index}` : 'PendingConfirmation'
      }</SubscriptionArn></member>`,
  );
  return `<ListSubscriptionsByTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
  <ListSubscriptionsByTopicResult><Subscriptions>${members.join('')}</Subscriptions>
  </ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`;
}
