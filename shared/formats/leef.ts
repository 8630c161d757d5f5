import { keyedMap, keyedReader } from '../reading/keyed-reader.ts';
import { leefKeysOf } from '../reading/leef-line.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** IBM QRadar's Log Event Extended Format, with or without a syslog envelope. */
export const leef = defineFormat({
  id: 'leef',
  title: { ja: 'LEEF（Log Event Extended Format）', en: 'LEEF (Log Event Extended Format)' },
  reference: 'IBM QRadar documentation, Log Event Extended Format (LEEF) version 2',
  framing: 'lines',
  map: keyedMap({ actor: 'usrName', terminal: 'src' }),
  open: (map, context) => keyedReader('LEEF', leefKeysOf, map, context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'version 1 with tabs, version 2 with a sign and a code, no time, not LEEF',
    map: {
      columns: {
        action: { column: 'eventId', codes: { '15': 'view', '16': 'export' } },
        outcome: {
          column: 'result',
          codes: { refused: 'denied' },
          otherwise: 'success',
        },
        records: 'rows',
        screen: 'cat',
      },
    },
    text: [
      '<134>Nov 20 18:30:01 gate LEEF:1.0|Kisaragi|Gateway|1.0|15|devTime=Nov 20 2026 18:30:00\tusrName=S0123\tsrc=192.0.2.7\tcat=住民票 照会',
      'LEEF:2.0|Kisaragi|Gateway|1.0|16|^|devTime=2026-11-20T18:31:00+09:00^usrName=S0123^rows=120^note=a=b',
      'LEEF:2.0|Kisaragi|Gateway|1.0|16|x09|devTime=1795167120000\tusrName=S0123\tresult=refused\trows=1',
      'LEEF:1.0|Kisaragi|Gateway|1.0|15|usrName=S0123',
      'LEEF:1.0|Kisaragi|Gateway',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: '住民票 照会',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: 120,
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'denied',
        system: 'resident-register',
        records: 1,
      },
    ],
    rejectedLines: [4, 5],
  },
];
