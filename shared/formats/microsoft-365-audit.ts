import { documentMap } from '../reading/document-deed.ts';
import { entryDecoder, jsonLogReader } from '../reading/json-log-reader.ts';
import { microsoftAudit } from '../reading/microsoft-audit.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** The unified audit log of Microsoft 365, as JSON. */
export const microsoft365Audit = defineFormat({
  id: 'microsoft-365-audit',
  title: {
    ja: 'Microsoft 365 統合監査ログ（JSON）',
    en: 'Microsoft 365 unified audit log (JSON)',
  },
  reference:
    'Microsoft Learn: Office 365 Management Activity API schema; Audit log activities; Export audit log records (AuditData)',
  framing: 'document',
  map: documentMap,
  open: ({ exportPaths }, context) =>
    jsonLogReader(
      'value',
      entryDecoder(context, (json) => microsoftAudit(json, exportPaths)),
      context,
    ),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a look, a download, one of an extract, a sync, mail, a refused sign-in, an export row',
    map: { exportPaths: ['**/extracts/**'] },
    text: `[
      {"CreationTime":"2026-11-20T09:30:00","Id":"m1","Operation":"FileAccessed","RecordType":6,"UserId":"s0123@kisaragi.example","Workload":"SharePoint","ClientIP":"192.0.2.7","ObjectId":"https://kisaragi.example/sites/tax/list.xlsx","SiteUrl":"https://kisaragi.example/sites/tax/"},
      {"CreationTime":"2026-11-20T09:31:00","Id":"m2","Operation":"FileDownloaded","RecordType":6,"UserId":"s0123@kisaragi.example","Workload":"SharePoint","ClientIP":"192.0.2.7:51234","ObjectId":"https://kisaragi.example/sites/tax/list.xlsx","SiteUrl":"https://kisaragi.example/sites/tax/"},
      {"CreationTime":"2026-11-20T09:32:00","Id":"m3","Operation":"FileSyncDownloadedFull","UserId":"s0123@kisaragi.example","Workload":"OneDrive","ObjectId":"https://kisaragi.example/sites/tax/extracts/all.csv","SiteUrl":"https://kisaragi.example/sites/tax/"},
      {"CreationTime":"2026-11-20T09:33:00","Id":"m4","Operation":"MailItemsAccessed","ResultStatus":"Succeeded","UserId":"s0123@kisaragi.example","Workload":"Exchange","ClientIPAddress":"[2001:db8::7]:443","OperationCount":12},
      {"CreationTime":"2026-11-20T09:34:00","Id":"m5","Operation":"UserLoginFailed","ResultStatus":"Failed","UserId":"s0123@kisaragi.example","Workload":"AzureActiveDirectory"},
      {"CreationDate":"2026-11-20T18:35:00","UserIds":"s0123@kisaragi.example","Operations":"FileDeleted","AuditData":"{\\"CreationTime\\":\\"2026-11-20T09:35:00\\",\\"Id\\":\\"m6\\",\\"Operation\\":\\"FileDeleted\\",\\"UserId\\":\\"s0123@kisaragi.example\\",\\"Workload\\":\\"OneDrive\\"}"},
      {"CreationTime":"2026-11-31T09:36:00","Id":"m7","Operation":"FileAccessed","UserId":"s0123@kisaragi.example"},
      {"CreationTime":"2026-11-20T09:37:00","Id":"m8","UserId":"s0123@kisaragi.example"}
    ]`,
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'https://kisaragi.example/sites/tax/',
        sequence: 'm1',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        terminal: '192.0.2.7',
        screen: 'https://kisaragi.example/sites/tax/',
        sequence: 'm2',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 'https://kisaragi.example/sites/tax/',
        sequence: 'm3',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '2001:db8::7',
        screen: 'Exchange:MailItemsAccessed',
        sequence: 'm4',
      },
      {
        at: '2026-11-20T09:34:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        screen: 'AzureActiveDirectory:UserLoginFailed',
        sequence: 'm5',
      },
      {
        at: '2026-11-20T09:35:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'update',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 'OneDrive:FileDeleted',
        sequence: 'm6',
      },
    ],
    rejectedLines: [7, 8],
  },
];
