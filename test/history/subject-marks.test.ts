import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectNeighbourhoods } from '../../shared/history/neighbourhoods.ts';
import { subjectHash } from '../../shared/history/subject-key.ts';
import { markPlaces, subjectMarks } from '../../shared/history/subject-marks.ts';
import { subjectKey } from './history-samples.ts';

const hashOf = subjectHash(subjectKey);
const neighbourhoodsOf = subjectNeighbourhoods(subjectKey);

function expected(subject: string): readonly number[] {
  const hash = hashOf(subject);
  return [
    Number(hash & 0xffff_ffffn),
    Number(hash >> 32n),
    ...(neighbourhoodsOf(subject) ?? [0, 0]),
  ];
}

describe('the marks of subjects', () => {
  it('hold the hash and the neighbourhoods of each, whatever was asked before', () => {
    const marks = subjectMarks(subjectKey);
    const anySubject = fc.oneof(fc.nat(3_000).map(String), fc.constantFrom('', '山田', 'A-1'));
    fc.assert(
      fc.property(fc.array(anySubject, { maxLength: 100 }), (subjects) => {
        for (const subject of subjects) {
          const place = marks.placeOf(subject);
          const mark = Object.values(markPlaces).map((offset) => marks.words[place + offset]);
          expect(mark).toEqual(expected(subject));
        }
      }),
    );
  });

  it('are the same when many are written at once', () => {
    const marks = subjectMarks(subjectKey);
    const anySubject = fc.oneof(fc.nat(3_000).map(String), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(anySubject, { maxLength: 30 }), fc.nat(30), (subjects, first) => {
        const target = new Int32Array(4 + 4 * subjects.length);
        marks.writeAll(subjects, first, target, 4);
        const wanted = subjects.slice(first).flatMap(expected);
        expect([...new Uint32Array(target.buffer, 16, wanted.length)]).toEqual(wanted);
      }),
    );
  });
});
