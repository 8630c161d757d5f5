import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  DistributedMap,
  ItemBatcher,
  JsonPath,
  Map as MapState,
  Pass,
  Result,
  S3ObjectsItemReader,
  StateMachineType,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

/**
 * The list of a bucket is divided into parts of so many objects. Each part ends as an empty object,
 * because Step Functions bears 256 KiB of all their ends together: some millions of objects.
 */
const objectsInPart = 100;
/** The queue takes what comes; ingest reads as many files at once as it ever does. */
const partsAtOnce = 10;
const messagesAtOnce = 5;

/**
 * List of kept objects → distributed map → the queue of intake, for those whose last version was
 * uploaded in the asked time (seconds since 1970): ingest reads them again as it reads uploads, with
 * the same bounds, repetitions and dead letters.
 */
export function replayStates(scope: Construct, logs: Bucket, queue: Queue): DistributedMap {
  const parts = new DistributedMap(scope, 'EachPart', {
    itemReader: new S3ObjectsItemReader({
      // The construct's own class does not fit its interface under exactOptionalPropertyTypes.
      bucket: logs as IBucket,
      prefix: JsonPath.stringAt('$.prefix'),
    }),
    itemBatcher: new ItemBatcher({
      maxItemsPerBatch: objectsInPart,
      // The construct passes it on as it is: the paths are marked here.
      batchInput: { 'from.$': '$.from', 'until.$': '$.until' },
    }),
    maxConcurrency: partsAtOnce,
    mapExecutionType: StateMachineType.EXPRESS,
    resultPath: JsonPath.DISCARD,
  });
  const objects = new MapState(scope, 'EachObject', {
    itemsPath: JsonPath.stringAt('$.Items'),
    itemSelector: {
      key: JsonPath.stringAt('$$.Map.Item.Value.Key'),
      uploaded: JsonPath.numberAt('$$.Map.Item.Value.LastModified'),
      from: JsonPath.numberAt('$.BatchInput.from'),
      until: JsonPath.numberAt('$.BatchInput.until'),
    },
    maxConcurrency: messagesAtOnce,
    resultPath: JsonPath.DISCARD,
  });
  const isAsked = Condition.and(
    Condition.numberGreaterThanEqualsJsonPath('$.uploaded', '$.from'),
    Condition.numberLessThanJsonPath('$.uploaded', '$.until'),
  );
  objects.itemProcessor(
    new Choice(scope, 'IsAskedFor')
      .when(isAsked, readAgain(scope, logs, queue))
      .otherwise(new Pass(scope, 'NotAskedFor')),
  );
  const ended = new Pass(scope, 'PartIsQueued', { result: Result.fromObject({}) });
  return parts.itemProcessor(objects.next(ended));
}

/** As EventBridge tells of an object, and that it is known: `functions/object-created.ts` reads it. */
function readAgain(scope: Construct, logs: Bucket, queue: Queue): SqsSendMessage {
  const send = new SqsSendMessage(scope, 'ReadAgain', {
    queue,
    messageBody: TaskInput.fromObject({
      source: 'aws.s3',
      detail: {
        bucket: { name: logs.bucketName },
        object: { key: JsonPath.stringAt('$.key') },
        again: true,
      },
    }),
  });
  send.addRetry({ maxAttempts: 5 });
  return send;
}
