import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openReplay } from '../../local/composition.ts';
import { act } from '../../shared/cases/act.ts';
import type { CaseAction, CaseFacts, Deed, Verdict } from '../../shared/cases/case.ts';
import { packSubjects } from '../../shared/history/touched-subjects.ts';
import { addDays, type LogDay, logDayFromNumber, numberOfLogDay } from '../../shared/log-day.ts';
import { foldFile, type Pipeline } from '../../shared/pipeline.ts';
import type { StoredCase } from '../../shared/ports.ts';
import { leavingOut } from '../../shared/sealing/left-out.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { planSeal } from '../../shared/sealing/seal-plan.ts';
import { misuseOf, readVerdicts, verdictsOn } from '../../shared/sealing/verdicts.ts';
import { caseRecord, storedDay } from '../adapters/store-samples.ts';
import { ownFolder } from '../command/small-office.ts';
import { accounts, officeFile, officeLog, officeSettings, weekdays } from './everyday-office.ts';

const figures = (until: string) => ({ records: 1, subjects: 0, severity: 'high' as const, until });
const revised = (before: string, after: string): Deed => {
  return { kind: 'revised', before: figures(before), after: figures(after) };
};
const assessed = (verdict: Verdict): Deed => ({ kind: 'assessed', verdict, comment: 'asked' });

function stored(facts: Partial<CaseFacts>, ...deeds: readonly Deed[]): StoredCase {
  const actions = deeds.map((deed, place): CaseAction => {
    return { sequence: place + 1, at: place, by: 'S0900', deed };
  });
  return { record: caseRecord(facts), actions };
}

describe('the days that an assessment was about', () => {
  const days = { from: '2026-05-11', until: '2026-05-15' };

  it.each(['improper', 'leak-suspected', 'leak-confirmed'] as const)(
    'are misuse if %s',
    (verdict) => {
      expect(misuseOf(stored(days, assessed(verdict)))).toEqual({
        actors: ['S0001'],
        subject: null,
        ...days,
      });
    },
  );

  it.each(['explained', 'ruled-out'] as const)('are no misuse if %s', (verdict) => {
    expect(misuseOf(stored(days, assessed(verdict)))).toBeNull();
    expect(misuseOf(stored(days, assessed('improper'), assessed(verdict)))).toBeNull();
  });

  it('are nobody’s where the case is about logs', () => {
    const about = { ...days, actor: null, subject: null, actors: [] };
    expect(misuseOf(stored(about, assessed('improper')))).toBeNull();
  });

  it('reach as far as the case did when it was assessed', () => {
    const grewBefore = [revised('2026-05-11', '2026-05-12'), assessed('improper')];
    const grewAfter = [assessed('improper'), revised('2026-05-13', '2026-05-15')];
    expect(misuseOf(stored(days, ...grewBefore))?.until).toBe('2026-05-12');
    expect(misuseOf(stored(days, ...grewAfter))?.until).toBe('2026-05-13');
  });

  it('stay what they were found to be while a reopened case is assessed again', () => {
    const reopened: Deed = { kind: 'reopened' };
    expect(misuseOf(stored(days, assessed('improper'), reopened))).not.toBeNull();
  });

  it('are spoken for by the case that a superseded one goes on as', () => {
    const superseded: Deed = { kind: 'superseded', successor: 'C-1' };
    expect(misuseOf(stored(days, assessed('improper'), superseded))).toBeNull();
  });
});

describe('the mark that a staff-day is sealed under', () => {
  const one = { actors: ['S0001'], subject: null, from: '2026-05-11', until: '2026-05-12' };
  const other = {
    actors: ['S0002', 'S0003'],
    subject: 9n,
    from: '2026-05-10',
    until: '2026-05-11',
  };
  const markOn = (logDay: string, ...misuse: readonly (typeof one | typeof other)[]) =>
    verdictsOn(misuse).markOf({ logDay, digest: 'd' });

  it('is the digest of its logs up to the last day of the misuse', () => {
    expect(markOn('2026-05-12', one)).toBe('d');
    expect(markOn('2026-05-13', one)).toMatch(/^d\+[0-9a-f]{16}$/);
  });

  it('depends on what is known, not on its order or repetition', () => {
    const day = '2026-05-13';
    expect(markOn(day, one, other)).toBe(markOn(day, other, one, other));
    expect(markOn(day, one, other)).not.toBe(markOn(day, one));
    expect(markOn('2026-05-12', one, other)).toBe(markOn('2026-05-12', other));
  });
});

