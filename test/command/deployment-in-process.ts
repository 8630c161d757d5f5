import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { s3LogFile } from '../../shared/adapters/aws/s3-log-file.ts';
import { stackOutputs } from '../../shared/adapters/aws/stack-outputs.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import type { SubjectKeys } from '../../shared/history/key-rotation.ts';
import { ingestFile } from '../../shared/pipeline.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { type Stacks, startCloudFormation } from '../adapters/cloudformation-in-process.ts';
import { startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { macOf, startKms } from '../adapters/kms-in-process.ts';
import { onLoopback } from '../adapters/loopback.ts';
import { startS3 } from '../adapters/s3-in-process.ts';

const subjectKeyName = 'arn:aws:kms:ap-northeast-1:000000000000:key/subjects';

/** What KMS makes of the key of this deployment: the secret that residents are hashed with. */
export const subjectSecret = macOf(subjectKeyName, 'sekisho subject key 1');

/** As the functions have them of KMS. */
function keysOf(generations: string): SubjectKeys {
  const [generation = 1, former] = generations.split(',').map(Number);
  const secretOf = (one: number) => macOf(subjectKeyName, `sekisho subject key ${one}`);
  const formerKey = former === undefined ? null : secretOf(former);
  const rotation = generation === 1 ? {} : { rotation: { generation, formerKey } };
  return { subjectKey: secretOf(generation), ...rotation };
}

/** A deployment as far as commands see it, on loopback. */
export type DeploymentInProcess = Awaited<ReturnType<typeof startDeployment>>;

export async function startDeployment(config: string) {
  const [dynamodb, s3, kms] = await Promise.all([startDynamodb(), startS3(), startKms()]);
  const table = await dynamodb.createTable();
  const bucket = await s3.createBucket();
  const stackOf = (tableName: string) => ({
    [stackOutputs.table]: tableName,
    [stackOutputs.logBucket]: bucket,
    [stackOutputs.subjectKey]: subjectKeyName,
  });
  const stacks: Stacks = {
    Sekisho: stackOf(table),
    Empty: stackOf(await dynamodb.createTable()),
    Gone: stackOf('gone'),
    Other: { [stackOutputs.table]: table },
  };
  const cloudformation = await startCloudFormation(() => ({
    ...stacks,
    Sekisho: { ...stackOf(table), [stackOutputs.subjectKeyGenerations]: keysInUse },
  }));
  let keysInUse = '1';
  const asked: string[] = [];
  const denied = new Set<string>();
  const door = await onLoopback(guardedTable(dynamodb.endpoint, asked, denied));
  return {
    table,
    /** Deploys with these generations of the key for residents. */
    deploy(generations: string): void {
      keysInUse = generations;
    },
    /** Which actions the table was asked for, in order. */
    asked,
    /** Without the right to an action on the table. */
    async without<Answer>(action: string, work: () => Promise<Answer>): Promise<Answer> {
      denied.add(action);
      return work().finally(() => denied.delete(action));
    },
    /** What makes the SDK talk to it and to nothing else. */
    environment: {
      AWS_ENDPOINT_URL_CLOUDFORMATION: cloudformation.endpoint,
      AWS_ENDPOINT_URL_DYNAMODB: door.endpoint,
      AWS_ENDPOINT_URL_KMS: kms.endpoint,
      AWS_ENDPOINT_URL_S3: s3.endpoint,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_REGION: 'ap-northeast-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
    /** Uploads a log and does with it what the ingest function does. */
    async upload(key: string, body: string | Uint8Array): Promise<void> {
      await s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }));
      await ingestFile(s3LogFile(s3.client, bucket, key), {
        ...dynamodbStore(dynamodb.client, table),
        settings: loadSettings(settingsFolder(config)),
        quarantine: { put: async () => undefined },
        messenger: { send: async () => undefined },
        meter: { count: () => undefined },
        ...keysOf(keysInUse),
        now: Date.now,
      });
    },
    async close() {
      for (const one of [door, dynamodb, s3, kms, cloudformation]) await one.close();
    },
  };
}

/** Stands before the table, as the rights of AWS do. */
function guardedTable(endpoint: string, asked: string[], denied: ReadonlySet<string>) {
  return createServer(async (incoming, answer) => {
    const target = String(incoming.headers['x-amz-target']);
    const action = target.split('.')[1] ?? '';
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target };
    const authorization = String(incoming.headers.authorization);
    const date = String(incoming.headers['x-amz-date']);
    const body = new Uint8Array(await buffer(incoming));
    asked.push(action);
    if (denied.has(action)) {
      const message = `User: test is not authorized to perform: dynamodb:${action} on resource: t`;
      answer.writeHead(400, headers);
      answer.end(JSON.stringify({ __type: 'com.amazon#AccessDeniedException', message }));
      return;
    }
    const signed = { ...headers, authorization, 'x-amz-date': date };
    const passed = await fetch(endpoint, { method: 'POST', headers: signed, body });
    answer.writeHead(passed.status, headers);
    answer.end(new Uint8Array(await passed.arrayBuffer()));
  });
}
