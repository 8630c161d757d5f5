import * as z from 'zod';
import { namedCsvReader } from '../reading/named-fields.ts';
import { exportRowsMin } from '../reading/rows-read.ts';
import { sqlserverColumns, sqlserverFiller } from '../reading/sqlserver-audit.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** SQL Server Audit, exported as CSV. */
export const sqlserverAudit = defineFormat({
  id: 'sqlserver-audit',
  title: { ja: 'SQL Server 監査（CSV 出力）', en: 'SQL Server Audit (CSV export)' },
  reference:
    'Microsoft Learn: sys.fn_get_audit_file (Transact-SQL); SQL Server Audit Action Groups and Actions',
  framing: 'lines',
  map: z.strictObject({ exportRowsMin }).prefault({}),
  open: (map, context) =>
    namedCsvReader(sqlserverColumns, sqlserverFiller(map.exportRowsMin), context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a right that is checked, rows of a batch, a backup, a refusal, a sign-in, no such day',
    map: {},
    text: [
      'event_time,sequence_number,action_id,succeeded,session_server_principal_name,server_principal_name,database_name,schema_name,object_name,statement,file_name,audit_file_offset,client_ip,affected_rows,response_rows',
      '2026-11-20 09:30:00.1234567,1,SL  ,1,KISARAGI\\s0123,sa,juki,dbo,resident,"SELECT *\nFROM dbo.resident",a.sqlaudit,5120,192.0.2.7,0,0',
      '2026-11-20 09:30:01,1,BCM,True,s0123,NULL,juki,,,SELECT * FROM dbo.resident,a.sqlaudit,6144,192.0.2.7,0,2500',
      "2026/11/20 9:30:02,1,BACKUP,1,s0123,,juki,,,BACKUP DATABASE juki TO DISK = N'x',NULL,NULL,,0,0",
      '2026-11-20 09:30:03,1,UP,0,s0123,,juki,dbo,pension,UPDATE x,,,,0,0',
      '2026-11-20 09:30:04,1,LGIF,0,,s0124,,,,Login failed,,,192.0.2.8,0,0',
      '2026-02-30 09:30:05,1,LGIS,1,s0123,,,,,,,,,0,0',
      '2026-11-20 09:30:06,1,SL,maybe,s0123,,,,,,,,,0,0',
      '2026-11-20 09:30:07,1,SL',
      '',
    ].join('\r\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: String.raw`KISARAGI\s0123`,
        action: 'search',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'juki.dbo.resident',
        sequence: 'a.sqlaudit/5120/1',
      },
      {
        at: '2026-11-20T09:30:01.000Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 2500,
        terminal: '192.0.2.7',
        screen: 'juki',
        sequence: 'a.sqlaudit/6144/1',
      },
      {
        at: '2026-11-20T09:30:02.000Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 'juki',
      },
      {
        at: '2026-11-20T09:30:03.000Z',
        actor: 's0123',
        action: 'update',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        screen: 'juki.dbo.pension',
      },
      {
        at: '2026-11-20T09:30:04.000Z',
        actor: 's0124',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        terminal: '192.0.2.8',
      },
    ],
    rejectedLines: [8, 9, 10],
  },
];
