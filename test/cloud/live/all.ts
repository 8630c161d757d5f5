import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Deployed } from '../deployed.ts';
import type { Emulator } from '../emulator.ts';
import { liveAlarm } from './alarms.ts';
import { type Comparison, compareWithTemplate } from './compare.ts';
import { liveEventSourceMapping, liveFunction } from './functions.ts';
import { liveKey } from './keys.ts';
import {
  liveQueue,
  liveQueuePolicy,
  liveSubscription,
  liveTopic,
  liveTopicPolicy,
} from './messages.ts';
import { liveBucket, liveBucketPolicy } from './s3.ts';
import { liveStateMachine } from './states.ts';
import { liveTable } from './table.ts';

/** Types and properties that are not looked up, each with the reason. */
const excused: ReadonlyMap<string, string> = new Map([
  ['Tags', 'They change nothing that runs.'],
  ['Code', 'The functions are seen at work.'],
  ['AWS::Scheduler::Schedule', 'The clock is seen ticking; test/infra holds the night’s.'],
  ['TracingConfiguration', 'The emulator keeps none; test/infra/sealing.test.ts holds it.'],
  ['AWS::IAM::Role', 'The functions run under them, and the emulator enforces them.'],
  ['AWS::IAM::ManagedPolicy', 'The same; test/infra/rights.test.ts lists every right.'],
  ['AWS::CloudWatch::Dashboard', 'It shows them; test/infra/watch.test.ts holds what.'],
  ['AWS::ApiGatewayV2::Api', 'A link is opened and answered through it.'],
  ['AWS::ApiGatewayV2::Route', 'The same.'],
  ['AWS::ApiGatewayV2::Integration', 'The same.'],
  ['AWS::Lambda::Permission', 'The same.'],
  ['AWS::ApiGatewayV2::Stage', 'test/infra/acknowledgement.test.ts holds its bounds and its log.'],
  ['AWS::Events::EventBus', 'An order goes out on it.'],
  ['AWS::Events::Rule', 'Uploads reach the archive by it.'],
  ['AWS::Glue::Database', 'test/infra/archive.test.ts holds it.'],
  ['AWS::Glue::Table', 'The same; its SQL is run over the files that are archived.'],
  ['AWS::Athena::WorkGroup', 'test/infra/archive.test.ts holds its bound and its encryption.'],
  ['AWS::Logs::LogGroup', 'cdk-nag holds its key and retention at every synth.'],
]);

/** Compares what runs with the template, and sets what the emulator's CloudFormation dropped. */
export function completeFromTemplate(emulator: Emulator, deployed: Deployed): Promise<Comparison> {
  const { client } = emulator;
  const s3 = new S3Client({ ...client, forcePathStyle: true });
  const sqs = new SQSClient(client);
  const sns = new SNSClient(client);
  const lambda = new LambdaClient(client);
  const types = {
    'AWS::CloudWatch::Alarm': liveAlarm(new CloudWatchClient(client)),
    'AWS::S3::Bucket': liveBucket(s3),
    'AWS::S3::BucketPolicy': liveBucketPolicy(s3),
    'AWS::SQS::Queue': liveQueue(sqs),
    'AWS::SQS::QueuePolicy': liveQueuePolicy(sqs),
    'AWS::SNS::Topic': liveTopic(sns),
    'AWS::SNS::TopicPolicy': liveTopicPolicy(sns),
    'AWS::SNS::Subscription': liveSubscription(sns),
    'AWS::DynamoDB::GlobalTable': liveTable(new DynamoDBClient(client)),
    'AWS::KMS::Key': liveKey(new KMSClient(client)),
    'AWS::Lambda::Function': liveFunction(lambda),
    'AWS::Lambda::EventSourceMapping': liveEventSourceMapping(lambda),
    'AWS::StepFunctions::StateMachine': liveStateMachine(new SFNClient(client)),
  };
  return compareWithTemplate(deployed, types, excused);
}
