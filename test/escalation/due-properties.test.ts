import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '../../shared/cases/case.ts';
import { type Due, due, type PathContext } from '../../shared/escalation/due.ts';
import type { PathStep } from '../../shared/settings/settings.ts';
import { escalation, facts, holder, kisaragi, minuteMs, storedCase } from './kisaragi.ts';

const opened = 1_000_000_000_000;
/** Longer than any path that is generated here: 5 waits, 3 repetitions and 3 deputies of 5 minutes. */
const horizon = opened + 90 * minuteMs;

/** A path of one to five steps with up to three deputies each, and acknowledgements on the way. */
const scenario = fc.record({
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom('task', 'notice', 'notice', 'notice'),
      notify: fc.constantFrom('always', 'unacknowledged'),
      waitMinutes: fc.integer({ min: 0, max: 5 }),
      repeatMinutes: fc.integer({ min: 0, max: 5 }),
      repeats: fc.integer({ min: 0, max: 3 }),
      deputies: fc.integer({ min: 0, max: 3 }),
      isAbout: fc.constantFrom('nobody', 'nobody', 'nobody', 'holder', 'everybody'),
    } as const),
    { minLength: 1, maxLength: 5 },
  ),
  acknowledgements: fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 60 }),
      step: fc.option(fc.integer({ min: 1, max: 5 }).map(String)),
    }),
    { maxLength: 3 },
  ),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never;

function contextOf({ steps }: Scenario): PathContext {
  const roles = steps.map(({ deputies, isAbout }, index) => {
    const about = (who: string) => (isAbout === who || isAbout === 'everybody' ? ['S0001'] : []);
    const post = {
      section: null,
      holder: holder(`h${index}`, ...about('holder')),
      deputies: Array.from({ length: deputies }, (_, n) => holder(`d${n}`, ...about('deputy'))),
    };
    return { id: `role-${index + 1}`, title: { ja: 'x', en: 'x' }, posts: [post] };
  });
  const path = steps.map(({ deputies: _, isAbout: __, ...step }, index): PathStep => {
    const words = { title: { ja: 'x', en: 'x' }, duty: { ja: 'x', en: 'x' } };
    return {
      ...step,
      ...words,
      step: index + 1,
      role: `role-${index + 1}`,
      when: [],
      gate: 'suspicion',
      remindMinutes: 0,
    };
  });
  const settings = kisaragi({
    escalation: escalation({ roles: new Map(roles.map((role) => [role.id, role])), steps: path }),
  });
  return { settings, isDay: () => true, isOpenDay: () => true };
}

/** Runs a clock over a scenario; `next` says when it looks again. */
function run(
  given: Scenario,
  next: (plan: Due, now: number) => number | null,
): { readonly sent: readonly string[]; readonly looks: number } {
  const context = contextOf(given);
  const log: [number, Deed, string?][] = [[opened, { kind: 'opened' }]];
  const waiting = given.acknowledgements
    .map(({ minute, step }) => ({ at: opened + (minute + 0.5) * minuteMs, step }))
    .sort((one, other) => one.at - other.at);
  const sent: string[] = [];
  let now: number | null = opened;
  let looks = 0;
  while (now !== null && now <= horizon) {
    while (waiting[0] && waiting[0].at <= now) {
      const { at, step } = waiting.shift() ?? { at: 0, step: null };
      log.push([at, { kind: 'acknowledged', step, comment: 'x' }, 'S9']);
    }
    looks += 1;
    const plan = due(storedCase({}, ...log), context, now);
    for (const step of plan.tasks) log.push([now, { kind: 'task', step }]);
    for (const left of plan.recused) log.push([now, { kind: 'recused', ...left }]);
    for (const { id, key, recipient } of plan.notices) {
      sent.push(`${(now - opened) / minuteMs} ${id.slice(facts().id.length)} ${recipient}`);
      log.push([now, { kind: 'notice-sent', notice: id, step: key, recipient }]);
    }
    now = next(due(storedCase({}, ...log), context, now), now);
  }
  return { sent, looks };
}

const everyMinute = (_: Due, now: number) => now + minuteMs;
const whenSaid = ({ nextAt }: Due) => nextAt;
const ids = (sent: readonly string[]) => sent.map((one) => one.split(' ')[1]);

describe('the clock of the path, whatever the path', () => {
  it('misses nothing by looking only when it was told to, and comes to an end', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const told = run(given, whenSaid);
        expect(told.sent).toEqual(run(given, everyMinute).sent);
        expect(told.looks).toBeLessThan(100);
      }),
      { numRuns: 250 },
    );
  });

  it('always looks ahead: the next instant is later than this one', () => {
    fc.assert(
      fc.property(scenario, fc.integer({ min: 0, max: 300 }), (given, minutes) => {
        const now = opened + minutes * minuteMs;
        const { nextAt } = due(storedCase({}, [opened, { kind: 'opened' }]), contextOf(given), now);
        expect(nextAt === null || nextAt > now).toBe(true);
      }),
    );
  });

  it('never sends a notice twice, however irregularly it is asked', () => {
    const naps = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(scenario, naps, (given, minutes) => {
        const rest = [...minutes];
        const { sent } = run(given, (_, now) => {
          const nap = rest.shift();
          return nap === undefined ? null : now + nap * minuteMs;
        });
        expect(new Set(ids(sent)).size).toBe(sent.length);
      }),
    );
  });

  it('sends at most one notice to one recipient at a time, however long it slept', () => {
    fc.assert(
      fc.property(scenario, fc.integer({ min: 0, max: 300 }), (given, minutes) => {
        const now = opened + minutes * minuteMs;
        const stored = storedCase({}, [opened, { kind: 'opened' }]);
        const { notices } = due(stored, contextOf(given), now);
        const recipients = notices.map(({ key, recipient }) => `${key} ${recipient}`);
        expect(new Set(recipients).size).toBe(recipients.length);
      }),
    );
  });

  it('never calls whom the case is about', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const context = contextOf(given);
        const stored = storedCase({}, [opened, { kind: 'opened' }]);
        for (const { step, recipient } of due(stored, context, horizon).notices) {
          const post = context.settings.escalation.roles.get(step.role)?.posts[0];
          const called = recipient.startsWith('holder')
            ? post?.holder
            : post?.deputies[Number(recipient.split('-')[1]) - 1];
          expect(called?.actors).toEqual([]);
        }
      }),
    );
  });
});
