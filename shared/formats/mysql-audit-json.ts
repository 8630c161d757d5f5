import * as z from 'zod';
import { jsonRowReader } from '../reading/json-row-reader.ts';
import { mysqlJsonFiller, mysqlJsonRecord } from '../reading/mysql-json-audit.ts';
import { exportRowsMin } from '../reading/rows-read.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** MySQL Enterprise Audit and Percona's audit log plugin, as JSON. */
export const mysqlAuditJson = defineFormat({
  id: 'mysql-audit-json',
  title: {
    ja: 'MySQL 監査ログ（JSON：Enterprise Audit、Percona）',
    en: 'MySQL audit log (JSON: Enterprise Audit, Percona)',
  },
  reference:
    'MySQL Reference Manual, JSON Audit Log File Format; Percona Server documentation, Audit Log Plugin',
  framing: 'document',
  map: z.strictObject({ exportRowsMin }).prefault({}),
  open(map, context) {
    const fill = mysqlJsonFiller(map.exportRowsMin);
    return jsonRowReader(
      { name: 'MySQL', wrapper: 'records', row: mysqlJsonRecord, fill },
      context,
    );
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'Enterprise: a refused sign-in, few rows, many rows, OUTFILE, a table, no such day',
    map: {},
    text: `[
{ "timestamp": "2026-11-20 09:30:00", "id": 0, "class": "connection", "event": "connect", "connection_id": 9, "account": { "user": "s0123", "host": "pc7" }, "login": { "user": "s0123", "os": "", "ip": "192.0.2.7", "proxy": "" }, "connection_data": { "connection_type": "ssl", "status": 1045, "db": "juki" } },
{ "timestamp": "2026-11-20 09:30:01", "id": 0, "class": "general", "event": "status", "connection_id": 9, "account": { "user": "s0123", "host": "pc7" }, "login": { "user": "s0123", "os": "", "ip": "", "proxy": "" }, "general_data": { "command": "Query", "sql_command": "select", "query": "SELECT 'into outfile', r.* FROM resident r LIMIT 3", "status": 0 }, "query_statistics": { "query_time": 0.1, "bytes_sent": 1, "rows_sent": 3, "rows_examined": 3 } },
{ "timestamp": "2026-11-20 09:30:02", "id": 0, "class": "general", "event": "status", "account": { "user": "s0123", "host": "pc7" }, "general_data": { "command": "Query", "sql_command": "select", "query": "SELECT * FROM resident", "status": 0 }, "query_statistics": { "rows_sent": 101 } },
{ "timestamp": "2026-11-20 09:30:03", "id": 0, "class": "general", "event": "status", "account": { "user": "s0123", "host": "pc7" }, "general_data": { "command": "Query", "sql_command": "select", "query": "SELECT * FROM resident INTO OUTFILE '/x'", "status": 0 }, "query_statistics": { "rows_sent": 0 } },
{ "timestamp": "2026-11-20 09:30:03", "id": 1, "class": "table_access", "event": "read", "account": { "user": "s0123", "host": "pc7" }, "table_access_data": { "db": "juki", "table": "resident", "query": "SELECT 1", "sql_command": "select" } },
{ "timestamp": "2026-02-30 09:30:04", "id": 0, "class": "audit", "event": "shutdown", "server_id": 1 }
]`,
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 's0123',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        terminal: '192.0.2.7',
        screen: 'juki',
        sequence: '2026-11-20 09:30:00/0',
      },
      {
        at: '2026-11-20T09:30:01.000Z',
        actor: 's0123',
        action: 'search',
        outcome: 'success',
        system: 'resident-register',
        records: 3,
        terminal: 'pc7',
        sequence: '2026-11-20 09:30:01/0',
      },
      {
        at: '2026-11-20T09:30:02.000Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 101,
        terminal: 'pc7',
        sequence: '2026-11-20 09:30:02/0',
      },
      {
        at: '2026-11-20T09:30:03.000Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'pc7',
        sequence: '2026-11-20 09:30:03/0',
      },
      {
        at: '2026-11-20T09:30:03.000Z',
        actor: 's0123',
        action: 'search',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: 'pc7',
        screen: 'juki.resident',
        sequence: '2026-11-20 09:30:03/1',
      },
    ],
    rejectedLines: [6],
  },
  {
    title: "Percona's filter: a statement begins and ends, the server starts",
    map: {},
    text: `[
      { "timestamp": "2026-11-20 09:30:00", "id": 0, "class": "audit", "server_id": 1 },
      { "timestamp": "2026-11-20 09:30:01", "id": 1, "class": "general", "event": "log", "account": { "user": "s0123[s0123] @ pc7 []", "host": "pc7" }, "general_data": { "command": "Query", "sql_command": "select", "query": "SELECT * FROM resident", "status": 0 } },
      { "timestamp": "2026-11-20 09:30:02", "id": 2, "class": "query", "event": "query_status_end", "connection_id": 11, "query_data": { "query": "SELECT * FROM resident INTO OUTFILE 'x'", "status": 1227, "sql_command": "select" } }
    ]`,
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: '(mysql)',
        action: 'other',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        sequence: '2026-11-20 09:30:00/0',
      },
      {
        at: '2026-11-20T09:30:01.000Z',
        actor: 's0123',
        action: 'other',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        terminal: 'pc7',
        sequence: '2026-11-20 09:30:01/1',
      },
      {
        at: '2026-11-20T09:30:02.000Z',
        actor: '(mysql)',
        action: 'export',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        sequence: '2026-11-20 09:30:02/2',
      },
    ],
    rejectedLines: [],
  },
  {
    title: 'Percona: a statement, a sign-out, a record without a name',
    map: {},
    text: [
      '{"audit_record":{"name":"Query","record":"4707_2026-11-20T09:00:00","timestamp":"2026-11-20T09:30:00 UTC","command_class":"select","connection_id":"37","status":1142,"sqltext":"select * from pension","user":"s0123[s0123] @ pc7 [192.0.2.7]","host":"pc7","os_user":"","ip":"192.0.2.7","db":"juki"}}',
      '{"audit_record":{"name":"Quit","record":"4708_2026-11-20T09:00:00","timestamp":"2026-11-20T09:31:00Z","connection_id":"37","status":0,"user":"s0123","priv_user":"s0123","os_login":"","proxy_user":"","host":"pc7","ip":"192.0.2.7","db":""}}',
      '{"audit_record":{"timestamp":"2026-11-20T09:31:00Z"}}',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 's0123',
        action: 'search',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'juki',
        sequence: '4707_2026-11-20T09:00:00',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 's0123',
        action: 'logout',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        terminal: '192.0.2.7',
        sequence: '4708_2026-11-20T09:00:00',
      },
    ],
    rejectedLines: [3],
  },
];
