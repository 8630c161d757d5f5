import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dampedSubjects,
  type HelpedDay,
  helpedDayOf,
  mutualPairs,
} from '../../shared/explanations/laundering.ts';
import { peopleExplanations } from '../../shared/explanations/registry.ts';

const day = (actor: string, subjects: number, colleague: string, helped: number): HelpedDay => ({
  actor,
  subjects,
  helpers: [{ colleague, subjects: helped }],
});
const over = (count: number, days: readonly HelpedDay[]) =>
  Array.from({ length: count }, () => days).flat();

describe('two people who explain each other', () => {
  it('in more than 60 % of their subjects, both ways, are a mutual pair', () => {
    const pairs = mutualPairs(over(4, [day('S1', 10, 'S2', 7), day('S2', 10, 'S1', 9)]));

    expect(pairs).toEqual(
      new Map([
        ['S1', new Set(['S2'])],
        ['S2', new Set(['S1'])],
      ]),
    );
    expect(dampedSubjects(day('S1', 10, 'S2', 7), pairs)).toBe(3.5);
    expect(dampedSubjects(day('S1', 10, 'S3', 7), pairs)).toBe(0);
    expect(dampedSubjects(day('S3', 10, 'S1', 7), pairs)).toBe(0);
  });

  it('in exactly 60 %, or only one way, are none', () => {
    expect(mutualPairs(over(4, [day('S1', 10, 'S2', 6), day('S2', 10, 'S1', 9)])).size).toBe(0);
    expect(mutualPairs(over(4, [day('S1', 10, 'S2', 10), day('S2', 10, 'S3', 10)])).size).toBe(0);
  });

  it('in fewer than 20 subjects are none: that may be chance', () => {
    const days = [day('S1', 9, 'S2', 9), day('S2', 10, 'S1', 10)];

    expect(mutualPairs(over(2, days)).size).toBe(0);
    expect(mutualPairs(over(3, days)).size).toBe(2);
  });
});

describe('the subjects of a day that only one colleague explains', () => {
  const by = (id: string, reference: string) => ({ id, reference });

  it('are counted by colleague, each subject once', () => {
    const events = [
      { subject: 1n, explanations: [by('colleague-work', 'S2')] },
      { subject: 1n, explanations: [by('colleague-work', 'S2')] },
      { subject: 2n, explanations: [by('colleague-work', 'S2'), by('duty-roster', 'D-1')] },
      { subject: 3n, explanations: [by('colleague-work', 'S3')] },
      { subject: 4n, explanations: [] },
      { subject: null, explanations: [by('approval', 'A-1')] },
    ];
    expect(helpedDayOf('S1', events, peopleExplanations)).toEqual({
      actor: 'S1',
      subjects: 4,
      helpers: [
        { colleague: 'S2', subjects: 2 },
        { colleague: 'S3', subjects: 1 },
      ],
    });
  });

  it('are not those that something else explains too, at whatever hour', () => {
    const events = [
      { subject: 1n, explanations: [by('colleague-work', 'S2')] },
      { subject: 1n, explanations: [by('colleague-work', 'S2'), by('own-write', 'T')] },
      { subject: 2n, explanations: [by('own-work', '転入')] },
    ];
    expect(helpedDayOf('S1', events, peopleExplanations).helpers).toEqual([]);
  });
});

it('the pairs do not depend on the order of the days', () => {
  const anyDay = fc
    .tuple(
      fc.constantFrom('S1', 'S2', 'S3'),
      fc.constantFrom('S1', 'S2', 'S3'),
      fc.nat(30),
      fc.nat(9),
    )
    .map(([actor, colleague, helped, rest]) => day(actor, helped + rest, colleague, helped));
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 20 }), (days) => {
      const pairs = mutualPairs(days);
      expect(new Map([...mutualPairs(days.toReversed())].sort())).toEqual(
        new Map([...pairs].sort()),
      );
      for (const [actor, colleagues] of pairs)
        for (const colleague of colleagues) expect(pairs.get(colleague)?.has(actor)).toBe(true);
    }),
  );
});
