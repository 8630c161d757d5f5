import { boxEvent } from '../reading/box-event.ts';
import { documentMap } from '../reading/document-deed.ts';
import { entryDecoder, jsonLogReader } from '../reading/json-log-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** The enterprise events of Box. */
export const boxEvents = defineFormat({
  id: 'box-events',
  title: { ja: 'Box エンタープライズイベント', en: 'Box enterprise events' },
  reference: 'Box Developer Documentation: Get events (admin_logs), Event resource',
  framing: 'document',
  map: documentMap,
  open: ({ exportPaths }, context) =>
    jsonLogReader(
      'entries',
      entryDecoder(context, (json) => boxEvent(json, exportPaths)),
      context,
    ),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a page: a look, a download, one of an extract, a refused sign-in, a visitor',
    map: { exportPaths: ['抽出/**'] },
    text: `{"chunk_size":6,"next_stream_position":"115","entries":[
      {"type":"event","event_id":"b1","created_at":"2026-11-20T01:30:00-08:00","event_type":"PREVIEW","created_by":{"type":"user","id":"17","login":"s0123@kisaragi.example"},"ip_address":"192.0.2.7","source":{"item_type":"file","item_id":"9","item_name":"list.xlsx","parent":{"type":"folder","name":"税務課","id":"3"}}},
      {"type":"event","event_id":"b2","created_at":"2026-11-20T01:31:00-08:00","event_type":"DOWNLOAD","created_by":{"id":"17","login":"s0123@kisaragi.example"},"ip_address":"192.0.2.7","source":{"item_name":"list.xlsx","parent":{"name":"税務課"}}},
      {"type":"event","event_id":"b3","created_at":"2026-11-20T01:32:00-08:00","event_type":"DOWNLOAD","created_by":{"id":"17","login":"s0123@kisaragi.example"},"source":{"item_name":"all.csv","parent":{"name":"抽出"}}},
      {"type":"event","event_id":"b4","created_at":"2026-11-20T01:33:00-08:00","event_type":"FAILED_LOGIN","created_by":{"id":"17","login":"s0123@kisaragi.example"},"source":{"type":"user","id":"17"}},
      {"type":"event","event_id":"b5","created_at":"2026-11-20T01:34:00-08:00","event_type":"ITEM_SHARED_UPDATE","created_by":{"id":"2","login":""},"source":null},
      {"type":"event","event_id":"b6","created_at":"2026-13-20T01:34:00-08:00","event_type":"EDIT","created_by":{"id":"17"}},
      {"type":"event","event_id":"b7","created_at":"2026-11-20T01:34:00-08:00","event_type":"EDIT","created_by":null}
    ]}`,
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: '税務課',
        sequence: 'b1',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        terminal: '192.0.2.7',
        screen: '税務課',
        sequence: 'b2',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: '抽出',
        sequence: 'b3',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        screen: 'box:FAILED_LOGIN',
        sequence: 'b4',
      },
      {
        at: '2026-11-20T09:34:00.000Z',
        actor: '2',
        action: 'update',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 'box:ITEM_SHARED_UPDATE',
        sequence: 'b5',
      },
    ],
    rejectedLines: [6, 7],
  },
];
