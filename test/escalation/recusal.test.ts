import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import { tasksOf } from '../../shared/cases/tasks.ts';
import { countedOf, decides, recusedActorsOf } from '../../shared/cases/transitions.ts';
import { RefusedActionError } from '../../shared/errors.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import { accountsAbout } from '../../shared/escalation/recusal.ts';
import { type CaseRequest, doRequest } from '../../shared/escalation/request.ts';
import type { Messenger, OutgoingAlert } from '../../shared/ports.ts';
import type { Holder, Post, Role } from '../../shared/settings/settings.ts';
import { escalation, facts, holder, kisaragi, minuteMs, morning, roles } from './kisaragi.ts';

const accounts = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'];
const mailboxes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Somebody who uses up to two accounts, at mailboxes that others may share. */
const person: fc.Arbitrary<Holder> = fc
  .record({
    actors: fc.subarray(accounts, { maxLength: 2 }),
    day: fc.constantFrom(...mailboxes),
    night: fc.constantFrom(...mailboxes),
  })
  .map(({ actors, day, night }) => {
    const { day: byDay, night: byNight } = holder('x', ...actors);
    const at = (mailbox: string) => `${mailbox}@kisaragi.example`;
    return {
      actors,
      day: { ...byDay, email: at(day).toUpperCase() },
      night: { ...byNight, email: at(night) },
    };
  });
const post = (section: string | null): fc.Arbitrary<Post> =>
  fc.record({
    section: fc.constant(section),
    holder: person,
    deputies: fc.array(person, { minLength: 1, maxLength: 3 }),
  });
const roleIds = [...roles().keys()];
const cast: fc.Arbitrary<ReadonlyMap<string, Role>> = fc
  .tuple(...roleIds.map((id) => fc.tuple(fc.constant(id), post('住民課'), post(null))))
  .map(
    (posts) =>
      new Map(
        posts.map(([id, own, general]) => {
          const isOfSection = id === 'supervisor' || id === 'section-head';
          const title = { ja: id, en: id };
          return [id, { id, title, posts: isOfSection ? [own, general] : [general] }];
        }),
      ),
  );

const comment = 'x';
const requests: readonly CaseRequest[] = [
  { kind: 'acknowledged', step: null, comment },
  { kind: 'assessed', verdict: 'leak-suspected', comment },
  { kind: 'assessed', verdict: 'explained', comment },
  { kind: 'contained', comment },
  { kind: 'stated', fact: 'large-impact', after: true, comment },
  { kind: 'confirmed', step: '8', draft: null, comment },
  { kind: 'not-needed', step: '10', comment },
  { kind: 'closed', comment },
  { kind: 'noted', comment },
];
const who = fc.constantFrom(...accounts);
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.record({ request: fc.constantFrom(...requests), by: who }) },
  fc.record({ owner: who, by: who }),
  fc.record({ joins: who }),
  fc.record({ minutes: fc.integer({ min: 1, max: 3_000 }) }),
);

describe('recusal, over random casts of people, accounts and mailboxes', () => {
  it('lets no message, task or decision reach whom the case is about, now or later', async () => {
    const scenes = fc.record({
      cast,
      about: fc.subarray(accounts, { minLength: 1, maxLength: 3 }),
      isAboutResident: fc.boolean(),
      happenings: fc.array(happening, { minLength: 3, maxLength: 12 }),
    });
    let messages = 0;
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(scenes, async ({ cast: people, about, isAboutResident, happenings }) => {
        const settings = kisaragi({ escalation: escalation({ roles: people }) });
        const { cases, batches } = openSqliteStore(':memory:');
        const subject = isAboutResident ? '00ff00ff00ff00ff' : null;
        let current = facts({ actor: subject === null ? (about[0] ?? null) : null, subject });
        current = { ...current, actors: [...about] };
        const heard: OutgoingAlert[] = [];
        const messenger: Messenger = { send: async (alert) => void heard.push(alert) };
        const ports = { cases, batches, settings, messenger, meter: { count: () => undefined } };
        let now = morning;
        const tick = async () => {
          await runClock(ports, now);
          for (const alert of heard.splice(0)) {
            messages += 1;
            const theirs = mailboxesOf(recusedActorsOf(current), people);
            expect(theirs).not.toContain(alert.to.email?.toLowerCase());
            expect(usersOf(alert, people)).not.toEqual(
              expect.arrayContaining([expect.toBeOneOf([...recusedActorsOf(current)])]),
            );
          }
        };
        await recordFacts(current, [], cases, now);
        await tick();
        for (const one of happenings) {
          now += minuteMs;
          if ('minutes' in one) now += one.minutes * minuteMs;
          else if ('joins' in one) {
            current = { ...current, actors: [...new Set([...current.actors, one.joins])].sort() };
            await recordFacts(current, [], cases, now);
          } else {
            const change = 'owner' in one ? { owner: one.owner } : {};
            const request: CaseRequest =
              'owner' in one
                ? { kind: 'task-changed', task: 'limit-harm', change, comment }
                : one.request;
            await doRequest(current.id, request, one.by, ports, now).catch((error: unknown) => {
              if (!(error instanceof RefusedActionError)) throw error;
              refusals += 1;
            });
          }
          await tick();
          const { actions = [] } = (await cases.read(current.id)) ?? {};
          const theirs = accountsAbout(current, settings.escalation);
          const owners = tasksOf(actions, theirs).flatMap(({ owner }) => owner ?? []);
          const deciders = countedOf(actions).flatMap(({ by, deed }) => (decides(deed) ? by : []));
          expect(owners.filter((owner) => theirs.includes(owner))).toEqual([]);
          expect(deciders.filter((by) => theirs.includes(by))).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
    // The property must not hold for want of anything that happens.
    expect(messages).toBeGreaterThan(500);
    expect(refusals).toBeGreaterThan(100);
  }, 60_000);
});

function holdersOf(people: ReadonlyMap<string, Role>): readonly Holder[] {
  return [...people.values()].flatMap(({ posts }) =>
    posts.flatMap((one) => [one.holder, ...one.deputies]),
  );
}

/** Every mailbox at which somebody who uses one of the accounts is reached. */
function mailboxesOf(
  about: readonly string[],
  people: ReadonlyMap<string, Role>,
): readonly (string | undefined)[] {
  return holdersOf(people)
    .filter(({ actors }) => actors.some((actor) => about.includes(actor)))
    .flatMap(({ day, night }) => [day.email?.toLowerCase(), night.email?.toLowerCase()]);
}

/** The accounts of the holder that an alert names as its recipient. */
function usersOf(
  { role, section, recipient }: OutgoingAlert,
  people: ReadonlyMap<string, Role>,
): readonly string[] {
  const found = people.get(role)?.posts.find((one) => one.section === section);
  const deputy = /^deputy-(\d+)/.exec(recipient)?.[1];
  const called = deputy === undefined ? found?.holder : found?.deputies[Number(deputy) - 1];
  return called?.actors ?? ['nobody'];
}
