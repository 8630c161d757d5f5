import * as z from 'zod';
import type { Action } from '../event.ts';
import { cloudTrailReader } from '../reading/cloudtrail-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** AWS CloudTrail, with S3 and DynamoDB data events. */
export const awsCloudtrail = defineFormat({
  id: 'aws-cloudtrail',
  title: {
    ja: 'AWS CloudTrail（S3・DynamoDB のデータイベントを含む）',
    en: 'AWS CloudTrail (with S3 and DynamoDB data events)',
  },
  reference:
    'AWS CloudTrail User Guide: CloudTrail record contents; CloudTrail userIdentity element',
  framing: 'document',
  map: z
    .strictObject({
      /** Globs of bucket names that hold extracts of residents' data: a read there is an export. */
      exportBuckets: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  open: ({ exportBuckets }, context) => cloudTrailReader(exportBuckets, context),
});

function dynamodb(eventName: string, requestParameters: object): string {
  return JSON.stringify({
    eventTime: '2026-11-20T09:30:00Z',
    eventName,
    eventSource: 'dynamodb.amazonaws.com',
    userIdentity: { type: 'IAMUser', userName: 'S0123' },
    requestParameters,
  });
}

function dynamodbEvent(eventName: string, action: Action, records: number | null) {
  return {
    at: '2026-11-20T09:30:00.000Z',
    actor: 'S0123',
    action,
    outcome: 'success' as const,
    system: 'resident-register',
    records,
    screen: `dynamodb.amazonaws.com:${eventName}`,
  };
}

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'Records: a read of a document, of an extract, a refused call, a sign-in',
    map: { exportBuckets: ['kisaragi-extracts-*'] },
    text: `{"Records": [
      {"eventTime":"2026-11-20T09:30:00Z","eventName":"GetObject","eventSource":"s3.amazonaws.com","eventID":"e1","userIdentity":{"type":"IAMUser","userName":"S0123"},"sourceIPAddress":"192.0.2.7","readOnly":true,"requestParameters":{"bucketName":"kisaragi-documents"}},
      {"eventTime":"2026-11-20T09:31:00Z","eventName":"GetObject","eventSource":"s3.amazonaws.com","eventID":"e2","userIdentity":{"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/Clerk/S0123"},"sourceIPAddress":"192.0.2.7","readOnly":true,"requestParameters":{"bucketName":"kisaragi-extracts-tax"}},
      {"eventTime":"2026-11-20T09:32:00Z","eventName":"DeleteTrail","eventSource":"cloudtrail.amazonaws.com","eventID":"e3","userIdentity":{"type":"Root","arn":"arn:aws:iam::111122223333:root"},"errorCode":"AccessDenied"},
      {"eventTime":"2026-11-20T09:33:00Z","eventName":"ConsoleLogin","eventSource":"signin.amazonaws.com","eventID":"e4","userIdentity":{"type":"IAMUser","userName":"S0123"},"responseElements":{"ConsoleLogin":"Failure"}},
      {"eventName":"GetObject"}
    ]}`,
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 's3.amazonaws.com:GetObject',
        sequence: 'e1',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 's3.amazonaws.com:GetObject',
        sequence: 'e2',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 'root',
        action: 'update',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        screen: 'cloudtrail.amazonaws.com:DeleteTrail',
        sequence: 'e3',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: 'S0123',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        screen: 'signin.amazonaws.com:ConsoleLogin',
        sequence: 'e4',
      },
    ],
    rejectedLines: [5],
  },
  {
    title: 'DynamoDB: items that are named, a scan, a change, an export to S3, a table described',
    map: {},
    text: [
      dynamodb('GetItem', { tableName: 'resident', key: { id: '1' } }),
      dynamodb('BatchGetItem', {
        requestItems: { resident: { keys: [{ id: '1' }, { id: '2' }] } },
      }),
      dynamodb('Scan', { tableName: 'resident' }),
      dynamodb('UpdateItem', { tableName: 'resident', key: { id: '1' } }),
      dynamodb('ExportTableToPointInTime', { s3Bucket: 'elsewhere' }),
      dynamodb('DescribeTable', { tableName: 'resident' }),
    ].join('\n'),
    events: [
      dynamodbEvent('GetItem', 'view', 1),
      dynamodbEvent('BatchGetItem', 'view', 2),
      dynamodbEvent('Scan', 'search', null),
      dynamodbEvent('UpdateItem', 'update', 1),
      dynamodbEvent('ExportTableToPointInTime', 'export', null),
      dynamodbEvent('DescribeTable', 'view', 0),
    ],
    rejectedLines: [],
  },
];
