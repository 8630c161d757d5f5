import * as z from 'zod';
import { s3AccessReader } from '../reading/s3-access-reader.ts';
import { webMap } from '../reading/web-map.ts';
import { defineFormat, type FormatExamples } from './format.ts';

/** Amazon S3 server access logs, as S3 writes them into a bucket. */
export const s3ServerAccess = defineFormat({
  id: 's3-server-access',
  title: { ja: 'Amazon S3 サーバーアクセスログ', en: 'Amazon S3 server access log' },
  reference: 'Amazon S3 User Guide: Amazon S3 server access log format',
  framing: 'lines',
  map: webMap
    .omit({ actions: true })
    .extend({
      /** Globs of bucket names that hold extracts of residents' data: a read there is an export. */
      exportBuckets: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  open: ({ exportBuckets, ...map }, context) => s3AccessReader(map, exportBuckets, context),
});

/** Read by the tests as they stand here. */
export const examples: FormatExamples = () => [
  {
    title: 'a read of a card, of an extract, a refusal, a listing, S3 itself, a line cut short',
    map: {
      subject: { pattern: '^cards/(?<subject>[0-9]+)' },
      exportBuckets: ['kisaragi-extracts-*'],
    },
    text: [
      'a1b2 kisaragi-cards [20/Nov/2026:09:30:00 +0000] 192.0.2.7 arn:aws:iam::111122223333:user/S0123 R1 REST.GET.OBJECT cards/00000042.pdf "GET /cards/00000042.pdf HTTP/1.1" 200 - 5120 5120 10 9 "-" "aws-cli" - h= SigV4 ECDHE AuthHeader kisaragi-cards.s3.example TLSv1.3 - -',
      'a1b2 kisaragi-extracts-tax [20/Nov/2026:09:31:00 +0000] 192.0.2.7 arn:aws:sts::111122223333:assumed-role/Clerk/S0123 R2 REST.GET.OBJECT all.csv "GET /all.csv HTTP/1.1" 200 - 99 99 10 9 "-" "-" -',
      'a1b2 kisaragi-cards [20/Nov/2026:09:32:00 +0000] 192.0.2.7 - R3 REST.PUT.OBJECT x "PUT /x HTTP/1.1" 403 AccessDenied 243 - 10 - "-" "-" -',
      'a1b2 kisaragi-cards [20/Nov/2026:09:33:00 +0000] 192.0.2.7 c4n0 R4 REST.GET.BUCKET - "GET /?list-type=2 HTTP/1.1" 200 - 243 - 10 9 "-" "-" -',
      'a1b2 kisaragi-cards [20/Nov/2026:09:34:00 +0000] - AmazonS3 R5 S3.EXPIRE.OBJECT old.pdf "-" - - - 1 - - "-" "-" -',
      'a1b2 kisaragi-cards [20/Nov/2026:09:35:00 +0000] 192.0.2.7',
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
        screen: 'kisaragi-cards',
        sequence: 'R1/REST.GET.OBJECT/cards/00000042.pdf',
      },
      {
        at: '2026-11-20T09:31:00.000Z',
        actor: 'S0123',
        action: 'export',
        outcome: 'success',
        system: 'resident-register',
        records: null,
        terminal: '192.0.2.7',
        screen: 'kisaragi-extracts-tax',
        sequence: 'R2/REST.GET.OBJECT/all.csv',
      },
      {
        at: '2026-11-20T09:32:00.000Z',
        actor: '(anonymous)',
        action: 'update',
        outcome: 'denied',
        system: 'resident-register',
        records: 0,
        terminal: '192.0.2.7',
        screen: 'kisaragi-cards',
        sequence: 'R3/REST.PUT.OBJECT/x',
      },
      {
        at: '2026-11-20T09:33:00.000Z',
        actor: 'c4n0',
        action: 'view',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        terminal: '192.0.2.7',
        screen: 'kisaragi-cards',
        sequence: 'R4/REST.GET.BUCKET/',
      },
      {
        at: '2026-11-20T09:34:00.000Z',
        actor: 'AmazonS3',
        action: 'other',
        outcome: 'success',
        system: 'resident-register',
        records: 0,
        screen: 'kisaragi-cards',
        sequence: 'R5/S3.EXPIRE.OBJECT/old.pdf',
      },
    ],
    rejectedLines: [6],
  },
];
