import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../infra/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]);
const props = files.flatMap(([name, text]) =>
  [...text.matchAll(/^export interface (\w+(?:Props|Rule))\b[^{]*\{\n(.*?)^\}/gms)].map(
    ([, title = '', body = '']) => ({ title: `${name} ${title}`, body }),
  ),
);

test('props of constructs are found, and cannot be changed', () => {
  expect(props.length).toBeGreaterThan(12);
  const changeable = props.flatMap(({ title, body }) =>
    [...body.matchAll(/^ {2}(?!readonly |\/?\*| )(\w+)\??:/gm)].map(
      ([, prop]) => `${title} ${prop}`,
    ),
  );
  expect(changeable).toEqual([]);
});

test('each of them that may be left out says what holds then', () => {
  const bare = props.flatMap(({ title, body }) =>
    [...body.matchAll(/((?:^ {2} ?\/?\*.*\n)*)^ {2}readonly (\w+)\?:/gm)]
      .filter(([, comment = '']) => !comment.includes('@default'))
      .map(([, , prop]) => `${title} ${prop}`),
  );
  expect(bare).toEqual([]);
});

test('constructs take a scope, an id and props, and nothing else', () => {
  const positional = files.flatMap(([name, text]) =>
    [...text.matchAll(/^ {2}constructor\((.*?)\) \{$/gms)]
      .map(([, parameters = '']) => parameters.trim())
      .filter(
        (parameters) =>
          !/^scope: Construct,\s+id: string,\s+[^,]*(\{[^}]*\})?[^,]*,?$/s.test(parameters),
      )
      .map((parameters) => `${name} ${parameters}`),
  );
  expect(positional).toEqual([]);
});
