import * as z from 'zod';
import { csvlogReader } from '../reading/postgresql-reader.ts';
import { exportRowsMin } from '../reading/rows-read.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** PostgreSQL's server log as CSV, with pgaudit. */
export const postgresqlCsvlog = defineFormat({
  id: 'postgresql-csvlog',
  title: { ja: 'PostgreSQL csvlog（pgaudit を含む）', en: 'PostgreSQL csvlog (with pgaudit)' },
  reference:
    'PostgreSQL documentation, Using CSV-Format Log Output (versions 9 to 18); pgaudit README, Format',
  framing: 'lines',
  map: z.strictObject({ exportRowsMin }).prefault({}),
  open: (map, context) => csvlogReader(map.exportRowsMin, context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'pgaudit shows a COPY TO over two lines; the server writes for itself',
    map: {},
    text: [
      '2026-11-20 18:30:00.123 JST,"s0123","juki",86,"192.0.2.7:48978",6028ff3a.56,4,"COPY",2026-11-20 18:00:00 JST,3/3,0,LOG,00000,"AUDIT: SESSION,1,1,READ,SELECT,TABLE,public.resident,""COPY resident',
      'TO stdout"",<none>",,,,,,,,,"psql"',
      '2026-11-20 18:31:00.000 JST,,,1,,6028ff3a.1,2,,2026-11-20 18:00:00 JST,,0,LOG,00000,"checkpoint starting: time",,,,,,,,,""',
      'not,a,line',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'public.resident',
        sequence: '6028ff3a.56/4',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: '(postgresql)',
        action: 'other',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        sequence: '6028ff3a.1/2',
      },
    ],
    rejectedLines: [4],
  },
];
