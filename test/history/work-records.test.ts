import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleEvent } from '../../shared/explanations/example.ts';
import { createWorkRecords, subjectsWritten } from '../../shared/history/work-records.ts';
import { addDays } from '../../shared/log-day.ts';

const resident = 0xfedc_ba98_7654_3210n;
const counter = () => '住民課';

describe('the record of own work', () => {
  it('gives the latest day before the one that is asked about', () => {
    const work = createWorkRecords(counter);
    for (const day of ['2026-04-01', '2026-04-10', '2026-04-20']) work.set('S1', day, [resident]);

    expect(work.ownWrite('S1', resident, '2026-04-20', 180)).toBe('2026-04-10');
    expect(work.ownWrite('S1', resident, '2026-04-01', 180)).toBeNull();
    expect(work.ownWrite('S2', resident, '2026-04-20', 180)).toBeNull();
    expect(work.ownWrite('S1', resident + 1n, '2026-04-20', 180)).toBeNull();
  });

  it('reaches back as many days as are asked for, the last of them included', () => {
    const work = createWorkRecords(counter);
    work.set('S1', '2026-01-01', [resident]);

    expect(work.ownWrite('S1', resident, addDays('2026-01-01', 180), 180)).toBe('2026-01-01');
    expect(work.ownWrite('S1', resident, addDays('2026-01-01', 181), 180)).toBeNull();
  });

  it('drops what a day said before when the day is told anew, and days that are forgotten', () => {
    const work = createWorkRecords(counter);
    work.set('S1', '2026-04-01', [resident]);
    work.set('S1', '2026-04-02', [resident]);
    work.set('S1', '2026-04-02', [resident + 1n]);
    expect(work.ownWrite('S1', resident, '2026-04-20', 180)).toBe('2026-04-01');

    work.forget('2026-04-02');
    expect(work.ownWrite('S1', resident, '2026-04-20', 180)).toBeNull();
    expect(work.ownWrite('S1', resident + 1n, '2026-04-20', 180)).toBe('2026-04-02');

    work.set('S1', '2026-04-02', []);
    expect(work.ownWrite('S1', resident + 1n, '2026-04-20', 180)).toBeNull();
  });
});

describe('the record of colleagues’ work', () => {
  it('names those of the section who wrote within the days, sorted, without the one who asks', () => {
    const work = createWorkRecords((actor) => (actor === 'S9' ? '税務課' : '住民課'));
    for (const actor of ['S3', 'S2', 'S1', 'S9']) work.set(actor, '2026-04-10', [resident]);

    const colleagues = (logDay: string) =>
      work.colleaguesWhoWrote('S1', '住民課', resident, logDay, 7);
    expect(colleagues('2026-04-03')).toEqual(['S2', 'S3']);
    expect(colleagues('2026-04-17')).toEqual(['S2', 'S3']);
    expect(colleagues('2026-04-02')).toEqual([]);
    expect(colleagues('2026-04-18')).toEqual([]);
    expect(work.colleaguesWhoWrote('S1', null, resident, '2026-04-10', 7)).toEqual([]);
    expect(work.colleaguesWhoWrote('S1', '戸籍課', resident, '2026-04-10', 7)).toEqual([]);
  });

  it('goes by the section in which the colleague was when he or she wrote', () => {
    const work = createWorkRecords((_, logDay) => (logDay < '2026-04-01' ? '税務課' : '住民課'));
    work.set('S2', '2026-03-31', [resident]);

    expect(work.colleaguesWhoWrote('S1', '税務課', resident, '2026-04-02', 7)).toEqual(['S2']);
    expect(work.colleaguesWhoWrote('S1', '住民課', resident, '2026-04-02', 7)).toEqual([]);
  });
});

it('only a successful update of a named resident counts as written', () => {
  const at = Date.parse('2026-04-10T10:00:00+09:00');
  const events = [
    exampleEvent({ at, action: 'update', subject: 1n }),
    exampleEvent({ at, action: 'update', subject: 2n, outcome: 'denied' }),
    exampleEvent({ at, action: 'view', subject: 3n }),
    exampleEvent({ at, action: 'update' }),
  ];
  expect([...subjectsWritten(events)]).toEqual([1n]);
});

describe('for any history', () => {
  const entry = fc.record({
    actor: fc.constantFrom('S1', 'S2', 'S3'),
    day: fc.integer({ min: 0, max: 20 }).map((days) => addDays('2026-04-01', days)),
    subjects: fc.array(fc.bigInt({ min: 0n, max: 6n }), { maxLength: 5 }),
  });
  const sectionOf = (actor: string) => (actor === 'S3' ? '税務課' : '住民課');

  it('the answers are those of a plain search through the days as they were last told', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), entry, fc.nat(20), (entries, asked, days) => {
        const work = createWorkRecords(sectionOf);
        for (const one of entries) work.set(one.actor, one.day, one.subjects);
        const last = new Map(entries.map((one) => [`${one.actor} ${one.day}`, one]));
        const plain = [...last.values()].filter((one) => one.subjects.includes(3n));
        const own = plain
          .map(({ actor, day }) => ({ actor, day }))
          .filter(({ actor, day }) => actor === asked.actor && day < asked.day)
          .filter(({ day }) => day >= addDays(asked.day, -days))
          .map(({ day }) => day)
          .sort()
          .at(-1);
        expect(work.ownWrite(asked.actor, 3n, asked.day, days)).toBe(own ?? null);
        const colleagues = plain
          .filter(({ actor }) => actor !== asked.actor && sectionOf(actor) === '住民課')
          .filter(({ day }) => day >= addDays(asked.day, -days) && day <= addDays(asked.day, days))
          .map(({ actor }) => actor);
        expect(work.colleaguesWhoWrote(asked.actor, '住民課', 3n, asked.day, days)).toEqual(
          [...new Set(colleagues)].sort(),
        );
      }),
    );
  });

  it('neither the order nor the repetition of the days matters, nor forgetting in between', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), fc.nat(20), (entries, days) => {
        const last = [...new Map(entries.map((one) => [`${one.actor} ${one.day}`, one])).values()];
        const forwards = createWorkRecords(sectionOf);
        const backwards = createWorkRecords(sectionOf);
        for (const one of last) forwards.set(one.actor, one.day, one.subjects);
        for (const one of [...last, ...last].reverse()) {
          backwards.set(one.actor, one.day, one.subjects.toReversed());
          backwards.forget('2026-04-01');
        }
        for (const subject of [0n, 1n, 2n, 3n])
          for (const actor of ['S1', 'S2', 'S3'])
            expect([
              backwards.ownWrite(actor, subject, '2026-04-15', days),
              backwards.colleaguesWhoWrote(actor, '住民課', subject, '2026-04-15', days),
            ]).toEqual([
              forwards.ownWrite(actor, subject, '2026-04-15', days),
              forwards.colleaguesWhoWrote(actor, '住民課', subject, '2026-04-15', days),
            ]);
      }),
    );
  });
});
