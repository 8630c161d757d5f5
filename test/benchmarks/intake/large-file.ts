import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { dynamodbStore } from '../../../shared/adapters/aws/dynamodb-store.ts';
import { onLoopback } from '../../adapters/loopback.ts';
import { startCloudHere } from './cloud-here.ts';

const gigabytes = Number(process.env['BENCH_GIGABYTES'] ?? 2);
const accounts = 200;
/** Equally many lines for each working day of a month. */
const days = [1, 2, 5, 6, 7, 8, 9, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29];
const linesInRound = 50_000;
const invocationSeconds = 900;
const header = 'at,actor,action,outcome,system,records,subject,terminal,screen,sequence\n';

/** One file of so many gigabytes, made while it is read: the whole way, within one invocation. */
export async function run(): Promise<void> {
  const round = Buffer.from(Array.from({ length: linesInRound }, (_, at) => line(at)).join(''));
  const rounds = Math.ceil((gigabytes * 1e9) / round.length);
  const bytes = header.length + rounds * round.length;
  let opened = 0;
  const s3 = await onLoopback(
    createServer((_incoming, answer) => {
      opened += 1;
      answer.writeHead(200, { 'content-length': bytes, etag: '"large"' });
      Readable.from(chunks(round, rounds)).pipe(answer);
    }),
  );
  const cloud = await startCloudHere(50);
  try {
    const object = { key: 'insurance/access-large.csv' };
    const told = { Records: [{ s3: { bucket: { name: 'logs' }, object } }] };
    const message = { QueueUrl: cloud.queueUrl, MessageBody: JSON.stringify(told) };
    await cloud.sqs.send(new SendMessageCommand(message));
    const started = performance.now();
    const { failed, peakMegabytes, cpuSeconds } = await cloud.instance(s3.endpoint);
    const seconds = (performance.now() - started) / 1_000;
    for await (const one of dynamodbStore(cloud.dynamodb, cloud.table).manifests.all()) {
      const lines = rounds * linesInRound;
      const isWhole = one.accepted + one.rejected === lines && failed === 0;
      const megabytesPerSecond = bytes / 1e6 / seconds;
      console.log(
        [
          `large file: ${(bytes / 1e9).toFixed(2)} GB, ${lines} lines, ${accounts * days.length} staff-days`,
          `${one.status}: ${one.accepted} accepted + ${one.rejected} rejected, opened ${opened} times`,
          `${cloud.handedBack()} batches handed back in part, ${failed} came back`,
          `${seconds.toFixed(0)} s, of which ${cpuSeconds.toFixed(0)} s of CPU; peak RSS ${peakMegabytes} MB`,
          `${megabytesPerSecond.toFixed(1)} MB/s: within ${invocationSeconds} s ${((megabytesPerSecond * invocationSeconds) / 1_000).toFixed(0)} GB`,
        ].join('  '),
      );
      if (!isWhole || peakMegabytes > 1_769) process.exitCode = 1;
    }
  } finally {
    await cloud.close();
    await s3.close();
  }
}

function* chunks(round: Buffer, rounds: number): Generator<Buffer> {
  yield Buffer.from(header);
  const width = round.length / linesInRound;
  for (let number = 0; number < rounds; number += 1) {
    const day = days[Math.floor((number * days.length) / rounds)] ?? 1;
    const copy = Buffer.from(round);
    for (let place = 0; place < linesInRound; place += 1) {
      copy.write(String(day).padStart(2, '0'), place * width + 8);
      const sequence = String(number * linesInRound + place).padStart(10, '0');
      copy.write(sequence, (place + 1) * width - 11);
    }
    yield copy;
  }
}

/** All lines are equally long: what tells rounds apart is written into them in place. */
function line(place: number): string {
  const second = 9 * 3_600 + Math.floor((place / linesInRound) * 7 * 3_600);
  const time = new Date(second * 1_000).toISOString().slice(11, 19);
  const actor = `B${String((place * 31) % accounts).padStart(4, '0')}`;
  const resident = String((place * 7_919) % 100_000).padStart(8, '0');
  return `2026-10-01T${time}+09:00,${actor},view,success,insurance,1,${resident},T-${1_000 + (place % 400)},照会,0000000000\n`;
}
