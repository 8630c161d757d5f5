import * as z from 'zod';
import { jsonRowReader } from '../reading/json-row-reader.ts';
import { fillFromPostgresql } from '../reading/postgresql-event.ts';
import { fieldsOfJsonlog, jsonlogEntry } from '../reading/postgresql-jsonlog.ts';
import { exportRowsMin } from '../reading/rows-read.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** PostgreSQL's server log as JSON, with pgaudit. */
export const postgresqlJsonlog = defineFormat({
  id: 'postgresql-jsonlog',
  title: { ja: 'PostgreSQL jsonlog（pgaudit を含む）', en: 'PostgreSQL jsonlog (with pgaudit)' },
  reference:
    'PostgreSQL documentation, Using JSON-Format Log Output (versions 15 to 18); pgaudit README, Format',
  framing: 'document',
  map: z.strictObject({ exportRowsMin }).prefault({}),
  open: (map, context) =>
    jsonRowReader(
      {
        name: 'PostgreSQL',
        wrapper: 'records',
        row: jsonlogEntry,
        fill: (event, entry) =>
          fillFromPostgresql(event, fieldsOfJsonlog(entry), map.exportRowsMin),
      },
      context,
    ),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'pgaudit with its rows, an export to S3, a refused sign-in, no such day, no level',
    map: {},
    text: [
      '{"timestamp":"2026-11-20 18:30:00.123 JST","user":"s0123","dbname":"juki","pid":86,"remote_host":"192.0.2.7","remote_port":48978,"session_id":"6028ff3a.56","line_num":4,"error_severity":"LOG","message":"AUDIT: SESSION,1,1,READ,SELECT,TABLE,public.resident,SELECT * FROM resident,<not logged>,25"}',
      '{"timestamp":"2026-11-20 18:31:00.000 JST","user":"s0123","dbname":"juki","remote_host":"192.0.2.7","session_id":"6028ff3a.56","line_num":5,"error_severity":"LOG","message":"statement: SELECT * FROM aws_s3.query_export_to_s3(\'SELECT * FROM resident\', \'b\', \'k\', \'r\')"}',
      '{"timestamp":"2026-11-20 18:32:00.000 JST","user":"s0124","dbname":"juki","error_severity":"FATAL","state_code":"28P01","message":"password authentication failed for user \\"s0124\\""}',
      '{"timestamp":"2026-02-30 18:32:00.000 JST","error_severity":"LOG","message":"x"}',
      '{"timestamp":"2026-11-20 18:33:00.000 JST","message":"x"}',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 's0123',
        action: 'search',
        outcome: 'success',
        system: 'resident-register',
        records: 25,
        terminal: '192.0.2.7',
        screen: 'public.resident',
        sequence: '6028ff3a.56/4',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'juki',
        sequence: '6028ff3a.56/5',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 's0124',
        action: 'login',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        screen: 'juki',
      },
    ],
    rejectedLines: [4, 5],
  },
];
