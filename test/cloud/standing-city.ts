import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type DynamodbStore, dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { writeSettings } from './city.ts';
import type { Deployed } from './deployed.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { completeFromTemplate } from './live/all.ts';
import type { Comparison } from './live/compare.ts';
import { deployByReadme } from './readme-deployment.ts';
import { openSubscriber, type Subscriber } from './subscriber.ts';

/** The real stack of the smallest 如月市 in an emulator, and those who stand on its path. */
export interface StandingCity {
  readonly emulator: Emulator;
  readonly deployed: Deployed;
  /** What runs beside the template. */
  readonly comparison: Comparison;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly store: DynamodbStore;
  /** Its settings folder. */
  readonly settingsAt: string;
  readonly sectionHead: Subscriber;
  readonly security: Subscriber;
  readonly deputy: Subscriber;
  readonly head: Subscriber;
}

/** Deployed by the commands that the README gives to a stranger. */
export async function standCity(): Promise<StandingCity> {
  const emulator = await startEmulator();
  const s3 = new S3Client({ ...emulator.client, forcePathStyle: true });
  const sqs = new SQSClient(emulator.client);
  const sectionHead = await openSubscriber(sqs, 'section-head');
  const security = await openSubscriber(sqs, 'information-security');
  const deputy = await openSubscriber(sqs, 'deputy');
  const head = await openSubscriber(sqs, 'head');
  const settingsAt = writeSettings({
    sectionHead: sectionHead.arn,
    security: security.arn,
    deputy: deputy.arn,
    head: head.arn,
  });
  const deployed = await deployByReadme(emulator, settingsAt);
  const comparison = await completeFromTemplate(emulator, deployed);
  const table = deployed.physicalId('AWS::DynamoDB::GlobalTable', 'History');
  const store = dynamodbStore(new DynamoDBClient(emulator.client), table);
  const people = { sectionHead, security, deputy, head };
  return { emulator, deployed, comparison, s3, sqs, store, settingsAt, ...people };
}
