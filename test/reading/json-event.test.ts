import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actions, dataClasses, outcomes, printAccessEvent } from '../../shared/event.ts';
import { checkFields, logLine } from '../../shared/reading/json-event.ts';
import { scanEventFields } from '../../shared/reading/json-event-scan.ts';
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

  test('the fast way gives what the full check gives, or leaves the line to it', () => {
    const sign = fc.constantFrom(
      ...[
        ...'{}[]",:0179eE+-. \\nu/ab\t\u0001',
        '',
        '""',
        'null',
        '\\"',
        ',"records":5',
        ',"line":0',
      ],
    );
    const edit = fc.record({ at: fc.nat(400), remove: fc.nat(2), insert: sign });
    let fast = 0;
    fc.assert(
      fc.property(fc.oneof(line, spoiled), fc.array(edit, { maxLength: 2 }), (fields, edits) => {
        let text = JSON.stringify(fields);
        for (const { at, remove, insert } of edits) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + insert + text.slice(place + remove);
        }
        const scanned = scanEventFields(text);
        if (scanned === null) return;
        fast += 1;
        expect(checkFields(text), text).toEqual(scanned);
      }),
      { numRuns: 5_000 },
    );
    expect(fast).toBeGreaterThan(100);
  });

  test('the fast way takes what is printed without escapes', () => {
    const text = JSON.stringify({
      at: '2026-11-20T09:30:00.000Z',
      actor: 'S0123',
      action: 'view',
      outcome: 'success',
      system: 'resident-register',
      records: 1,
      subject: '00000042',
      screen: '住民票照会',
      dataClasses: ['personal', 'juki-net'],
      source: 'juki',
      line: 7,
    });
    expect(scanEventFields(text)).toEqual(checkFields(text));
    expect(scanEventFields(text)).toMatchObject({ actor: 'S0123', records: 1 });
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
