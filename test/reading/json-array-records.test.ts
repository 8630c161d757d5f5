import { expect, test } from 'vitest';
import { jsonArrayRecords } from '../../shared/reading/json-array-records.ts';

function rejectedOf(text: string, step: number): readonly (readonly [number, string])[] {
  const rejected: (readonly [number, string])[] = [];
  const records = jsonArrayRecords('}', {
    record: () => {},
    reject: (place, _reason, raw) => rejected.push([place, raw]),
  });
  for (let at = 0; at < text.length; at += step) records.push(text.slice(at, at + step));
  records.end();
  return rejected;
}

test.each([
  ['after its end', '{"a":1}]\n  {"b":2}', [[2, '{"b":2}']]],
  ['where a comma is missing', '{"a":1}\n  {"b":2}', [[2, '{"b":2}']]],
  ['where a comma is too much', '{"a":1},\n  ,{"b":2}', [[2, ',{"b":2}']]],
])('what an array that is broken %s leaves is the same however it is cut', (_where, text, rest) => {
  for (let step = 1; step <= text.length; step += 1) expect(rejectedOf(text, step)).toEqual(rest);
});
