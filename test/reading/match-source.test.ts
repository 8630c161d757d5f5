import { expect, test } from 'vitest';
import { sourceOf } from '../../shared/reading/match-source.ts';
import { sourceOfFormat } from './collected.ts';

const source = (id: string, ...objects: string[]) => ({
  ...sourceOfFormat('delimited'),
  id,
  objects,
});
const sources = [
  source('juki', 'juki/*.csv', 'juki/*.csv.gz'),
  source('trail', 'aws/**/CloudTrail/**/*.json.gz'),
  source('monthly', '税務/JNL????.txt'),
  source('rest', 'juki/**'),
  source('zipped', 'vendor/*.zip!/log/*.csv', 'whole/*.zip'),
];

test.each([
  ['juki/2026-11-20.csv', 'juki'],
  ['juki/2026-11-20.csv.gz', 'juki'],
  ['juki/old/2026-11-20.csv', 'rest'],
  ['juki/2026-11-20.txt', 'rest'],
  ['aws/CloudTrail/a.json.gz', 'trail'],
  ['aws/AWSLogs/1/CloudTrail/ap-northeast-1/2026/11/20/a.json.gz', 'trail'],
  ['aws/a.json.gz', undefined],
  ['税務/JNL1120.txt', 'monthly'],
  ['税務/JNL11201.txt', undefined],
  ['税務/JNL/120.txt', undefined],
  ['juki', undefined],
  ['jukix/2026.csv', undefined],
  ['other/juki/2026.csv', undefined],
  ['vendor/a.zip!/log/1.csv', 'zipped'],
  ['vendor/a.zip!/log/1.txt', undefined],
  ['vendor/a.zip!/other/1.csv', undefined],
  ['whole/a.zip!/any/thing.txt', 'zipped'],
  ['juki/old/a.zip!/1.txt', 'rest'],
  ['vendor/a.zip', 'zipped'],
  ['vendor/a.tar', undefined],
])('%s belongs to %s, the first source that matches it whole', (name, id) => {
  expect(sourceOf(name, sources)?.id).toBe(id);
});

test('signs of patterns in a glob stand for themselves', () => {
  const odd = [source('odd', 'a(b)[c]{d}+$^.x|y')];
  expect(sourceOf('a(b)[c]{d}+$^.x|y', odd)?.id).toBe('odd');
  expect(sourceOf('a(b)[c]{d}+$^zx|y', odd)).toBeNull();
});

test('a name in decomposed Unicode is the same name', () => {
  const kana = [source('kana', 'ガス/*.csv')];
  expect(sourceOf('ガス/1.csv'.normalize('NFD'), kana)?.id).toBe('kana');
});
