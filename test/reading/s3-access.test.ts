import { describe, expect, test } from 'vitest';
import { deedOfS3, s3AccessLineOf } from '../../shared/reading/s3-access-line.ts';
import { collect, sourceOfFormat } from './collected.ts';

const line = (operation: string, key = 'a.pdf', rest = '"GET /a.pdf HTTP/1.1" 200 - 5') =>
  `0wner kisaragi [20/Nov/2026:18:30:00 +0900] 192.0.2.7 arn:aws:iam::1:user/x R1 ${operation} ${key} ${rest} 5 1 1 "-" "-" -`;

test.each([
  ['REST.GET.OBJECT', 'read'],
  ['WEBSITE.GET.OBJECT', 'read'],
  ['SOAP.GET.OBJECT', 'read'],
  ['REST.COPY.OBJECT_GET', 'read'],
  ['REST.COPY.PART_GET', 'read'],
  ['REST.SELECT.OBJECT', 'read'],
  ['REST.GET.OBJECT_TAGGING', 'view'],
  ['REST.GET.BUCKET', 'view'],
  ['REST.HEAD.OBJECT', 'view'],
  ['REST.GET.ACL', 'view'],
  ['REST.PUT.OBJECT', 'update'],
  ['REST.COPY.OBJECT', 'update'],
  ['REST.DELETE.OBJECT', 'update'],
  ['BATCH.DELETE.OBJECT', 'update'],
  ['S3.EXPIRE.OBJECT', 'other'],
  ['S3.CREATE.DELETEMARKER', 'other'],
])('the operation %s is %s', (operation, deed) => expect(deedOfS3(operation)).toBe(deed));

describe('a line of S3', () => {
  test.each([
    [line('REST.GET.OBJECT'), { bucket: 'kisaragi', key: 'a.pdf', status: 200 }],
    [line('REST.GET.BUCKET', '-'), { key: null }],
    [line('S3.EXPIRE.OBJECT', 'a', '- - - -'), { status: null }],
    [line('REST.GET.OBJECT', 'a', '"-" 404 NoSuchKey -'), { status: 404 }],
  ])('%s', (text, fields) => expect(s3AccessLineOf(text)).toMatchObject(fields));

  test.each([
    line('REST.GET.OBJECT').slice(0, 90),
    line('get'),
    line('REST.GET.OBJECT', 'a b'),
    `x${' '.repeat(400_000)}`,
    line('REST.GET.OBJECT', 'a', `"${'" '.repeat(200_000)}`),
  ])('is none of another shape (%#)', (text) => expect(s3AccessLineOf(text)).toBeNull());

  test('names the subject in its key, and the account as the map says', async () => {
    const map = {
      subject: { pattern: '^cards/(?<subject>[^/]+)/' },
      actor: { pattern: 'user/(?<actor>.+)$' },
    };
    const text = [
      line('REST.GET.OBJECT', 'cards/%E5%A4%AA/1.pdf'),
      line('REST.PUT.OBJECT', 'x'),
      line('REST.PUT.OBJECT', 'cards/42/1.pdf'),
      line('S3.EXPIRE.OBJECT', 'cards/42/1.pdf'),
    ];
    const { events } = await collect(text.join('\n'), sourceOfFormat('s3-server-access', map));
    expect(events).toMatchObject([
      { subject: '太', records: 1, actor: 'x', screen: 'kisaragi' },
      { subject: undefined, records: 0, action: 'update' },
      { subject: '42', records: 1, action: 'update' },
      { subject: '42', records: 0, action: 'other' },
    ]);
  });
});
