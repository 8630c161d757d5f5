import { expect, test } from 'vitest';
import { formats } from '../../shared/formats/registry.ts';
import { examplesOfAll } from '../formats/examples.ts';

test('the checked map of every format can be handed to a thread', () => {
  let seen = 0;
  for (const [id, { map }] of examplesOfAll) {
    const format = formats.find((one) => one.id === id);
    if (format === undefined) continue;
    const checked = format.map.parse(map);
    expect(structuredClone(checked), id).toEqual(checked);
    seen += 1;
  }
  expect(seen).toBeGreaterThanOrEqual(formats.length);
});
