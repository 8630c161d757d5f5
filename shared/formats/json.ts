import { jsonLogReader } from '../reading/json-log-reader.ts';
import { pathDecoder, pathMap } from '../reading/path-map.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** JSON of any records system, by a path map. */
export const json = defineFormat({
  id: 'json',
  title: { ja: 'JSON（パスの対応づけによる）', en: 'JSON by path map' },
  reference: 'RFC 8259; the column map of sources.yaml (contract, section 2), with dotted paths',
  framing: 'document',
  map: pathMap,
  open: (map, context) => jsonLogReader(map.list, pathDecoder(map, context), context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'JSON Lines: nested and dotted keys, codes, a count, a list where one value should be',
    map: {
      columns: {
        at: { date: 'when.date', time: 'when.time' },
        actor: 'user.id',
        action: { column: 'op', codes: { '01': 'view', '05': 'export' } },
        outcome: { column: 'ok', codes: { true: 'success', false: 'denied' } },
        records: 'count',
        subject: 'subjects.0',
        screen: 'screen.name',
        system: { constant: 'welfare' },
      },
    },
    text: [
      '{"when":{"date":"R08.04.01","time":"09:05:03"},"user":{"id":"0123"},"op":"01","ok":true,"subjects":["00000042"],"screen.name":"照会"}',
      '{"when":{"date":"2026-04-01","time":"24:10"},"user.id":"0123","op":"05","ok":false,"count":1234}',
      '{"when":{"date":"2026-02-30","time":"09:05:03"},"user.id":"0123","op":"01","ok":true}',
      '{"when":{"date":"2026-04-01","time":"09:05:03"},"user.id":["0123","0124"],"op":"01","ok":true}',
    ].join('\n'),
    events: [
      {
        at: '2026-04-01T00:05:03.000Z',
        actor: '0123',
        action: 'view',
        outcome: 'success',
        system: 'welfare',
        records: 1,
        subject: '00000042',
        screen: '照会',
      },
      {
        at: '2026-04-01T15:10:00.000Z',
        actor: '0123',
        action: 'export',
        outcome: 'denied',
        system: 'welfare',
        records: 1234,
      },
    ],
    rejectedLines: [3, 4],
  },
  {
    title: 'one document with its records in a list; times in seconds since 1970; long numbers',
    map: {
      list: 'result.rows',
      epoch: 'seconds',
      columns: { at: 'ts', actor: 'who', action: 'what', sequence: 'no' },
    },
    text: `{
      "from": {"host": "kisaragi"},
      "result": {"rows": [
        {"ts": 1795167000.5, "who": "S0123", "what": "export", "no": 12345678901234567890},
        {"ts": "2026-11-20T09:30:00Z", "who": "S0123", "what": "export", "no": 2}
      ], "total": 2}
    }`,
    events: [
      {
        at: '2026-11-20T09:30:00.500Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        sequence: '12345678901234567890',
      },
    ],
    rejectedLines: [2],
  },
  {
    title: 'an array of lists, by place',
    map: { columns: { at: 1, actor: 2, action: { constant: 'print' }, records: 3 } },
    text: '[["2026/11/20 18:30:00","S0042",250],["2026/11/20 18:31:00","S0042",-1]]',
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0042',
        action: 'print',
        outcome: 'success',
        system: 'resident-register',
        records: 250,
      },
    ],
    rejectedLines: [2],
  },
];
