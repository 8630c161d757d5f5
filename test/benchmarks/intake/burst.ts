import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { dynamodbStore } from '../../../shared/adapters/aws/dynamodb-store.ts';
import { startCloudHere } from './cloud-here.ts';

const files = Number(process.env['BENCH_FILES'] ?? 10_000);
const linesInFile = 11;
const instances = 2;
/** Every so many batches the table takes one item only. */
const everyBusyBatch = 50;

/**
 * So many files at once, one line of each unreadable: none may be lost or read twice, and the table
 * hands back a part of some batches. Two instances, because two cores carry them and the services.
 */
export async function run(): Promise<void> {
  const cloud = await startCloudHere(everyBusyBatch);
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const { endpoint, sqs, queueUrl } = cloud;
  const s3 = new S3Client({
    region: 'ap-northeast-1',
    endpoint,
    credentials,
    forcePathStyle: true,
  });
  try {
    for (const Bucket of ['logs', 'quarantine', 'settings'])
      await s3.send(new CreateBucketCommand({ Bucket }));
    for (let from = 0; from < files; from += 10) {
      const some = Array.from({ length: Math.min(10, files - from) }, (_, place) => from + place);
      const put = (index: number) =>
        s3.send(new PutObjectCommand({ Bucket: 'logs', Key: keyOf(index), Body: bodyOf(index) }));
      await Promise.all(some.map(put));
      const Entries = some.map((index) => ({ Id: `${index}`, MessageBody: messageOf(index) }));
      await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    }
    const started = performance.now();
    const ends = await Promise.all(
      Array.from({ length: instances }, () => cloud.instance(endpoint)),
    );
    const seconds = (performance.now() - started) / 1_000;
    const read = { files: 0, accepted: 0, rejected: 0 };
    for await (const one of dynamodbStore(cloud.dynamodb, cloud.table).manifests.all()) {
      if (one.status !== 'read') continue;
      read.files += 1;
      read.accepted += one.accepted;
      read.rejected += one.rejected;
    }
    const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
    const get = new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...names] });
    const { Attributes = {} } = await sqs.send(get);
    const left = names.reduce((sum, name) => sum + Number(Attributes[name]), 0);
    console.log(
      [
        `burst: ${files} files, ${files * linesInFile} lines`,
        `${read.files} files read, ${read.accepted} accepted + ${read.rejected} rejected`,
        `${left} messages left, ${ends.reduce((sum, { failed }) => sum + failed, 0)} came back`,
        `${cloud.handedBack()} batches handed back in part`,
        `${seconds.toFixed(0)} s with ${instances} instances, ${(files / seconds).toFixed(1)} files/s`,
        `${ends.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0).toFixed(0)} s of CPU`,
        `peak RSS ${ends.map(({ peakMegabytes }) => peakMegabytes).join(', ')} MB`,
      ].join('  '),
    );
    const isWhole =
      read.files === files && read.accepted + read.rejected === files * linesInFile && left === 0;
    if (!isWhole) process.exitCode = 1;
  } finally {
    s3.destroy();
    await cloud.close();
  }
}

function keyOf(index: number): string {
  return `insurance/access-${String(index).padStart(5, '0')}.csv`;
}

/** As S3 tells of an object. */
function messageOf(index: number): string {
  const object = { key: encodeURIComponent(keyOf(index)) };
  return JSON.stringify({ Records: [{ s3: { bucket: { name: 'logs' }, object } }] });
}

/** Two hundred accounts, one of them in each file; the last line is none. */
function bodyOf(index: number): string {
  const day = 1 + (index % 28);
  const actor = `B${String((index * 7) % 200).padStart(4, '0')}`;
  const lines = Array.from({ length: linesInFile - 1 }, (_, place) => {
    const at = `2026-10-${String(day).padStart(2, '0')}T${String(9 + (place % 8)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00+09:00`;
    return `${at},${actor},view,success,insurance,1,${index}${place},T-1,${index * 100 + place}\n`;
  });
  const header = 'at,actor,action,outcome,system,records,subject,terminal,sequence\n';
  return `${header}${lines.join('')}yesterday,nobody,view,success,insurance,1,1,T-1,${index}\n`;
}