describe('the past that a log day is measured by', () => {
  const subjects = packSubjects({ written: [], unexplained: [9n] });
  const days = ['2026-05-10', '2026-05-11', '2026-05-12', '2026-05-13'].flatMap((logDay) => [
    storedDay({ actor: 'S0001', logDay, subjects }),
    storedDay({ actor: 'S0002', logDay }),
  ]);
  const span = { from: '2026-05-11', until: '2026-05-12' };
  const heldOn = (judged: string, misuse: Parameters<typeof leavingOut>[0]) => {
    const past = leavingOut(misuse, days)(judged);
    return days.filter((day) => past.holds(day)).map(({ actor, logDay }) => `${actor} ${logDay}`);
  };

  it('leaves out all days of an account within its case, once the case is over', () => {
    const misuse = [{ actors: ['S0001'], subject: null, ...span }];
    expect(heldOn('2026-05-12', misuse)).toHaveLength(8);
    const left = days.length - heldOn('2026-05-13', misuse).length;
    expect(left).toBe(2);
    expect(heldOn('2026-05-13', misuse)).not.toContain('S0001 2026-05-11');
  });

  it('leaves out of a case about a resident only the days with a look at that resident', () => {
    const misuse = [{ actors: accounts.slice(0, 2), subject: 9n, ...span }];
    expect(heldOn('2026-05-13', misuse)).toContain('S0002 2026-05-11');
    expect(heldOn('2026-05-13', misuse)).not.toContain('S0001 2026-05-11');
    const past = leavingOut(misuse, days)('2026-05-13');
    expect(past.holdsSubject({ subject: 9n, logDay: '2026-05-12' })).toBe(false);
    expect(past.holdsSubject({ subject: 9n, logDay: '2026-05-13' })).toBe(true);
    expect(past.holdsSubject({ subject: 8n, logDay: '2026-05-12' })).toBe(true);
  });

  it('never leaves out a day that is not before the judged one', () => {
    const anyDay = fc.constantFrom('2026-05-10', '2026-05-11', '2026-05-12', '2026-05-13');
    const anyMisuse = fc
      .tuple(anyDay, anyDay, fc.subarray(accounts), fc.constantFrom(null, 8n, 9n))
      .map(([one, other, actors, subject]) => {
        const [from = one, until = one] = [one, other].sort();
        return { actors, subject, from, until };
      });
    fc.assert(
      fc.property(fc.array(anyMisuse), anyDay, (misuse, judged) => {
        const past = leavingOut(misuse, days)(judged);
        return days.every((day) => day.logDay < judged || past.holds(day));
      }),
    );
  });
});

describe('a seal after an assessment', () => {
  const days = weekdays(72);
  const [first = '', second = ''] = [days[62], days[68]];
  const deed = { action: 'export' as const, records: 320, actor: 'S0001' };
  const last = days.at(-1) ?? '';

  async function office(): Promise<Pipeline> {
    const pipeline = await openReplay(null, officeSettings(ownFolder()), () => 0);
    const deeds = [
      { ...deed, day: first },
      { ...deed, day: second },
    ];
    await foldFile(officeFile(officeLog(days, deeds)), pipeline);
    await sealThrough(first, pipeline);
    return pipeline;
  }

  const sealedDays = async ({ history }: Pipeline) =>
    (await Promise.all(accounts.map((actor) => history.days(actor, days[0] ?? '', last)))).flat();

  async function assess(verdict: Verdict, { cases }: Pipeline): Promise<void> {
    const { records } = await cases.list({ kind: 'all' }, null);
    const found = records.find(({ facts }) => facts.actor === 'S0001' && facts.from === first);
    if (found === undefined) throw new Error('There is no case of the first export.');
    const { id } = found.facts;
    await act(id, { kind: 'acknowledged', step: null, comment: 'seen' }, 'S0900', cases, 0);
    await act(id, { kind: 'assessed', verdict, comment: 'asked' }, 'S0900', cases, 0);
  }

  const scoreOf = async (pipeline: Pipeline) => {
    const [day] = await pipeline.history.days('S0001', second, second);
    return day?.sealed?.scores['bulk-export.day'] ?? 0;
  };

  it('judges the days after the case anew, once, and measures them by a past without it', {
    timeout: 60_000,
  }, async () => {
    const [pipeline, unassessed] = [await office(), await office()];
    const upToFirst = await sealedDays(pipeline);
    await sealThrough(last, unassessed);

    await assess('improper', pipeline);
    expect((await readVerdicts(pipeline.cases)).misuse).toEqual([
      { actors: ['S0001'], subject: null, from: first, until: first },
    ]);
    expect(await planSeal(first, pipeline)).toBeNull();
    const lastUsed = new Map<LogDay, number | null>();
    await sealThrough(last, pipeline, ({ norms }) => {
      const own = norms.accounts.find(({ actor }) => actor === 'S0001');
      lastUsed.set(logDayFromNumber(norms.date.day), own?.lastUsed ?? null);
    });
    expect(lastUsed.get(days[63] ?? '')).toBe(numberOfLogDay(first));
    const stored = await sealedDays(pipeline);
    expect(stored.filter(({ logDay }) => logDay <= first)).toEqual(
      upToFirst.filter(({ logDay }) => logDay <= first),
    );
    expect(await scoreOf(pipeline)).toBeGreaterThan(await scoreOf(unassessed));
    expect((await sealThrough(last, pipeline)).logDays).toEqual([]);

    await assess('explained', pipeline);
    expect((await planSeal(last, pipeline))?.from).toBe(addDays(days[63] ?? '', -7));
    await sealThrough(last, pipeline);
    expect(await sealedDays(pipeline)).toEqual(await sealedDays(unassessed));
  });
});
