import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actions, dataClasses, outcomes, printAccessEvent } from '../../shared/event.ts';
import { checkFields, logLine } from '../../shared/reading/json-event.ts';
import { collect, sourceOfFormat } from './collected.ts';

const name = fc.string({ minLength: 1, maxLength: 8 });
const line = fc.record(
  {
    at: fc.constant('2026-11-20T09:30:00.000Z'),
    actor: name,
    action: fc.constantFrom(...actions),
    outcome: fc.constantFrom(...outcomes),
    system: name,
    records: fc.oneof(fc.constant(null), fc.nat()),
    subject: name,
    section: name,
    terminal: name,
    screen: name,
    purpose: name,
    sequence: name,
    dataClasses: fc.array(fc.constantFrom(...dataClasses), { maxLength: 4 }),
    source: name,
    line: fc.integer({ min: 1 }),
  },
  { requiredKeys: ['at', 'actor', 'action', 'outcome', 'system', 'records'] },
);
/** One field replaced by something else, or a field more. */
const spoiled = fc
  .tuple(
    line,
    fc.constantFrom(...Object.keys(logLine.shape), 'colour', '__proto__', 'toString'),
    fc.oneof(
      fc.constantFrom(
        '',
        'view',
        0,
        1,
        -1,
        1.5,
        1e300,
        true,
        null,
        'personal',
        ['personal'],
        ['x'],
      ),
      fc.jsonValue({ maxDepth: 1 }),
    ),
  )
  .map(([fields, key, value]) => ({
    ...fields,
    ...JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`),
  }));

describe('the hand-tuned check of an event line', () => {
  test('accepts and refuses what the schema does, and gives the same fields', () => {
    fc.assert(
      fc.property(fc.oneof(line, spoiled), (fields) => {
        const text = JSON.stringify(fields);
        const checked = checkFields(text);
        const parsed = logLine.safeParse(JSON.parse(text));
        expect('problem' in checked ? checked.problem.en : '', text).toEqual(
          parsed.success ? '' : expect.stringMatching(/./u),
        );
        if (!('problem' in checked) && parsed.success) {
          const { source, line, dataClasses, ...rest } = parsed.data;
          expect(JSON.parse(JSON.stringify(checked))).toEqual(rest);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('what is printed is read again as the same event', async () => {
    await fc.assert(
      fc.asyncProperty(line, async (fields) => {
        const source = sourceOfFormat('sekisho-jsonl');
        const { events } = await collect(JSON.stringify(fields), source);
        const printed = events.map(printAccessEvent).join('');
        const again = await collect(printed, source);
        expect(again.events).toEqual(events);
        expect(events).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
