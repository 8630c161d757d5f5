import { describe, expect, test } from 'vitest';
import { synthesisedRights } from './rights/synthesised-rights.ts';
import { templateWith } from './synthesised.ts';

const template = templateWith();
const rights = synthesisedRights(template.toJSON()).filter(({ effect }) => effect === 'may');
const whoMay = (on: (resource: string) => boolean, actions: RegExp) =>
  [...new Set(rights.filter((one) => on(one.on) && actions.test(one.action)).map((one) => one.who))]
    .filter((who) => who !== 'the own account')
    .sort();
const logs = (resource: string) => resource === 'IntakeBucketLogs/*';

describe('Clear evidence is under a key of its own', () => {
  test('which encrypts the logs and the quarantine, and no other bucket', () => {
    const buckets = Object.entries(template.findResources('AWS::S3::Bucket'));
    const underIt = buckets.filter(([, bucket]) => JSON.stringify(bucket).includes('KeysEvidence'));
    expect(underIt.map(([id]) => id.slice(0, -8)).sort()).toEqual([
      'IntakeBucketLogs',
      'IntakeBucketQuarantine',
    ]);
  });

  test('and whoever reads logs may use it, with those who upload them; nobody else', () => {
    const readers = whoMay(logs, /GetObject/);
    const uploaders = whoMay((on) => on.startsWith('IntakeBucketLogs/'), /PutObject/);
    const users = whoMay((on) => on === 'KeysEvidence', /Decrypt/);
    expect(readers).toHaveLength(3);
    expect(users).toEqual([...readers, ...uploaders].sort());
  });

  test('so that people who read history read no original by the same policy', () => {
    const people = (all: readonly string[]) => all.filter((who) => who.startsWith('bearer of'));
    const ofHistory = people(whoMay((on) => on === 'HistoryTable', /Query/));
    const ofLogs = people(whoMay(logs, /GetObject/));
    expect(ofHistory).toContain('bearer of StatementsReaders');
    expect(ofLogs).toEqual(['bearer of StatementsOriginalReaders']);
    expect(ofHistory.filter((who) => ofLogs.includes(who))).toEqual([]);
  });
});

describe('A deployment from before that key', () => {
  test('keeps its buckets and the key that its objects are under', () => {
    // Ids of the template of that time: another one would be a new, empty bucket.
    const kept = [
      'IntakeBucketLogs3D3B4AAF',
      'IntakeBucketQuarantineD30755A7',
      'KeysRecordsC94E819F',
    ];
    const resources = template.toJSON()['Resources'];
    expect(Object.keys(resources)).toEqual(expect.arrayContaining(kept));
  });

  test('has its earlier logs read by all who read logs', () => {
    const earlier = whoMay((on) => on === 'KeysRecords', /Decrypt/);
    for (const who of whoMay(logs, /GetObject/)) expect(earlier).toContain(who);
  });
});
