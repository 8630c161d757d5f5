import { documentMap } from '../reading/document-deed.ts';
import { entryDecoder } from '../reading/json-log-reader.ts';
import { microsoftAudit } from '../reading/microsoft-audit.ts';
import { auditDataReader } from '../reading/microsoft-audit-csv.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** The unified audit log of Microsoft 365, as Purview and PowerShell export it. */
export const microsoft365AuditCsv = defineFormat({
  id: 'microsoft-365-audit-csv',
  title: {
    ja: 'Microsoft 365 統合監査ログ（CSV のエクスポート）',
    en: 'Microsoft 365 unified audit log (exported CSV)',
  },
  reference: 'Microsoft Learn: Export, configure, and view audit log records (column AuditData)',
  framing: 'lines',
  map: documentMap,
  open: ({ exportPaths }, context) =>
    auditDataReader(
      entryDecoder(context, (json) => microsoftAudit(json, exportPaths)),
      context,
    ),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'the record in AuditData counts, not the columns around it',
    map: {},
    text: [
      'RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits',
      'm1,2026-11-20T09:31:00.0000000Z,6,FileDownloaded,s0123@kisaragi.example,"{""CreationTime"":""2026-11-20T09:31:00"",""Id"":""m1"",""Operation"":""FileDownloaded"",""UserId"":""s0123@kisaragi.example"",""ClientIP"":""192.0.2.7"",""SiteUrl"":""https://kisaragi.example/sites/tax/""}",',
      'm2,2026-11-20T09:32:00.0000000Z,6,FileDownloaded,s0123@kisaragi.example,"{""CreationTime"":",',
      'm3,2026-11-20T09:33:00.0000000Z,6,FileDownloaded,s0123@kisaragi.example,,,',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 's0123@kisaragi.example',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        terminal: '192.0.2.7',
        screen: 'https://kisaragi.example/sites/tax/',
        sequence: 'm1',
      },
    ],
    rejectedLines: [3, 4],
  },
];
