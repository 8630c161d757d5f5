import { describe, expect, it } from 'vitest';
import type { Deed } from '../../shared/cases/case.ts';
import { due, type PathContext } from '../../shared/escalation/due.ts';
import { defaultPath } from '../../shared/escalation/path.ts';
import { standingOf } from '../../shared/escalation/standing.ts';
import type { PathStep } from '../../shared/settings/settings.ts';
import { escalation, holder, kisaragi, minuteMs, roles, storedCase } from './kisaragi.ts';

const opened = 1_000_000_000_000;
const at = (minutes: number) => opened + minutes * minuteMs;
const day = 24 * 60;
type Entry = readonly [at: number, deed: Deed, by?: string];
const open: Entry = [opened, { kind: 'opened' }];
const acknowledged: Entry = [at(1), { kind: 'acknowledged', step: null, comment: 'x' }, 'S9002'];
const assessed = (minute: number, verdict: 'leak-suspected' | 'explained' | 'improper'): Entry => {
  return [at(minute), { kind: 'assessed', verdict, comment: 'x' }, 'S9002'];
};
const context: PathContext = { settings: kisaragi(), isDay: () => true, isOpenDay: () => true };

/** What goes out, minute by minute until nothing more is due; with what is then in the log. */
function walk(log: readonly Entry[], until: number, given = context, changes = {}) {
  const all: Entry[] = [...log];
  const heard: string[] = [];
  let now: number | null = all.at(-1)?.[0] ?? opened;
  while (now !== null && now <= until) {
    const plan = due(storedCase(changes, ...all), given, now);
    for (const { step, recipient } of plan.recused) {
      all.push([now, { kind: 'recused', step, recipient }]);
    }
    for (const key of plan.tasks) all.push([now, { kind: 'task', step: key }]);
    for (const { id, key, recipient, asks } of plan.notices) {
      const asked = asks.map(({ step }) => step).join('+');
      const minute = (now - opened) / minuteMs;
      heard.push([`${minute}`, key, recipient, asked].filter(Boolean).join(' '));
      all.push([now, { kind: 'notice-claimed', notice: id, step: key }]);
      all.push([now, { kind: 'notice-sent', notice: id, step: key, recipient }]);
    }
    now = due(storedCase(changes, ...all), given, now).nextAt;
  }
  return { heard, log: all, questions: heard.filter((one) => one.includes('confirmations')) };
}
const first = walk([open], opened).log;
const leak = [...first, acknowledged, assessed(10, 'leak-suspected')];

describe('the question to an inner role after an assessment as a leak', () => {
  it('names all steps at once, and is repeated to the deputies', () => {
    expect(walk(leak, at(30 * day)).questions).toEqual([
      '10 confirmations.personal-information holder-day 7+8+9+10+11',
      '1450 confirmations.personal-information holder-day 7+8+9+10+11',
      '2890 confirmations.personal-information holder-day 7+8+9+10+11',
      '4330 confirmations.personal-information deputy-1-day 7+8+9+10+11',
      '5770 confirmations.personal-information deputy-2-day 7+8+9+10+11',
    ]);
  });

  it('is asked at once of a step that what people say brings onto the path', () => {
    const stated: Entry = [
      at(20),
      { kind: 'stated', fact: 'large-impact', before: null, after: true, comment: 'x' },
      'S9',
    ];
    expect(walk([...walk(leak, at(15)).log, stated], at(1_450)).questions).toEqual([
      '20 confirmations.personal-information holder-day 12',
      '1450 confirmations.personal-information holder-day 7+8+9+10+11',
    ]);
  });

  it('is not asked on suspicion, nor of what is not a leak', () => {
    expect(walk(first, at(30 * day)).questions).toEqual([]);
    const improper = [...first, acknowledged, assessed(10, 'improper')];
    expect(walk(improper, at(30 * day)).questions).toEqual([]);
  });

  it('is asked of what is not decided yet, and of what was put off from its review on', () => {
    const decided: Entry[] = [
      [at(20), { kind: 'confirmed', step: '8.state', draft: null, comment: 'x' }, 'S9'],
      [at(21), { kind: 'not-needed', step: '11.press', comment: 'x' }, 'S9'],
      [at(22), { kind: 'postponed', step: '10.press', reviewAt: at(500), comment: 'x' }, 'S9'],
    ];
    const asked = walk([...walk(leak, at(15)).log, ...decided], at(1_500)).questions;
    expect(asked).toEqual([
      '500 confirmations.personal-information holder-day 10',
      '1450 confirmations.personal-information holder-day 7+9',
    ]);
  });

  it.each<[string, Entry]>([
    ['assessed otherwise', assessed(20, 'explained')],
    ['assessed as no leak', assessed(20, 'improper')],
    ['taken back', [at(20), { kind: 'assessment-withdrawn', comment: 'x' }, 'S9002']],
  ])('is closed when the assessment is %s', (_, entry) => {
    expect(walk([...walk(leak, at(15)).log, entry], at(30 * day)).questions).toEqual([]);
  });

  it('is asked of the next level where the case is about everybody in the role', () => {
    const mine = { actors: ['S0001'] };
    const office = roles().get('personal-information');
    const posts = [
      { section: null, holder: holder('p', 'S0001'), deputies: [holder('q', ...mine.actors)] },
    ];
    if (!office) throw new Error('no office');
    const cast = new Map(roles()).set(office.id, { ...office, posts });
    const settings = kisaragi({ escalation: escalation({ roles: cast }) });
    const log = [...leak];
    expect(walk(log, at(15), { ...context, settings }).questions).toEqual([
      '10 confirmations.supervisor holder-day 7+8+9+10+11',
    ]);
  });

  it('is asked of a case that only waited in the list, whose path then begins', () => {
    const { heard } = walk([open, assessed(10, 'leak-suspected')], at(10), context, {
      notified: false,
    });
    expect(heard).toContain('10 2.section-head holder-day');
    expect(heard).toContain('10 confirmations.personal-information holder-day 7+8+9+10+11');
  });
});

