import * as z from 'zod';
import { say } from '../language.ts';
import { commonPrefixReader, hasTime, prefixReader } from '../reading/postgresql-prefix.ts';
import { stderrReader } from '../reading/postgresql-reader.ts';
import { exportRowsMin } from '../reading/rows-read.ts';
import { refuse } from '../settings/refuse.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** PostgreSQL's server log as text, with pgaudit. */
export const postgresqlStderr = defineFormat({
  id: 'postgresql-stderr',
  title: { ja: 'PostgreSQL ログ（pgaudit を含む）', en: 'PostgreSQL text log (with pgaudit)' },
  reference:
    'PostgreSQL documentation, Error Reporting and Logging: log_line_prefix; pgaudit README, Format',
  framing: 'lines',
  map: z
    .strictObject({
      /** `log_line_prefix` of the server's settings; without it the common ones are tried. */
      prefix: z
        .string()
        .refine(hasTime, { params: refuse(say((c) => c.reading.prefixWithoutTime)) })
        .optional(),
      exportRowsMin,
    })
    .prefault({}),
  open(map, context) {
    const { prefix } = map;
    const readPrefix = prefix === undefined ? commonPrefixReader() : prefixReader(prefix);
    return stderrReader(readPrefix, map.exportRowsMin, context);
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a statement over two lines that reads many rows, a refusal',
    map: { prefix: '%m [%c-%l] %q%u@%d %h ' },
    text: [
      '2026-11-20 18:30:00.123 JST [6028ff3a.56-4] s0123@juki 192.0.2.7 LOG:  AUDIT: SESSION,1,1,READ,SELECT,TABLE,public.resident,"SELECT *',
      '\tFROM resident",<not logged>,250',
      '2026-11-20 18:31:00.000 JST [6028ff3a.56-5] s0123@juki 192.0.2.7 ERROR:  permission denied for table pension',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.123Z',
        actor: 's0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 250,
        terminal: '192.0.2.7',
        screen: 'public.resident',
        sequence: '6028ff3a.56/4',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 's0123',
        action: 'other',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        terminal: '192.0.2.7',
        screen: 'juki',
        sequence: '6028ff3a.56/5',
      },
    ],
    rejectedLines: [],
  },
];
