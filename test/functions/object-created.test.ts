import { expect, test } from 'vitest';
import { uploadedObjects } from '../../functions/object-created.ts';

const event = (object: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ Records: [{ s3: { bucket: { name: 'logs' }, object } }] });

test('a key comes back as it was uploaded, with its version', () => {
  const key = 'juki/%E6%93%8D%E4%BD%9C%E3%83%AD%E3%82%B0+2026-05-11+%281%29%2B.csv';
  expect(uploadedObjects(event({ key, versionId: 'v1', size: 5 }))).toEqual([
    { bucket: 'logs', key: 'juki/操作ログ 2026-05-11 (1)+.csv', versionId: 'v1', again: false },
  ]);
});

test('EventBridge writes a key as it is', () => {
  const told = (object: Readonly<Record<string, unknown>>) =>
    uploadedObjects(
      JSON.stringify({
        version: '0',
        'detail-type': 'Object Created',
        source: 'aws.s3',
        detail: { bucket: { name: 'logs' }, object, reason: 'PutObject' },
      }),
    );
  const key = 'juki/操作ログ 2026-05-11 (1)+50%.csv';
  expect(told({ key, size: 5, 'version-id': 'v1' })).toEqual([
    { bucket: 'logs', key, versionId: 'v1', again: false },
  ]);
  expect(told({ key: 'a.csv', size: 5 })[0]?.versionId).toBeUndefined();
});

test('a replay tells of an object as it stands, which is to be read although it is known', () => {
  const detail = { bucket: { name: 'logs' }, object: { key: 'a.csv' }, again: true };
  expect(uploadedObjects(JSON.stringify({ source: 'aws.s3', detail }))).toEqual([
    { bucket: 'logs', key: 'a.csv', versionId: undefined, again: true },
  ]);
});

test('an object without versions is read as it stands', () => {
  expect(uploadedObjects(event({ key: 'a.csv' }))[0]?.versionId).toBeUndefined();
});

test('the trial message that S3 sends at set-up tells of nothing', () => {
  const trial = { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'logs' };
  expect(uploadedObjects(JSON.stringify(trial))).toEqual([]);
});

test.each([
  ['no JSON', 'hello'],
  ['another event', JSON.stringify({ detail: {} })],
  ['a key that is not encoded as S3 does', event({ key: '%E6%93' })],
  ['an object without a key', event({})],
])('%s is refused, so that it ends among the dead letters', (_what, body) => {
  expect(() => uploadedObjects(body)).toThrow();
});
