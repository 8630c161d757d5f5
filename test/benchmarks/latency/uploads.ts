import { DeleteItemCommand, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { StandingStack } from '../standing-stack.ts';
import { exporterOf, uploadFile } from './upload-files.ts';

/** How long nobody may have been told. */
const withinMs = 300_000;

/**
 * Uploads a file, and says after how many milliseconds its alert has arrived at the section head;
 * the upload itself is part of it.
 */
export async function uploadToAlert(
  stack: StandingStack,
  upload: number,
  bytes: number,
): Promise<number> {
  const { s3, deployed, sectionHead } = stack;
  const Bucket = deployed.physicalId('AWS::S3::Bucket', 'IntakeBucketLogs');
  const Body = uploadFile(upload, bytes);
  const begun = performance.now();
  await s3.send(new PutObjectCommand({ Bucket, Key: `juki/${upload}.csv`, Body }));
  const actor = exporterOf(upload);
  while (performance.now() - begun < withinMs) {
    const arrived = await sectionHead.collect();
    if (arrived.some(({ body }) => body.includes(actor))) return performance.now() - begun;
  }
  throw new Error(`Nobody was told of ${actor} within ${withinMs / 1_000} seconds.`);
}

/** The next upload meets a function that has yet to start. */
export async function coolDown({ emulator, deployed }: StandingStack): Promise<void> {
  const lambda = new LambdaClient(emulator.client);
  const FunctionName = deployed.physicalId('AWS::Lambda::Function', 'IntakeIngest');
  const found = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const Variables = { ...found.Environment?.Variables, STARTED_ANEW: String(performance.now()) };
  const Environment = { Variables };
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment }));
}

/**
 * After five alerts in ten minutes further ones wait to go out together. A bench of many uploads is
 * no such wave: what was sent to an addressee is forgotten before each.
 */
export async function forgetBatches({ emulator, deployed }: StandingStack): Promise<void> {
  const client = new DynamoDBClient(emulator.client);
  const TableName = deployed.physicalId('AWS::DynamoDB::GlobalTable', 'History');
  const batches = {
    TableName,
    FilterExpression: 'begins_with(PK, :batch)',
    ProjectionExpression: 'PK, SK',
    ExpressionAttributeValues: { ':batch': { S: 'BATCH#' } },
  };
  for await (const { Items = [] } of paginateScan({ client }, batches))
    for (const { PK, SK } of Items)
      if (PK && SK) await client.send(new DeleteItemCommand({ TableName, Key: { PK, SK } }));
}
