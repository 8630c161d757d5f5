import { describe, expect, it } from 'vitest';
import { storedAction, storedFacts } from '../../shared/adapters/stored-case.ts';
import { statusOf, verdictOf } from '../../shared/cases/transitions.ts';

/** The log of a case as the first version wrote it, entry by entry. */
const firstVersion = [
  '{"sequence":1,"at":1778490000000,"by":"sekisho","deed":{"kind":"opened"}}',
  '{"sequence":2,"at":1778490000000,"by":"sekisho","deed":{"kind":"task","step":"1.data-subjects"}}',
  '{"sequence":3,"at":1778490000000,"by":"sekisho","deed":{"kind":"notice-claimed","notice":"C-1/2.supervisor/1","step":"2.supervisor"}}',
  '{"sequence":4,"at":1778490000001,"by":"sekisho","deed":{"kind":"notice-sent","notice":"C-1/2.supervisor/1","step":"2.supervisor","recipient":"holder-day"}}',
  '{"sequence":5,"at":1778490060000,"by":"S0900","deed":{"kind":"acknowledged","step":null,"comment":"確認します"}}',
  '{"sequence":6,"at":1778490120000,"by":"S0900","deed":{"kind":"assessed","verdict":"leak-suspected","comment":"否定できない"}}',
  '{"sequence":7,"at":1778490180000,"by":"S0900","deed":{"kind":"contained","comment":"回収"}}',
  '{"sequence":8,"at":1778490240000,"by":"S0900","deed":{"kind":"closed","comment":"終了"}}',
];

describe('a case that an earlier version stored', () => {
  it('is read as it was, and stands as it stood', () => {
    const actions = firstVersion.map((line) => storedAction.parse(JSON.parse(line)));
    expect(actions.map((action) => JSON.stringify(action))).toEqual(firstVersion);
    expect([statusOf(actions), verdictOf(actions)]).toEqual(['closed', 'leak-suspected']);
  });

  it('has no source, no accounts and no residents where it did not know them', () => {
    const facts = storedFacts.parse({
      id: 'C-0123456789abcdef',
      actor: 'S0001',
      subject: null,
      family: 'bulk-export',
      detectors: ['fixed-bulk-export'],
      severity: 'high',
      notified: true,
      from: '2026-05-11',
      until: '2026-05-11',
      openedOn: '2026-05-11',
      records: 2_000,
      subjects: 0,
      unexplainedSubjects: 0,
      p: null,
      why: [],
      whatToDo: [],
      evidence: [],
      sections: [],
      systems: ['juki'],
      dataClasses: ['personal'],
      dataClassesUnknown: false,
      firstAt: 1_778_490_000_000,
      lastAt: 1_778_490_000_000,
    });
    expect([facts.source, facts.actors, facts.subjectHashes]).toEqual([null, [], []]);
  });
});
