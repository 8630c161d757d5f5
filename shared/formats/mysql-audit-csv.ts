import * as z from 'zod';
import { timeReader } from '../reading/date-time.ts';
import { lineEventReader } from '../reading/line-event-reader.ts';
import { fillFromServerAudit } from '../reading/mysql-server-audit.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** The audit plugin `server_audit` of MariaDB, Amazon RDS and Aurora MySQL. */
export const mysqlAuditCsv = defineFormat({
  id: 'mysql-audit-csv',
  title: {
    ja: 'MariaDB・RDS・Aurora MySQL 監査ログ（server_audit）',
    en: 'MariaDB, RDS and Aurora MySQL audit log (server_audit)',
  },
  reference:
    'MariaDB Knowledge Base, MariaDB Audit Plugin - Log Format; Amazon Aurora User Guide, Using Advanced Auditing with Aurora MySQL; Amazon RDS User Guide, MariaDB Audit Plugin support',
  framing: 'lines',
  map: z.strictObject({}).prefault({}),
  open(_map, context) {
    const timeOf = timeReader(context.source.timeZone);
    return lineEventReader((event, line) => fillFromServerAudit(event, line, timeOf), context);
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'MariaDB, RDS (kind of connection) and Aurora (microseconds)',
    map: {},
    text: [
      '20261120 18:30:00,db1,s0123,192.0.2.7,9,0,FAILED_CONNECT,,,1045',
      String.raw`20261120 18:30:01,db1,s0123,192.0.2.7,9,41,QUERY,juki,'SELECT \'a,b\',\n x FROM resident',0`,
      '20261120 18:30:01,db1,s0123,192.0.2.7,9,41,READ,juki,resident,',
      "20261120 18:30:02,db1,s0123,192.0.2.7,9,42,QUERY,juki,'select * from pension',1142,SSL/TLS",
      "1795167003123456,aurora-1,s0123,192.0.2.7,9,43,QUERY,juki,'SELECT * FROM resident INTO OUTFILE S3 \\'s3://b/k\\'',0",
      '20261120 18:30:04,db1,s0123,192.0.2.7,9,0,DISCONNECT,juki,,0',
      '20261120 18:30:05,db1,s0123,192.0.2.7,9,44,QUERY,juki,unquoted, with a comma,0',
      '20260230 18:30:06,db1,s0123,192.0.2.7,9,0,CONNECT,juki,,0',
      '',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 's0123',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        terminal: '192.0.2.7',
      },
      {
        at: '2026-11-20T09:30:01.000Z',
        actor: 's0123',
        action: 'search',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'juki',
      },
      {
        at: '2026-11-20T09:30:01.000Z',
        actor: 's0123',
        action: 'search',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'juki.resident',
      },
      {
        at: '2026-11-20T09:30:02.000Z',
        actor: 's0123',
        action: 'search',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'juki',
      },
      {
        at: '2026-11-20T09:30:03.123Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'juki',
      },
      {
        at: '2026-11-20T09:30:04.000Z',
        actor: 's0123',
        action: 'logout',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        terminal: '192.0.2.7',
        screen: 'juki',
      },
    ],
    rejectedLines: [7, 8],
  },
];
