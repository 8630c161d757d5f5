import * as z from 'zod';
import { BrokenPromiseError } from '../errors.ts';
import { say } from '../language.ts';
import { syslogReader } from '../reading/syslog-reader.ts';
import { refuse } from '../settings/refuse.ts';
import { defineFormat, type Format, type FormatExamples } from './format.ts';
// The registry lists this file too; both look into the other only when a source is opened.
import { formatById } from './registry.ts';

/** The format that syslog may carry by this id; itself it does not carry. */
function carriedFormat(id: string): Format | undefined {
  const format = formatById(id);
  return id === 'syslog' || format?.framing === 'event-log' ? undefined : format;
}

/** Logs of another format that came by syslog, one message a line. */
export const syslog: Format = defineFormat({
  id: 'syslog',
  title: {
    ja: 'syslog（RFC 5424、RFC 3164）で届いた他の形式のログ',
    en: 'Logs of another format, carried by syslog (RFC 5424, RFC 3164)',
  },
  reference: 'RFC 5424; RFC 3164; RFC 6587 (octet counting); rsyslog, traditional file format',
  framing: 'lines',
  map: z
    .strictObject({
      /** Id of the format of the messages. */
      format: z.string().refine((id) => carriedFormat(id) !== undefined, {
        params: refuse(say((c) => c.reading.notCarried)),
      }),
      /** The map of that format. */
      map: z.unknown().optional(),
    })
    .check(({ value, issues }) => {
      const problems = carriedFormat(value.format)?.map.safeParse(value.map).error?.issues ?? [];
      // Whoever prints an issue finds what was given by its path.
      for (const issue of problems) {
        issues.push({ ...issue, path: ['map', ...issue.path], input: undefined });
      }
    }),
  open({ format, map }, context) {
    const carried = carriedFormat(format);
    if (carried === undefined) {
      throw new BrokenPromiseError(say((c) => c.reading.unknownFormat(format)));
    }
    const source = { ...context.source, format, map };
    return syslogReader(
      (inner) => carried.open({ ...inner, source }),
      carried.framing === 'document',
      context,
    );
  },
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a web server’s log: RFC 5424, RFC 3164 and a file of rsyslog; no envelope, no message',
    map: { format: 'apache-combined' },
    text: [
      '<134>1 2026-11-20T18:30:01+09:00 web1 httpd 77 - [x@1 a="\\"]"] 192.0.2.7 - S0123 [20/Nov/2026:18:30:00 +0900] "GET /a HTTP/1.1" 200 5',
      '<134>Nov 20 18:31:01 web1 httpd[77]: 192.0.2.7 - S0123 [20/Nov/2026:18:31:00 +0900] "GET /b HTTP/1.1" 403 5',
      '2026-11-20T18:32:01.123456+09:00 web1 httpd: 2001:db8::7 - - [20/Nov/2026:18:32:00 +0900] "GET /c HTTP/1.1" 200 5',
      '192.0.2.7 - S0123 [20/Nov/2026:18:33:00 +0900] "GET /d HTTP/1.1" 200 5',
      '<134>1 2026-11-20T18:34:00Z web1 httpd - - -',
      '<134>1 2026-11-20T18:35:00Z web1 httpd - - - AH00094: Command line: httpd',
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
        screen: '/a',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0123',
        action: 'view',
        outcome: 'denied',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: '/b',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: '(anonymous)',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '2001:db8::7',
        screen: '/c',
      },
    ],
    rejectedLines: [4, 5, 6],
  },
  {
    title: 'JSON in the message: each message is a document of its own',
    map: { format: 'aws-cloudtrail', map: { exportBuckets: ['kisaragi-extracts-*'] } },
    text: [
      '<134>1 2026-11-20T09:30:01Z h app - - - {"eventTime":"2026-11-20T09:30:00Z","eventName":"GetObject","eventSource":"s3.amazonaws.com","eventID":"e1","userIdentity":{"userName":"S0123"},"requestParameters":{"bucketName":"kisaragi-extracts-tax"}}',
      '<134>1 2026-11-20T09:31:01Z h app - - - {"eventTime":',
    ].join('\n'),
    events: [
      {
        at: '2026-11-20T09:30:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        screen: 's3.amazonaws.com:GetObject',
        sequence: 'e1',
      },
    ],
    rejectedLines: [2],
  },
];