describe('a step beyond the gate that is a notice to an inner role', () => {
  const steps = defaultPath.map((step): PathStep => {
    return step.role === 'head' && step.step === 9 ? { ...step, kind: 'notice' } : step;
  });
  const secretary = {
    id: 'head',
    title: { ja: '市長', en: 'mayor' },
    posts: [{ section: null, holder: holder('hisho'), deputies: [holder('deputy')] }],
  };
  const cast = new Map(roles()).set('head', secretary);
  const settings = kisaragi({ escalation: escalation({ roles: cast, steps }) });
  const told = (log: readonly Entry[]) =>
    walk(log, at(day), { ...context, settings }).heard.filter((one) => one.includes('9.head'));

  it('goes out when a person confirms it, and not before', () => {
    expect(told(leak)).toEqual([]);
    const confirmed: Entry = [
      at(30),
      { kind: 'confirmed', step: '9.head', draft: null, comment: 'x' },
      'S9',
    ];
    expect(told([...leak, confirmed])).toEqual(['30 9.head holder-day']);
  });
});

describe('an acknowledgement', () => {
  const states = (log: readonly Entry[]) =>
    Object.fromEntries(
      standingOf(storedCase({}, ...log), context.settings).map(({ key, state }) => [key, state]),
    );

  it('is asked about after a day, and lapses where nobody confirms it', () => {
    const { heard, log } = walk([...first, acknowledged], at(day + 1));
    expect(heard.map((one) => one.split(' ')[0])).toEqual(Array(4).fill(String(day + 1)));
    expect(states(log)['2.section-head']).toBe('acknowledged');
    const lapsed = walk(log, at(day + 16)).log;
    expect(states(lapsed)['2.section-head']).toBe('told');
    expect(states(lapsed)['5.my-number']).toBe('waiting');
    const later = walk(lapsed, at(day + 46)).heard;
    expect(later).toContain(`${day + 46} 5.my-number holder-day`);
  });

  it('holds for another day when it is made again, and for good once the case is assessed', () => {
    const again: Entry = [at(day + 5), { kind: 'acknowledged', step: null, comment: 'x' }, 'S9002'];
    const reminded = walk([...first, acknowledged], at(day + 1)).log;
    const { heard } = walk([...reminded, again], at(2 * day + 10));
    expect(heard.map((one) => one.split(' ')[0])).toEqual(Array(4).fill(String(2 * day + 5)));
    const improper = [...reminded, again, assessed(day + 6, 'improper')];
    expect(walk(improper, at(30 * day)).heard).toEqual([]);
  });
});
