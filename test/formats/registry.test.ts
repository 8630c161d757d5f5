import { describe, expect, test } from 'vitest';
import { type AccessEvent, printAccessEvent } from '../../shared/event.ts';
import { formatById, formats } from '../../shared/formats/registry.ts';
import { collect, sourceOfFormat } from '../reading/collected.ts';
import { examplesOf, examplesOfAll, formatFiles } from './examples.ts';

describe('the registry of formats', () => {
  test('lists every file of its folders, once, under the name of the file', () => {
    expect(formats.map((format) => format.id).sort()).toEqual([...formatFiles.keys()].sort());
  });

  test('finds a format by its id and nothing by another name', () => {
    for (const format of formats) expect(formatById(format.id)).toBe(format);
    expect(formatById('papyrus')).toBeUndefined();
  });

  test.each(formats.map((format) => [format.id, format] as const))(
    '%s refuses an unknown key in its map and accepts what its own schema gave',
    (id, format) => {
      for (const example of examplesOf(id)) {
        const parsed = format.map.parse(example.map);
        expect(format.map.parse(parsed)).toEqual(parsed);
        const extended = { ...Object(example.map), colour: 'red' };
        expect(format.map.safeParse(extended).success).toBe(false);
      }
    },
  );

  const examples = examplesOfAll.map(([id, example]) => [id, example.title, example] as const);
  test.each(examples)('%s reads its example: %s', async (id, _title, example) => {
    const { events, rejected, summary } = await collect(
      example.text,
      sourceOfFormat(id, example.map),
    );
    expect(events.map(withoutPlace)).toEqual(example.events);
    expect(rejected.map((it) => it.line)).toEqual(example.rejectedLines);
    expect(summary.lines).toBe(example.events.length + example.rejectedLines.length);
  });

  test.each(examples)(
    '%s reads its example the same at every chunk size: %s',
    async (id, _title, example) => {
      const source = sourceOfFormat(id, example.map);
      const whole = await collect(example.text, source);
      for (const chunkBytes of [1, 2, 3, 7, 64]) {
        expect(await collect(example.text, source, new Map(), chunkBytes)).toEqual(whole);
      }
    },
  );
});

function withoutPlace(event: AccessEvent): unknown {
  const { source, line, dataClasses, ...rest } = JSON.parse(printAccessEvent(event));
  return rest;
}
