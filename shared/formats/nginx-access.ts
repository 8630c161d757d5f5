import { webMap } from '../reading/web-map.ts';
import { webReader } from '../reading/web-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** nginx's access log: `combined`, also behind proxies. */
export const nginxAccess = defineFormat({
  id: 'nginx-access',
  title: {
    ja: 'nginx アクセスログ（combined、前にホスト名や転送元アドレスがあるもの）',
    en: 'nginx access log (combined, with host or forwarded addresses before it)',
  },
  reference: 'nginx documentation, ngx_http_log_module: log_format combined',
  framing: 'lines',
  map: webMap.prefault({}),
  open: webReader,
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'forwarded addresses, a host, a query, a line of the error log',
    map: { subject: { pattern: '[?&]person=(?<subject>[^&]+)' } },
    text: [
      '10.0.0.2, 10.0.0.1 - S0123 [20/Nov/2026:18:30:00 +0900] "GET /card?person=00000042 HTTP/2.0" 200 571 "-" "x"',
      'juki.example 10.0.0.2 - - [20/Nov/2026:18:31:00 +0900] "PUT /card HTTP/1.1" 502 0 "-" "-" "-"',
      '2026/11/20 18:32:00 [error] 7#7: *1 open() "/x" failed, client: 10.0.0.2',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 1,
        subject: '00000042',
        terminal: '10.0.0.2',
        screen: '/card',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: '(anonymous)',
        action: 'update',
        outcome: 'error',
        system: 'resident-register',
        records: null,
        terminal: '10.0.0.2',
        screen: '/card',
      },
    ],
    rejectedLines: [3],
  },
];
