import { expect, test } from 'vitest';
import { openMistakeBook, printMistake } from '../../shared/settings/mistake-book.ts';
import { parseYamlFile } from '../../shared/settings/yaml-file.ts';
import { printedMistakes, smallCity, spoiled } from './small-city.ts';

function parse(text: string | Uint8Array) {
  const book = openMistakeBook();
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const file = parseYamlFile('x.yaml', bytes, book);
  return { file, said: book.list().map((mistake) => printMistake(mistake, 'en')) };
}

test('values and keys have their places, in blocks and in braces', () => {
  const { file } = parse('a:\n  - { b: 1, c: [x, y] }\n  - d:\n      e: z\n');
  const places = file?.places;

  expect(places?.of(['a', 0, 'b'])).toEqual({ line: 2, column: 10 });
  expect(places?.of(['a', 0, 'c', 1])).toEqual({ line: 2, column: 20 });
  expect(places?.ofKey(['a', 0, 'c'])).toEqual({ line: 2, column: 13 });
  expect(places?.of(['a', 1, 'd', 'e'])).toEqual({ line: 4, column: 10 });
  expect(places?.ofKey(['a', 1, 'd'])).toEqual({ line: 3, column: 5 });
});

test('what is not there has the place of what surrounds it', () => {
  const { file } = parse('a:\n  b: 1\nc:\n  - d: 1\n');
  const places = file?.places;

  expect(places?.of(['missing'])).toEqual({ line: 1, column: 1 });
  expect(places?.of(['a', 'missing'])).toEqual({ line: 1, column: 1 });
  expect(places?.of(['c', 0, 'missing'])).toEqual({ line: 4, column: 5 });
});

test('an anchor and its aliases are one value, found at the anchor', () => {
  const { file } = parse('day: &desk { name: d }\nnight: *desk\n');

  expect(file?.value).toEqual({ day: { name: 'd' }, night: { name: 'd' } });
  expect(file?.places.of(['night'])).toEqual({ line: 2, column: 8 });
  expect(file?.places.of(['night', 'name'])).toEqual({ line: 1, column: 20 });
});

test('lines that end as on Windows, and a byte order mark, change no place', () => {
  const { file, said } = parse('\ufeffa: 1\r\nb:\r\n  c: 2\r\n');

  expect(said).toEqual([]);
  expect(file?.places.of(['b', 'c'])).toEqual({ line: 3, column: 6 });
});

test('dates and times stay text, as the schemas want them', () => {
  expect(parse('a: 2026-10-12\nb: 2026-10-12T08:30\nc: 12-29\nd: 08:30-17:15').file?.value).toEqual(
    {
      a: '2026-10-12',
      b: '2026-10-12T08:30',
      c: '12-29',
      d: '08:30-17:15',
    },
  );
});

test('Shift_JIS is refused with the line on which it begins', () => {
  const bytes = Uint8Array.from([...Buffer.from('a: 1\nb: '), 0x8f, 0x5a, 0x0a]);

  expect(parse(bytes).said).toEqual([
    'x.yaml:2:1: From this line on it is not UTF-8. Save YAML files as UTF-8.',
  ]);
});

test.each([
  ['a tab as indentation', 'a:\n\tb: 1\n', 'x.yaml:2:1: '],
  ['a second document', 'a: 1\n---\nb: 2\n', 'x.yaml:2:1: '],
  ['a tag that nobody knows', 'a: !secret 1\n', 'x.yaml:1:4: '],
])('%s is told at its place', (_title, text, place) => {
  expect(parse(text).said).toEqual([expect.stringMatching(`^${place}It cannot be read as YAML`)]);
});

test('every bare asterisk is told at its place, with the advice to quote it', () => {
  expect(parse('objects:\n  - *.csv\n  - *.txt\n').said).toEqual([
    'x.yaml:2:5: "*.csv" refers to an anchor "&.csv" that does not stand before it. Put a "*" that is meant as text in quotes.',
    'x.yaml:3:5: "*.txt" refers to an anchor "&.txt" that does not stand before it. Put a "*" that is meant as text in quotes.',
  ]);
});

test('files that would grow or nest without end are refused, not fatal', () => {
  const names = Array.from({ length: 12 }, (_, at) => `l${at}`);
  const bomb = names
    .map((name, at) => `${name}: &${name} [${at === 0 ? 'x' : `*l${at - 1}, `.repeat(9)}]`)
    .join('\n');

  expect(parse(bomb).said).toHaveLength(1);
  expect(parse('['.repeat(50_000)).said.length).toBeGreaterThan(0);
});

test('an anchor that holds itself is told like any other mistake', () => {
  const files = spoiled('sekisho.yaml', 'name: { ja: 如月市', 'name: &name { ja: *name');

  expect(printedMistakes(files)).toEqual([
    'sekisho.yaml:2:21: organisation.name.ja must be text (given: …).',
  ]);
});

test('keys that name parts of every object are just unknown keys', () => {
  const files = {
    ...smallCity,
    'sekisho.yaml': `__proto__: { a: 1 }\n${smallCity['sekisho.yaml']}`,
  };

  expect(printedMistakes(files)).toEqual([
    expect.stringMatching('^sekisho.yaml:1:1: There is no key "__proto__"'),
  ]);
});
