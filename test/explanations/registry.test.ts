import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explanations } from '../../shared/explanations/registry.ts';

const notEntries = ['explanation.ts', 'example.ts', 'registry.ts'];

describe('the registry of explanations', () => {
  it('lists every file of its folder once, and each id is its file name', () => {
    const folder = new URL('../../shared/explanations/', import.meta.url);
    const files = readdirSync(folder).filter((file) => !notEntries.includes(file));
    expect(explanations.map((one) => `${one.id}.ts`).sort()).toEqual(files.sort());
  });

  for (const explanation of explanations) {
    for (const { title, actor, events, tables } of explanation.examples.explains)
      it(`${explanation.id} explains ${title}`, () => {
        const answers = explanation.explain(actor, events, tables);
        expect(answers.map((answer) => answer?.suffices)).toEqual(events.map(() => true));
      });
    for (const { title, actor, events, tables } of explanation.examples.doesNotExplain)
      it(`${explanation.id} does not explain ${title}`, () => {
        const answers = explanation.explain(actor, events, tables);
        expect(answers).toHaveLength(events.length);
        expect(answers.some((answer) => answer?.suffices === true)).toBe(false);
      });
  }
});
