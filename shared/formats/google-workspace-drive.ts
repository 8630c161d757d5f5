import { documentMap } from '../reading/document-deed.ts';
import { googleDriveActivity } from '../reading/google-drive-activity.ts';
import { entryDecoder, jsonLogReader } from '../reading/json-log-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** The Drive log of Google Workspace, as the Reports API gives it. */
export const googleWorkspaceDrive = defineFormat({
  id: 'google-workspace-drive',
  title: {
    ja: 'Google Workspace ドライブの監査ログ（Reports API）',
    en: 'Google Workspace Drive audit log (Reports API)',
  },
  reference:
    'Google Workspace Admin SDK, Reports API: activities.list; Drive audit activity events',
  framing: 'document',
  map: documentMap,
  open: ({ exportPaths }, context) =>
    jsonLogReader(
      'items',
      entryDecoder(context, (json) => googleDriveActivity(json, exportPaths)),
      context,
    ),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a page: a look, a copy with a download, a download of an extract, a visitor',
    map: { exportPaths: ['*抽出*'] },
    text: `{"kind":"admin#reports#activities","etag":"\\"x\\"","items":[
      {"kind":"admin#reports#activity","id":{"time":"2026-11-20T09:30:00.123Z","uniqueQualifier":"-1","applicationName":"drive"},"actor":{"email":"s0123@kisaragi.example","profileId":"107"},"ipAddress":"192.0.2.7","events":[{"type":"access","name":"view","parameters":[{"name":"doc_title","value":"台帳"}]}]},
      {"id":{"time":"2026-11-20T09:31:00.000Z","uniqueQualifier":"8","applicationName":"drive"},"actor":{"email":"s0123@kisaragi.example"},"events":[{"type":"access","name":"copy"},{"type":"access","name":"download","parameters":[{"name":"doc_title","value":"台帳"}]}]},
      {"id":{"time":"2026-11-20T09:32:00.000Z","uniqueQualifier":"9","applicationName":"drive"},"actor":{"email":"s0123@kisaragi.example"},"events":[{"type":"access","name":"download","parameters":[{"name":"billable","boolValue":true},{"name":"doc_title","value":"課税台帳の抽出"}]}]},
      {"id":{"time":"2026-11-20T09:33:00.000Z","uniqueQualifier":"10","applicationName":"drive"},"actor":{"email":"","profileId":"105"},"events":[{"type":"acl_change","name":"change_user_access"}]},
      {"id":{"time":"2026-11-20T09:34:00.000Z","uniqueQualifier":"11","applicationName":"drive"},"actor":{"email":"s0123@kisaragi.example"},"events":[]},
      {"id":{"time":"2026-11-20T09:35:00.000Z"},"actor":{},"events":[{"name":"view"}]}
    ],"nextPageToken":"n"}`,
    events: [
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 's0123@kisaragi.example',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'drive:view',
        sequence: '2026-11-20T09:30:00.123Z/-1',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        screen: 'drive:download',
        sequence: '2026-11-20T09:31:00.000Z/8',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 'drive:download',
        sequence: '2026-11-20T09:32:00.000Z/9',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: '105',
        action: 'update',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 'drive:change_user_access',
        sequence: '2026-11-20T09:33:00.000Z/10',
      },
    ],
    rejectedLines: [5, 6],
  },
];
