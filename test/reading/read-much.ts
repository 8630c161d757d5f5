import { batchSink } from '../../shared/history/batch-sink.ts';
import { readLog } from '../../shared/reading/read-log.ts';
import { eventLogOf } from '../event-log/event-log-file.ts';
import { sourceOfFormat } from './collected.ts';

/** Reads 100 MB of a format that come out of nowhere; `flat-memory.test.ts` bounds its heap. */
const padding = '住民票照会'.repeat(60);
const record: Readonly<Record<string, string>> = {
  'sekisho-csv': `2026-11-20 18:30:00,S0123,view,1,00000042,${padding}\n`,
  'sekisho-jsonl': `${JSON.stringify({ at: '2026-11-20T18:30:00', actor: 'S0123', action: 'view', outcome: 'success', system: 'x', records: 1, screen: padding })}\n`,
  'aws-cloudtrail': `${JSON.stringify({ eventTime: '2026-11-20T09:30:00Z', eventName: 'GetObject', eventSource: 's3.amazonaws.com', eventID: 'e', note: padding })},`,
  'google-workspace-drive': `${JSON.stringify({ id: { time: '2026-11-20T09:30:00Z' }, actor: { email: 'e' }, events: [{ name: 'view' }], note: padding })},`,
  'postgresql-stderr': `2026-11-20 18:30:00.123 JST [1] s0123@juki LOG:  statement: SELECT '${padding}'\n`,
};
const start: Readonly<Record<string, string>> = {
  'sekisho-csv': 'at,actor,action,records,subject,screen\n',
  'aws-cloudtrail': '{"Records":[',
  'google-workspace-drive': '{"kind":"admin#reports#activities","items":[',
};

const format = process.argv[2] ?? '';
const line = record[format] ?? '';
const bytes = 100_000_000;
const chunkAt = 4_096;
const block =
  format === 'windows-evtx' ? eventLog().subarray(chunkAt) : Buffer.from(line.repeat(200));
const count = Math.ceil(bytes / block.length);

let rejected = 0;
const file = {
  name: 'much',
  async *open() {
    yield format === 'windows-evtx'
      ? eventLog().subarray(0, chunkAt)
      : Buffer.from(start[format] ?? '');
    for (let index = 1; index < count; index += 1) yield block;
    if (line.endsWith(',')) yield Buffer.from(`${line.slice(0, -1)}]}`);
  },
};
const summary = await readLog(file, sourceOfFormat(format), new Map(), {
  accept() {},
  rows: batchSink('much'),
  reject: () => {
    rejected += 1;
  },
  drain: async () => {},
});
const megabytes = Math.round((count * block.length) / 1_000_000);
console.log(JSON.stringify({ megabytes, rejected, lines: summary.lines }));

/** A file of one chunk, which is read over and over. */
function eventLog(): Buffer {
  const event = {
    provider: 'p',
    guid: '54849625-5478-4994-A5BA-3E3B0328C30D',
    id: 5145,
    keywords: 0x8020000000000000n,
    time: 134_000_000_000_000_000n,
    channel: 'Security',
    computer: 'fs01',
    userData: null,
    data: [['RelativeTargetName', padding]] as const,
  };
  return eventLogOf(Array.from({ length: 60 }, (_, it) => ({ ...event, record: BigInt(it + 1) })));
}
