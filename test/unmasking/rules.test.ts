import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RefusedActionError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Role } from '../../shared/settings/settings.ts';
import type { UnmaskingEntry } from '../../shared/unmasking/entry.ts';
import {
  refuseApproval,
  refuseShowing,
  refuseWhomItIsAbout,
  requestsIn,
} from '../../shared/unmasking/rules.ts';
import { facts, holder } from '../escalation/kisaragi.ts';

const hourMs = 3_600_000;
const about = facts({ actor: 'S0001', actors: ['S0001'] });

/** One person acts under two accounts; another under that of the case and one more. */
const role = (id: string, ...actors: string[]): Role => ({
  id,
  title: { ja: id, en: id },
  posts: [{ section: null, holder: holder(id, ...actors), deputies: [] }],
});
const posts = [role('one', 'S0010', 'S0011'), role('two', 'S0001', 'S0002')];
const escalation = { roles: new Map(posts.map((one) => [one.id, one])) };
const personOf = new Map([
  ['S0010', 'one'],
  ['S0011', 'one'],
  ['S0020', 'three'],
]);

const anyStep = fc.record({
  kind: fc.constantFrom('requested' as const, 'approved' as const, 'shown' as const),
  by: fc.constantFrom('S0001', 'S0002', 'S0010', 'S0011', 'S0020'),
  hours: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(0, 1) },
    { weight: 1, arbitrary: fc.integer({ min: 20, max: 80 }) },
  ),
  of: fc.nat(1),
});

test('nobody ever sees residents whom no other person let see them, in time', () => {
  let shown = 0;
  const anything = fc.property(fc.array(anyStep, { minLength: 20, maxLength: 40 }), (steps) => {
    const entries: UnmaskingEntry[] = [];
    let at = 0;
    for (const { kind, by, hours, of } of steps) {
      at += hours * hourMs;
      const head = { sequence: entries.length + 1, at, by };
      const request = requestsIn(entries).at(-1 - of);
      if (kind === 'requested') {
        if (allowed(() => refuseWhomItIsAbout(by, about, escalation)))
          entries.push({ ...head, kind, caseId: about.id, reason: '本人への連絡' });
      } else if (request !== undefined && kind === 'approved') {
        if (allowed(() => refuseApproval(request, by, about, escalation, at)))
          entries.push({ ...head, kind, request: request.number });
      } else if (request !== undefined) {
        if (allowed(() => refuseShowing(request, by, about, escalation, at)))
          entries.push({ ...head, kind: 'shown', request: request.number, lines: 1 });
      }
    }
    for (const look of entries) {
      if (look.kind !== 'shown') continue;
      shown += 1;
      const asked = entries.find(({ sequence }) => sequence === look.request);
      const agreed = entries.find((one) => one.kind === 'approved' && one.request === look.request);
      expect(asked?.by).toBe(look.by);
      const people = [asked, agreed].map((one) => personOf.get(one?.by ?? ''));
      expect(people).not.toContain(undefined);
      expect(people[0]).not.toBe(people[1]);
      const [askedAt = Number.NaN, agreedAt = Number.NaN] = [asked?.at, agreed?.at];
      expect(agreedAt - askedAt).toBeLessThan(limits.unmaskRequestHours * hourMs);
      expect(look.at - agreedAt).toBeLessThan(limits.unmaskedHours * hourMs);
    }
  });
  fc.assert(anything, { numRuns: 2_000 });
  expect(shown).toBeGreaterThan(100);
});

function allowed(refuse: () => void): boolean {
  try {
    refuse();
    return true;
  } catch (error) {
    if (!(error instanceof RefusedActionError)) throw error;
    return false;
  }
}
