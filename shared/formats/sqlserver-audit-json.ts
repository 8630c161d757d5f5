import * as z from 'zod';
import { jsonRowReader } from '../reading/json-row-reader.ts';
import { namedFieldsOf } from '../reading/named-fields.ts';
import { exportRowsMin } from '../reading/rows-read.ts';
import { sqlserverFiller } from '../reading/sqlserver-audit.ts';
import { defineFormat, type FormatExamples } from './format.ts';

const values = z.record(z.string(), z.unknown());

/** SQL Server Audit as JSON: rows of `FOR JSON`, or the diagnostic records of Azure SQL. */
export const sqlserverAuditJson = defineFormat({
  id: 'sqlserver-audit-json',
  title: {
    ja: 'SQL Server 監査（JSON：FOR JSON、Azure SQL）',
    en: 'SQL Server Audit (JSON: FOR JSON, Azure SQL)',
  },
  reference:
    'Microsoft Learn: sys.fn_get_audit_file (Transact-SQL); SQL Database audit log format (Azure SQL)',
  framing: 'document',
  map: z.strictObject({ exportRowsMin }).prefault({}),
  open(map, context) {
    const fill = sqlserverFiller(map.exportRowsMin);
    return jsonRowReader(
      {
        name: 'SQL Server Audit',
        wrapper: 'records',
        row: values,
        fill(event, row) {
          const inner = values.safeParse(row['properties']);
          return fill(event, namedFieldsOf(inner.success ? inner.data : row));
        },
      },
      context,
    );
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a record of Azure, a row of FOR JSON, a row without a result',
    map: {},
    text: `{"records":[
      {"time":"2026-11-20T09:30:01Z","category":"SQLSecurityAuditEvents","properties":{"event_time":"2026-11-20T09:30:00.1234567Z","sequence_number":1,"action_id":"BCM ","succeeded":"true","session_server_principal_name":"s0123","database_name":"juki","object_name":"","statement":"SELECT * FROM resident","client_ip":"192.0.2.7","affected_rows":2500,"response_rows":2500}},
      {"event_time":"2026-11-20T09:31:00","action_id":"SL","succeeded":false,"server_principal_name":"s0123","database_name":"juki","schema_name":"dbo","object_name":"pension","file_name":null},
      {"event_time":"2026-11-20T09:32:00","action_id":"SL","server_principal_name":"s0123"}
    ]}`,
    events: [
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 2500,
        terminal: '192.0.2.7',
        screen: 'juki',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 's0123',
        action: 'search',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        screen: 'juki.dbo.pension',
      },
    ],
    rejectedLines: [3],
  },
];
