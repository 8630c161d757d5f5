import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { DynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import type { FileManifest, StoredCase } from '../../shared/ports.ts';
import type { Deployed } from './deployed.ts';
import type { Emulator } from './emulator.ts';
import { runSeal } from './seal-run.ts';
import { until } from './subscriber.ts';

/** What people and clocks do with a stack. */
export interface StackAtWork {
  /** Uploads a log, and waits until it has been dealt with. */
  take(name: string, bytes: Uint8Array): Promise<FileManifest>;
  seal(): Promise<void>;
  /** Invokes the function whose logical id begins so. */
  invoke(logicalPrefix: string, event: unknown): Promise<void>;
  asItStands(caseId: string): Promise<StoredCase>;
}

/** The stack as it was deployed, with what its table keeps. */
export function stackAtWork(
  emulator: Emulator,
  deployed: Deployed,
  store: DynamodbStore,
): StackAtWork {
  const s3 = new S3Client({ ...emulator.client, forcePathStyle: true });
  const lambda = new LambdaClient(emulator.client);
  return {
    async take(Key, Body) {
      const Bucket = deployed.physicalId('AWS::S3::Bucket', 'IntakeBucketLogs');
      await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
      return until(`manifest of ${Key}`, () => manifestOf(store, Key));
    },
    async seal() {
      const machine = deployed.physicalId('AWS::StepFunctions::StateMachine', 'Sealing');
      await runSeal(new SFNClient(emulator.client), machine, {});
    },
    async invoke(logicalPrefix, event) {
      const FunctionName = deployed.physicalId('AWS::Lambda::Function', logicalPrefix);
      const Payload = JSON.stringify(event);
      const { FunctionError } = await lambda.send(new InvokeCommand({ FunctionName, Payload }));
      if (FunctionError) throw new Error(`${logicalPrefix}: ${FunctionError}`);
    },
    async asItStands(caseId) {
      const found = await store.cases.read(caseId);
      if (!found) throw new Error(`The table has no case ${caseId}.`);
      return found;
    },
  };
}

async function manifestOf(store: DynamodbStore, name: string): Promise<FileManifest | null> {
  for await (const manifest of store.manifests.all()) {
    if (manifest.name === name && manifest.status !== 'reading') return manifest;
  }
  return null;
}
