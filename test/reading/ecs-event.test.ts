import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collect, sourceOfFormat } from './collected.ts';

const folder = new URL('../../../shared/data/elastic-beats/', import.meta.url);
const files = globSync('**/*-expected.json', { cwd: folder }).sort();
const source = sourceOfFormat('ecs');

type Fields = Readonly<Record<string, unknown>>;

/** What Filebeat's own tests expect of logs of Apache, nginx, IIS and PostgreSQL is ECS. */
const documents: Fields[] = files.flatMap((file) =>
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
);

test('the same documents come out of a search result and of nested keys', async () => {
  const some = documents.slice(0, 50);
  const plain = await collect(some.map((it) => JSON.stringify(it)).join('\n'), source);
  const hits = some.map((it) => ({ _index: 'logs', _source: it }));
  const result = { took: 3, _shards: { total: 1 }, hits: { total: { value: 50 }, hits } };
  const searched = await collect(JSON.stringify(result, null, 2), source, new Map(), 501);
  const nested = await collect(JSON.stringify(some.map(nestedOf)), source);
  expect(plain.events).toHaveLength(50);
  expect(searched.events).toEqual(plain.events);
  expect(nested.events).toEqual(plain.events);
});

/** `{"a.b":1}` as `{"a":{"b":1}}`; where `a` is a value itself, the dotted key stays. */
function nestedOf(fields: Fields): Fields {
  const root: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const [first = '', ...rest] = key.split('.');
    const inner = root[first] ?? {};
    if (rest.length === 0 || typeof inner !== 'object') root[key] = value;
    else root[first] = { ...inner, [rest.join('.')]: value };
  }
  return root;
}
