import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  admit,
  type Batch,
  claimed,
  emptyBatch,
  isClosed,
  settled,
} from '../../shared/escalation/batch.ts';
import { limits } from '../../shared/limits.ts';

const start = 1_000_000_000_000;
const window = limits.batchWindowMs;
const member = (n: number) => ({ caseId: `C-${n}`, step: '2.supervisor' });
const notice = (n: number) => `C-${n}/2.supervisor/1`;

/** Admits so many notices at the same instant; says which digest each got. */
function admitAll(count: number, now = start, batch = emptyBatch('A')) {
  const digests: (string | null)[] = [];
  let last = batch;
  for (let n = 0; n < count; n += 1) {
    const admission = admit(last, member(n), notice(n), now);
    digests.push(admission.digest?.id ?? null);
    last = admission.batch;
  }
  return { digests, batch: last };
}

describe('the batch of an addressee', () => {
  it('lets three out by themselves and the seven that follow in one digest', () => {
    const { digests, batch } = admitAll(10);
    expect(digests).toEqual([null, null, null, ...Array(7).fill('D-A/1')]);
    expect(batch.digests).toEqual([
      {
        id: 'D-A/1',
        closesAt: start + window,
        members: [3, 4, 5, 6, 7, 8, 9].map(member),
        claimedAt: null,
      },
    ]);
  });

  it('opens a new window when the one before is over, whose digest stays to be sent', () => {
    const { batch } = admitAll(5);
    const { digest, batch: after } = admit(batch, member(7), notice(7), start + window);
    expect(digest).toBeNull();
    expect(after.alone).toEqual([notice(7)]);
    expect(after.digests).toEqual(batch.digests);
  });

  it('says the same of a notice however often it is asked, and changes nothing', () => {
    const { batch } = admitAll(10);
    for (let n = 0; n < 10; n += 1) {
      const again = admit(batch, member(n), notice(n), start + 1);
      expect(again.batch).toBe(batch);
      expect(again.digest?.id ?? null).toBe(n < 3 ? null : 'D-A/1');
    }
  });

  it('adds nothing to a digest that is being sent or full, and never uses an id again', () => {
    const { batch } = admitAll(4);
    const taken = claimed(batch, 'D-A/1', start + window) ?? batch;
    const { digest, batch: more } = admit(taken, member(8), notice(8), start + window - 1);
    expect(digest?.id).toBe('D-A/2');
    expect(admit(settled(more, 'D-A/2'), member(9), notice(9), start + 1).digest?.id).toBe('D-A/3');
    const { batch: full } = admitAll(3 + limits.digestCasesMax + 1);
    expect(full.digests.map(({ members }) => members.length)).toEqual([limits.digestCasesMax, 1]);
  });

  it('lets one worker send a digest at a time, and another when its lease is over', () => {
    const { batch } = admitAll(4);
    const now = start + window;
    const mine = claimed(batch, 'D-A/1', now);
    expect(mine).not.toBeNull();
    expect(claimed(mine ?? batch, 'D-A/1', now + limits.noticeLeaseMs - 1)).toBeNull();
    expect(claimed(mine ?? batch, 'D-A/1', now + limits.noticeLeaseMs)).not.toBeNull();
    expect(claimed(settled(batch, 'D-A/1'), 'D-A/1', now)).toBeNull();
  });

  it('waits for no window that a clock opened which was an hour fast', () => {
    const { batch } = admitAll(4, start + 3_600_000);
    expect(batch.digests.map((digest) => isClosed(digest, start))).toEqual([true]);
    expect(admit(batch, member(9), notice(9), start).digest).toBeNull();
  });

  it('loses no notice and keeps to its bounds, however clock and workers go', () => {
    const step = fc.record({
      pause: fc.integer({ min: -window, max: window }),
      n: fc.integer({ min: 0, max: 30 }),
      deed: fc.constantFrom('admit', 'admit', 'admit', 'claim', 'settle'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        let batch: Batch = emptyBatch('A');
        let now = start;
        const seen = new Set<string>();
        for (const { pause, n, deed } of steps) {
          now += pause;
          const [oldest] = batch.digests;
          if (deed === 'admit') {
            const { batch: next, digest } = admit(batch, member(n), notice(n), now);
            const waits = next.digests.find(({ id }) => id === digest?.id)?.members ?? [];
            const isAlone = digest === null && next.alone.includes(notice(n));
            expect(isAlone || waits.some(({ caseId }) => caseId === member(n).caseId)).toBe(true);
            expect(next.alone.length).toBeLessThanOrEqual(limits.aloneInWindowMax);
            for (const { id } of next.digests.slice(batch.digests.length)) {
              expect(seen.has(id)).toBe(false);
              seen.add(id);
            }
            batch = next;
          } else if (oldest) {
            batch =
              deed === 'claim'
                ? (claimed(batch, oldest.id, now) ?? batch)
                : settled(batch, oldest.id);
          }
        }
      }),
    );
  });
});
