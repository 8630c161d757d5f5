import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { build } from 'esbuild';
import { startFauxqs } from 'fauxqs';
import * as z from 'zod';
import { settingsFileName } from '../../../functions/settings-file.ts';
import { loadedLater } from '../../../infra/loaded-later.ts';
import { printSettings } from '../../../shared/settings/printed-settings.ts';
import { busyTable } from '../../adapters/busy-table.ts';
import { startDynamodb } from '../../adapters/dynamodb-in-process.ts';
import { startKms } from '../../adapters/kms-in-process.ts';
import { onLoopback } from '../../adapters/loopback.ts';
import { settings } from '../whole-way.ts';

const outputFolder = fileURLToPath(new URL('../../.output/intake/', import.meta.url));
const functionProcess = fileURLToPath(new URL('function-process.ts', import.meta.url));
const ended = z.object({
  /** Messages that came back. */
  failed: z.number(),
  peakMegabytes: z.number(),
  /** Which does not depend on what else the machine does. */
  cpuSeconds: z.number().default(0),
});

/** What one instance of the function came to. */
export type FunctionEnd = z.infer<typeof ended>;

/**
 * What the ingest function needs of AWS, on loopback: S3, SQS and SNS of fauxqs, a table of dynalite
 * behind a door that hands back a part of some batches as a busy table does.
 */
export async function startCloudHere(everyBusyBatch: number) {
  const [server, dynamodb, kms] = await Promise.all([
    startFauxqs({ port: 0, host: '127.0.0.1', logger: false }),
    startDynamodb(),
    startKms(),
  ]);
  const endpoint = `http://127.0.0.1:${server.port}`;
  let batches = 0;
  let handedBack = 0;
  const takes = () => {
    batches += 1;
    const isBusy = batches % everyBusyBatch === 0;
    if (isBusy) handedBack += 1;
    return isBusy ? 1 : 25;
  };
  const door = await onLoopback(busyTable(dynamodb.endpoint, takes));
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const client = { region: 'ap-northeast-1', endpoint, credentials };
  const sqs = new SQSClient(client);
  const sns = new SNSClient(client);
  const QueueName = 'created';
  await sqs.send(new CreateQueueCommand({ QueueName, Attributes: { VisibilityTimeout: '5400' } }));
  const QueueUrl = `${endpoint}/000000000000/${QueueName}`;
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: 'alerts' }));
  const table = await dynamodb.createTable();
  const bundle = await bundled();
  return {
    endpoint,
    sqs,
    queueUrl: QueueUrl,
    dynamodb: dynamodb.client,
    table,
    /** Batches that the table did not take as a whole. */
    handedBack: () => handedBack,
    /** Runs one instance until the queue is empty; `s3` is where it reads. */
    instance(s3: string): Promise<FunctionEnd> {
      const child = fork(functionProcess, [bundle, QueueUrl], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: {
          AWS_ENDPOINT_URL: endpoint,
          AWS_ENDPOINT_URL_S3: s3,
          AWS_ENDPOINT_URL_DYNAMODB: door.endpoint,
          AWS_ENDPOINT_URL_KMS: kms.endpoint,
          AWS_EC2_METADATA_DISABLED: 'true',
          AWS_REGION: 'ap-northeast-1',
          POWERTOOLS_METRICS_NAMESPACE: 'Sekisho',
          AWS_ACCESS_KEY_ID: 'bench',
          AWS_SECRET_ACCESS_KEY: 'bench',
          TABLE_NAME: table,
          TOPIC_ARN: TopicArn,
          QUEUE_URL: QueueUrl,
          SETTINGS_BUCKET: 'settings',
          QUARANTINE_BUCKET: 'quarantine',
          SUBJECT_KEY: 'arn:aws:kms:ap-northeast-1:000000000000:key/subjects',
        },
      });
      return new Promise((resolve, reject) => {
        child.once('message', (message) => resolve(ended.parse(message)));
        child.once('exit', (code) => code !== 0 && reject(new Error(`It ended with ${code}.`)));
      });
    },
    async close() {
      for (const one of [sqs, sns]) one.destroy();
      await door.close();
      await dynamodb.close();
      await kms.close();
      await server.stop();
    },
  };
}

/** The bundle of the function with the settings of the sample city beside it, as deployed. */
async function bundled(): Promise<string> {
  mkdirSync(outputFolder, { recursive: true });
  const outfile = join(outputFolder, 'index.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../../../functions/ingest.ts', import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    external: [...loadedLater],
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
  });
  writeFileSync(join(outputFolder, settingsFileName), printSettings(settings));
  return outfile;
}
