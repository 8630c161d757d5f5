import * as z from 'zod';
import { namedCsvReader } from '../reading/named-fields.ts';
import { oracleColumns, oracleFiller } from '../reading/oracle-audit.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** Oracle's unified audit trail, exported as CSV. */
export const oracleUnifiedAudit = defineFormat({
  id: 'oracle-unified-audit',
  title: { ja: 'Oracle 統合監査証跡（CSV 出力）', en: 'Oracle unified audit trail (CSV export)' },
  reference: 'Oracle Database Reference, UNIFIED_AUDIT_TRAIL; Oracle Database Error Messages',
  framing: 'lines',
  map: z.strictObject({}).prefault({}),
  open: (_map, context) =>
    namedCsvReader(oracleColumns, oracleFiller(context.source.timeZone), context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a query, Data Pump, a hidden table, a refused sign-in, no such day, no code',
    map: {},
    text: [
      '"EVENT_TIMESTAMP","DBUSERNAME","USERHOST","ACTION_NAME","OBJECT_SCHEMA","OBJECT_NAME","SQL_TEXT","RETURN_CODE","DBID","INSTANCE_ID","SESSIONID","STATEMENT_ID","ENTRY_ID"',
      '"2026-11-20 18:30:00.123456","S0123","PC7","SELECT","JUKI","RESIDENT","SELECT * FROM juki.resident","0","77","1","5001","12","3"',
      '"20-NOV-2026 18.31.00.000000","S0123","PC7","EXPORT","","","","0","77","1","5001","13","1"',
      '"2026/11/20 18:32:00","S0123","PC7","SELECT","JUKI","PENSION","","942","77","1","5001","14","1"',
      '"2026-11-20T09:33:00Z","S0124","PC8","LOGON","","","","1017","77","1","5002","1","1"',
      '"2026-11-20 18:34:00","S0123","PC7","ALTER USER","","S0124","","0","","","","",""',
      '"30-FEB-2026 18.31.00","S0123","PC7","LOGON","","","","0","","","","",""',
      '"2026-11-20 18:36:00","S0123","PC7","LOGON","","","","","","","","",""',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 'S0123',
        action: 'search',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'PC7',
        screen: 'JUKI.RESIDENT',
        sequence: '77/1/5001/12/3',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'PC7',
        sequence: '77/1/5001/13/1',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 'S0123',
        action: 'search',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        terminal: 'PC7',
        screen: 'JUKI.PENSION',
        sequence: '77/1/5001/14/1',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: 'S0124',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        terminal: 'PC8',
        sequence: '77/1/5002/1/1',
      },
      {
        at: '2026-11-20T09:34:00.000Z',
        actor: 'S0123',
        action: 'other',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        terminal: 'PC7',
        screen: 'S0124',
      },
    ],
    rejectedLines: [7, 8],
  },
];
