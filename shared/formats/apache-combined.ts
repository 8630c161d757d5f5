import { webMap } from '../reading/web-map.ts';
import { webReader } from '../reading/web-reader.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** Apache's access log in any of the layouts that it brings along. */
export const apacheCombined = defineFormat({
  id: 'apache-combined',
  title: {
    ja: 'Apache アクセスログ（common、combined、vhost_combined、ssl_request）',
    en: 'Apache access log (common, combined, vhost_combined, ssl_request)',
  },
  reference: 'Apache HTTP Server 2.4 documentation, Log Files: Access Log; mod_log_config',
  framing: 'lines',
  map: webMap.prefault({}),
  open: webReader,
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a resident’s page, an export, a refusal, nobody signed in, an impossible date',
    map: {
      actor: { pattern: String.raw`^[A-Z]+\\\\(?<actor>.+)$` },
      subject: { pattern: String.raw`^/residents/(?<subject>\d+)` },
      actions: [{ method: 'POST', pattern: '^/export(?:$|[?])', action: 'export' }],
    },
    text: [
      String.raw`192.0.2.7 - TOWN\\S0123 [20/Nov/2026:18:30:00 +0900] "GET /residents/00000042/tax?tab=2 HTTP/1.1" 200 5120`,
      'juki.example:443 192.0.2.7 - S0123 [20/Nov/2026:18:31:00 +0900] "POST /export HTTP/1.1" 200 99 "-" "Mozilla/5.0 \\"x\\""',
      '192.0.2.7 - S0123 [20/Nov/2026:18:32:00 +0900] "GET /admin HTTP/1.1" 403 - "-" "-"',
      '192.0.2.7 - - [20/Nov/2026:18:33:00 +0900] "-" 408 -',
      '192.0.2.7 - S0123 [31/Nov/2026:18:33:00 +0900] "GET / HTTP/1.1" 200 5',
      '[Fri Nov 20 18:34:00 2026] [error] [client 192.0.2.7] File does not exist: /var/www/x',
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
        terminal: '192.0.2.7',
        screen: '/residents/{subject}/tax',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: '/export',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: '/admin',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: '(anonymous)',
        action: 'other',
        outcome: 'error',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
      },
    ],
    rejectedLines: [5, 6],
  },
];
