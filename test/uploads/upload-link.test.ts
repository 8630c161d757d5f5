import { createHash, webcrypto } from 'node:crypto';
import vm from 'node:vm';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { presignedUpload } from '../../shared/adapters/aws/presigned-upload.ts';
import type { Source } from '../../shared/settings/settings.ts';
import { uploadForm, uploadLine } from '../../shared/uploads/upload-form.ts';
import { endingOf, formScript } from '../../shared/uploads/upload-form-script.ts';
import { contentTypeOf, type UploadLink, uploadKey } from '../../shared/uploads/upload-link.ts';
import { settings } from '../infra/settings.ts';

const [juki] = settings.sources as readonly [Source];
const tax: Source = { ...juki, id: 'tax', objects: ['tax/logs-*.zip!/**/*.csv', 'tax.csv.gz'] };
const sources = [juki, tax];

const link: UploadLink = {
  sequence: 3,
  at: Date.now(),
  by: 'S0900',
  reason: '委託先に渡す',
  source: 'juki',
  key: 'juki/操作 "1" <b>.csv',
  contentType: 'text/csv',
  bytesMax: 5_000_000,
  until: Date.now() + 3_600_000,
};

const s3 = new S3Client({
  region: 'ap-northeast-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' },
});

describe('A file that is to be uploaded by a form', () => {
  test.each([
    ['a.csv', juki, 'juki/a.csv'],
    ['操作ログ 20260511.csv', juki, 'juki/操作ログ 20260511.csv'],
    ['logs-5.zip', tax, 'tax/logs-5.zip'],
    ['tax.csv.gz', tax, 'tax.csv.gz'],
  ])('%s belongs into the folder of its source', (name, source, key) => {
    expect(uploadKey(name, source, sources)).toBe(key);
  });

  test.each([
    'a.txt',
    '../a.csv',
    'b/a.csv',
    'b\\a.csv',
    'price$.csv',
    'a\n.csv',
    '',
    `${'a'.repeat(200)}.csv`,
  ])('%j belongs nowhere', (name) => {
    expect(uploadKey(name, juki, sources)).toBeNull();
  });

  test('is another source’s where that one is named first', () => {
    const later = { ...juki, id: 'later' };
    expect(uploadKey('a.csv', later, [juki, later])).toBeNull();
  });

  test('is stored as one type, by its ending', () => {
    expect(['a.csv', 'a.csv.GZ', 'a.zip', 'a.log'].map(contentTypeOf)).toEqual([
      'text/csv',
      'application/gzip',
      'application/zip',
      'application/octet-stream',
    ]);
  });
});

describe('The signed policy', () => {
  test('binds key, type, size and digest, and names no other field but those of the signature', async () => {
    const { fields } = await presignedUpload(s3, 'logs', link);
    const policy = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString());
    const conditions: unknown[] = policy.conditions;
    expect(conditions).toEqual(
      expect.arrayContaining([
        ['content-length-range', 1, 5_000_000],
        { key: link.key },
        { bucket: 'logs' },
        { 'Content-Type': 'text/csv' },
        { 'x-amz-checksum-algorithm': 'SHA256' },
        { success_action_status: '201' },
        ['starts-with', '$x-amz-checksum-sha256', ''],
      ]),
    );
    const named = conditions.flatMap((one) => (Array.isArray(one) ? [] : Object.keys(one ?? {})));
    expect(named.sort()).toEqual([
      'Content-Type',
      'X-Amz-Algorithm',
      'X-Amz-Credential',
      'X-Amz-Date',
      'X-Amz-Security-Token',
      'bucket',
      'key',
      'success_action_status',
      'x-amz-checksum-algorithm',
    ]);
    const left = Date.parse(policy.expiration) - link.until;
    expect(Math.abs(left)).toBeLessThan(5_000);
  });
});

describe('The form', () => {
  test('sends the signed fields, then the file, and can send nowhere else', async () => {
    const post = await presignedUpload(s3, 'logs', link);
    const page = uploadForm(link, post, settings);
    expect(page).toContain('<html lang="ja">');
    expect(page).toContain(`form-action ${new URL(post.url).origin};`);
    const at = Object.keys(post.fields).map((field) => page.indexOf(`name="${field}"`));
    expect(Math.min(...at)).toBeGreaterThan(0);
    expect(page.indexOf('name="file"')).toBeGreaterThan(Math.max(...at));
    expect(page).not.toContain('<b>');
    expect(page.indexOf('ファイルを選ぶ')).toBeLessThan(page.indexOf('Choose a file'));
  });

  test('the line for a shell names the same fields, quoted', async () => {
    const post = await presignedUpload(s3, 'logs', { ...link, key: "juki/it's.csv" });
    const line = uploadLine({ ...link, key: "juki/it's.csv" }, post);
    for (const field of Object.keys(post.fields)) expect(line).toContain(`'${field}=`);
    expect(line).toContain("file=@\"./it'\\''s.csv\"");
  });
});

describe('The script of the form', () => {
  const said = {
    wrongSize: 'size',
    wrongName: 'name',
    digesting: 'digesting',
    sending: '</script>',
    unable: 'unable',
  };
  const told = { bytesMax: 10, ending: endingOf('a.csv.gz'), said };

  /** Chooses a file and presses the button, in a page that has just what the script uses. */
  async function submitted(name: string, content: string, subtle: unknown = webcrypto.subtle) {
    const status = { textContent: '' };
    let sent = false;
    let submit: (event: unknown) => Promise<void> = async () => undefined;
    const elements = {
      file: { files: [new File([content], name)] },
      'x-amz-checksum-sha256': { value: '' },
    };
    const form = {
      elements,
      addEventListener: (_kind: string, listener: typeof submit) => {
        submit = listener;
      },
      submit: () => {
        sent = true;
      },
    };
    const crypto = { subtle };
    const document = { querySelector: (what: string) => (what === 'form' ? form : status) };
    const page = { document, crypto, window: { crypto }, btoa, Uint8Array, String };
    vm.runInNewContext(formScript(told), page);
    await submit({ preventDefault: () => undefined });
    return { sent, status: status.textContent, digest: elements['x-amz-checksum-sha256'].value };
  }

  test('sends a file with its digest', async () => {
    const digest = createHash('sha256').update('0123456789').digest('base64');
    expect(await submitted('other.CSV.GZ', '0123456789')).toEqual({
      sent: true,
      status: '</script>',
      digest,
    });
  });

  test.each([
    ['is too large', 'a.csv.gz', '0123456789a', 'size'],
    ['is empty', 'a.csv.gz', '', 'size'],
    ['is of another kind', 'a.csv', '1', 'name'],
  ])('keeps back a file that %s, and says so', async (_, name, content, status) => {
    expect(await submitted(name, content)).toEqual({ sent: false, status, digest: '' });
  });

  test('says where the browser is not able to', async () => {
    const { sent, status } = await submitted('a.csv.gz', '1', null);
    expect([sent, status]).toEqual([false, 'unable']);
  });

  test('cannot be ended by what it is told', () => {
    expect(formScript(told)).not.toContain('</script>');
  });
});
