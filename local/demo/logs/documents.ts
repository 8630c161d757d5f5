import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Action } from '../../../shared/event.ts';
import type { CityDate, Operation } from '../operation.ts';
import { type SystemLog, serialNumber } from './log-format.ts';

const account = '000000000000';
const bucket = 'kisaragi-shared-documents';
const region = 'ap-northeast-1';

const eventNames: Partial<Record<Action, string>> = {
  search: 'ListObjects',
  view: 'GetObject',
  update: 'PutObject',
};

/** Shared documents lie in S3; AWS CloudTrail records the data events, as gzipped JSON. */
export const documents: SystemLog = {
  source: 'documents-trail',
  system: 'documents',
  fileName(date) {
    const compact = date.replaceAll('-', '');
    const folder = `AWSLogs/${account}/CloudTrail/${region}/${date.replaceAll('-', '/')}`;
    return `documents/${folder}/${account}_CloudTrail_${region}_${compact}T1500Z.json.gz`;
  },
  write(date, operations) {
    const records = operations.map((one, index) => record(one, date, index));
    return { bytes: gzipSync(JSON.stringify({ Records: records })), lines: records.length };
  },
};

function record(one: Operation, date: CityDate, index: number): unknown {
  const eventName = eventNames[one.action] ?? 'HeadObject';
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROAKISARAGIEXAMPLE00:${one.actor}`,
      arn: `arn:aws:sts::${account}:assumed-role/kisaragi-staff/${one.actor}`,
      accountId: account,
    },
    eventTime: `${new Date(one.at).toISOString().slice(0, 19)}Z`,
    eventSource: 's3.amazonaws.com',
    eventName,
    awsRegion: region,
    sourceIPAddress: addressOf(one.actor),
    userAgent: '[kisaragi-desktop/2.4]',
    requestParameters: {
      bucketName: bucket,
      ...(eventName === 'ListObjects' ? { prefix: folderOf(one.screen) } : { key: one.screen }),
    },
    responseElements: null,
    eventID: eventId(serialNumber(date, index)),
    readOnly: eventName !== 'PutObject',
    resources: [
      { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${bucket}/${one.screen}` },
      { accountId: account, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucket}` },
    ],
    eventType: 'AwsApiCall',
    managementEvent: false,
    recipientAccountId: account,
    eventCategory: 'Data',
  };
}

/** An identifier in the form of a UUID, out of the serial number: the same on every run. */
function eventId(serial: string): string {
  const digits = createHash('sha256').update(serial).digest('hex').slice(0, 32);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A private address for each account: 10.x.y.z is nobody's on the internet. */
function addressOf(actor: string): string {
  const [a = 0, b = 0] = createHash('sha256').update(actor).digest();
  return `10.20.${a}.${b}`;
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}
