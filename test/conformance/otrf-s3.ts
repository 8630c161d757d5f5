import { parse } from 'csv-parse/sync';
import { collect, sourceOfFormat } from '../reading/collected.ts';
import { type Json, valuesOfEvent, valuesOfJson } from './cloudtrail-values.ts';
import type { DataSet } from './conformance.ts';
import { textOf } from './data.ts';

const json = 'ec2_proxy_s3_exfiltration_2020-09-14011940.json';
const csv = 'AWS_S3_HoneyBucketLogs.csv';

/** CloudTrail of a theft from S3 as JSON Lines, and of a bucket left as bait as CSV. */
export const otrfS3: DataSet = {
  id: 'otrf-s3',
  fields: 'time, user, address, call, outcome, number (CSV: action in place of outcome)',
  records: 404,
  explanations: [],
  async compare(compared) {
    const text = textOf(`otrf-s3/${json}`);
    const events: Json[] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const read = await collect(text, sourceOfFormat('aws-cloudtrail'));
    compared.records(json, events.map(valuesOfJson), read.events.map(valuesOfEvent));

    const table = textOf(`otrf-s3/${csv}`);
    const rows: Record<string, string>[] = parse(table, { columns: true, trim: true });
    const listed = await collect(table, sourceOfFormat('delimited', { columns }));
    compared.records(
      csv,
      rows.map((it) => ({
        time: Date.parse(it['Event DateTime'] ?? ''),
        user: it['User ID'],
        address: it['Source IP'],
        call: it['Event Name'],
        action: it['Event Name'] === 'PutObject' ? 'update' : 'view',
        number: it['Event ID'],
      })),
      listed.events.map((event) => ({ ...valuesOfEvent(event), action: event.action })),
    );
  },
};

const columns = {
  at: 'Event DateTime',
  actor: 'User ID',
  action: {
    column: 'Event Name',
    codes: { HeadBucket: 'view', ListObjects: 'view', PutObject: 'update' },
  },
  terminal: 'Source IP',
  screen: 'Event Name',
  sequence: 'Event ID',
};
