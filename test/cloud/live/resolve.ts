import * as z from 'zod';
import type { Deployed } from '../deployed.ts';
import { account, region } from '../emulator.ts';

const pseudo: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const here = `${region}:${account}`;
/** The ARN of a resource out of its physical id, by type. */
const arns: Readonly<Record<string, (id: string) => string>> = {
  'AWS::S3::Bucket': (id) => `arn:aws:s3:::${id}`,
  'AWS::SQS::Queue': (id) => `arn:aws:sqs:${here}:${id.split('/').at(-1)}`,
  'AWS::KMS::Key': (id) => `arn:aws:kms:${here}:key/${id}`,
  'AWS::DynamoDB::GlobalTable': (id) => `arn:aws:dynamodb:${here}:table/${id}`,
  'AWS::Lambda::Function': (id) => `arn:aws:lambda:${here}:function:${id}`,
  'AWS::Events::EventBus': (id) => `arn:aws:events:${here}:event-bus/${id}`,
  'AWS::Events::Rule': (id) => `arn:aws:events:${here}:rule/${id}`,
  'AWS::CloudWatch::Alarm': (id) => `arn:aws:cloudwatch:${here}:alarm:${id}`,
  'AWS::Scheduler::Schedule': (id) => `arn:aws:scheduler:${here}:schedule/default/${id}`,
  'AWS::Logs::LogGroup': (id) => `arn:aws:logs:${here}:log-group:${id}:*`,
  'AWS::IAM::Role': (id) => `arn:aws:iam::${account}:role/${id}`,
};

const ref = z.strictObject({ Ref: z.string() });
const attributeName = z.enum(['Arn', 'QueueName', 'TopicName']);
const attribute = z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), attributeName]) });
const join = z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

/** A value of the template with its intrinsic functions replaced by what they came to. */
export function resolved(value: unknown, deployed: Deployed): unknown {
  if (Array.isArray(value)) return value.map((one) => resolved(one, deployed));
  if (typeof value !== 'object' || value === null) return value;
  const asRef = ref.safeParse(value);
  if (asRef.success) return pseudo[asRef.data.Ref] ?? physical(asRef.data.Ref, deployed);
  const asAttribute = attribute.safeParse(value);
  if (asAttribute.success) {
    const [id, name] = asAttribute.data['Fn::GetAtt'];
    // The physical id of a queue is its address, that of a topic its ARN: both end in the name.
    if (name !== 'Arn') return physical(id, deployed).split(/[/:]/).at(-1);
    const arn = arns[deployed.resources[id]?.Type ?? ''];
    if (!arn) throw new Error(`No rule says what the ARN of ${id} is.`);
    return arn(physical(id, deployed));
  }
  const asJoin = join.safeParse(value);
  if (asJoin.success) {
    const [separator, parts] = asJoin.data['Fn::Join'];
    return parts.map((part) => resolved(part, deployed)).join(separator);
  }
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolved(v, deployed)]));
}

function physical(id: string, deployed: Deployed): string {
  const found = deployed.physicalIds.get(id);
  if (!found) throw new Error(`The stack has no resource ${id}.`);
  return found;
}
