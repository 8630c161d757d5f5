import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
  EarlierAnswers,
  Explanation,
  ExplanationExample,
} from '../../shared/explanations/explanation.ts';
import { explanations } from '../../shared/explanations/registry.ts';
import { examplesOf } from './examples.ts';

const notEntries = [
  'explanation.ts',
  'example.ts',
  'explain-day.ts',
  'explanation-tables.ts',
  'laundering.ts',
  'registry.ts',
  'single-access.ts',
];

describe('the registry of explanations', () => {
  it('lists every file of its folder once, and each id is its file name', () => {
    const folder = new URL('../../shared/explanations/', import.meta.url);
    const files = readdirSync(folder).filter((file) => !notEntries.includes(file));
    expect(explanations.map((one) => `${one.id}.ts`).sort()).toEqual(files.sort());
  });

  for (const explanation of explanations) {
    for (const example of examplesOf(explanation.id).explains)
      it(`${explanation.id} explains ${example.title}`, () => {
        const { before, answers } = asked(explanation, example);
        const given = answers.map((answer, index) => answer ?? before[index] ?? null);
        expect(given.map((answer) => answer?.suffices)).toEqual(example.events.map(() => true));
        expect(answers.some((answer) => answer?.suffices === true)).toBe(true);
        expect(answers.every((answer) => answer === null || answer.id === explanation.id)).toBe(
          true,
        );
      });
    for (const example of examplesOf(explanation.id).doesNotExplain)
      it(`${explanation.id} does not explain ${example.title}`, () => {
        const { answers } = asked(explanation, example);
        expect(answers).toHaveLength(example.events.length);
        expect(answers.some((answer) => answer?.suffices === true)).toBe(false);
      });
  }
});

/** What the explanation says, after all that stand before it in the registry. */
function asked(explanation: Explanation, { actor, events, tables }: ExplanationExample) {
  const earlier: EarlierAnswers[] = [];
  for (const by of explanations.slice(0, explanations.indexOf(explanation)))
    earlier.push({ by, answers: by.explain(actor, events, tables, earlier) });
  return {
    before: events.map((_, index) =>
      earlier.map(({ answers }) => answers[index]).find((answer) => answer?.suffices === true),
    ),
    answers: explanation.explain(actor, events, tables, earlier),
  };
}
