import * as z from 'zod';
import { entryDecoder, jsonLogReader } from '../reading/json-log-reader.ts';
import { ocsfEvent } from '../reading/ocsf-event.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** Events of the Open Cybersecurity Schema Framework, as security lakes hold them. */
export const ocsf = defineFormat({
  id: 'ocsf',
  title: {
    ja: 'OCSF（ファイル・データストア・API・Web の操作、認証）',
    en: 'OCSF (file, datastore, API, web activity, authentication)',
  },
  reference:
    'Open Cybersecurity Schema Framework: classes 1001, 3002, 4002, 6001, 6003, 6005 and 6006',
  framing: 'document',
  map: z
    .strictObject({
      /** Globs of files, tables and buckets with many people's data: reading there is an export. */
      exportPaths: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  open: ({ exportPaths }, context) =>
    jsonLogReader(
      undefined,
      entryDecoder(context, (json) => ocsfEvent(json, exportPaths)),
      context,
    ),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a file read, a query of an extract, an API call refused, a web search, a sign-in',
    map: { exportPaths: ['extract_*'] },
    text: [
      '{"class_uid":1001,"activity_id":2,"time":1795167000123,"status_id":1,"actor":{"user":{"name":"s0123"}},"device":{"hostname":"PC-7"},"file":{"name":"list.xlsx","path":"/tax/list.xlsx"},"metadata":{"uid":"o1"}}',
      '{"class_uid":6005,"activity_id":4,"time":1795167060000,"status_id":1,"actor":{"user":{"uid":"s0123"}},"src_endpoint":{"ip":"192.0.2.7"},"table":{"name":"extract_2026"},"metadata":{"uid":"o2"}}',
      '{"class_uid":6003,"activity_id":3,"time_dt":"2026-11-20T09:32:00Z","status_id":2,"status_code":"AccessDenied","actor":{"user":{"name":"s0123"}},"api":{"operation":"DeleteTrail","service":{"name":"cloudtrail.amazonaws.com"}}}',
      '{"class_uid":6001,"activity_id":5,"time":1795167180000,"status_id":2,"status_code":"500","actor":{"user":{"email_addr":"s0123@kisaragi.example"}},"web_resources":[{"url_string":"https://kisaragi.example/residents?no=00000042"}]}',
      '{"class_uid":3002,"activity_id":1,"time":1795167240000,"status_id":2,"user":{"name":"s0123"}}',
      '{"class_uid":2004,"class_name":"Detection Finding","activity_id":1,"time":1795167300000,"actor":{"app_name":"edr"}}',
      '{"class_uid":1001,"activity_id":2,"time":-5,"actor":{"user":{"name":"s0123"}}}',
      '{"activity_id":2,"time":1795167000123,"actor":{"user":{"name":"s0123"}}}',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 's0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        terminal: 'PC-7',
        screen: '/tax/list.xlsx',
        sequence: 'o1',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'extract_2026',
        sequence: 'o2',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 's0123',
        action: 'update',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        screen: 'cloudtrail.amazonaws.com:DeleteTrail',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'search',
        outcome: 'error',
        system: 'resident-register',
        records: null,
        screen: 'https://kisaragi.example/residents',
      },
      {
        at: '2026-11-20T09:34:00.000Z',
        actor: 's0123',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        screen: 'class:3002',
      },
      {
        at: '2026-11-20T09:35:00.000Z',
        actor: 'edr',
        action: 'other',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 'Detection Finding',
      },
    ],
    rejectedLines: [7, 8],
  },
];
