import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { act } from '../../shared/cases/act.ts';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { completeHandOvers } from '../../shared/cases/hand-over.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import type { CaseStore, StoredCase } from '../../shared/ports.ts';
import { caseFacts } from '../adapters/store-samples.ts';
import { Crash, crashingStore } from './crashing-store.ts';

const facts = caseFacts({ id: 'C-later', from: '2026-05-12', until: '2026-05-12' });
const grown = { ...facts, records: 3_000 };
const fresh = () => openSqliteStore(':memory:').cases;
const deeds = ({ actions }: StoredCase) => actions.map(({ deed }) => deed.kind);
const read = async (store: CaseStore, id: string): Promise<StoredCase> => {
  const stored = await store.read(id);
  if (!stored) throw new Error(`no case ${id}`);
  return stored;
};
const sent = (id: string) =>
  ({
    kind: 'notice-sent',
    notice: `${id}/2.section-head/1`,
    step: '2.section-head',
    recipient: 'holder-day',
  }) as const;
const told = async (store: CaseStore, id: string) => {
  const { actions } = await read(store, id);
  await store.append(id, {
    sequence: actions.length + 1,
    at: 1_500,
    by: 'sekisho',
    deed: sent(id),
  });
};
const close = async (store: CaseStore, id: string) => {
  await act(id, { kind: 'acknowledged', step: null, comment: 'x' }, 'S9', store, 2_000);
  await act(id, { kind: 'assessed', verdict: 'explained', comment: 'x' }, 'S9', store, 2_001);
  await act(id, { kind: 'closed', comment: 'x' }, 'S9', store, 2_002);
};

describe('recording the facts of a case', () => {
  it('opens it once, due at once', async () => {
    const store = fresh();
    expect(await recordFacts(facts, [], store, 1_000)).toBe('opened');
    expect(await recordFacts(facts, [], store, 5_000)).toBe('unchanged');
    const stored = await read(store, facts.id);
    expect(deeds(stored)).toEqual(['opened']);
    expect(stored.record).toEqual({ facts, revision: 1, status: 'open', dueAt: 1_000 });
  });

  it('gives a case that only waits in the list no clock', async () => {
    const store = fresh();
    await recordFacts({ ...facts, notified: false }, [], store, 1_000);
    expect((await read(store, facts.id)).record.dueAt).toBeNull();
  });

  it('keeps the numbers before and after when the facts change', async () => {
    const store = fresh();
    await recordFacts(facts, [], store, 1_000);
    expect(await recordFacts(grown, [], store, 2_000)).toBe('revised');
    const stored = await read(store, facts.id);
    expect(stored.actions.at(-1)?.deed).toEqual({
      kind: 'revised',
      before: { records: 2_000, subjects: 0, severity: 'high', until: '2026-05-12' },
      after: { records: 3_000, subjects: 0, severity: 'high', until: '2026-05-12' },
    });
    expect(stored.record.facts).toEqual(grown);
  });

  it('updates a case without a word where only the places of its evidence changed', async () => {
    const store = fresh();
    await recordFacts(facts, [], store, 1_000);
    expect(await recordFacts({ ...facts, evidence: [] }, [], store, 2_000)).toBe('revised');
    expect(deeds(await read(store, facts.id))).toEqual(['opened']);
  });

  it('reopens a closed case that grows, and only then', async () => {
    const store = fresh();
    await recordFacts(facts, [], store, 1_000);
    await close(store, facts.id);
    await recordFacts({ ...facts, records: 5 }, [], store, 3_000);
    expect((await read(store, facts.id)).record.status).toBe('closed');
    await recordFacts(grown, [], store, 4_000);
    const { record, actions } = await read(store, facts.id);
    expect(actions.at(-1)?.deed.kind).toBe('reopened');
    expect([record.status, record.dueAt]).toEqual(['open', 4_000]);
  });

  it('reopens, when it grows, a case that was found to be explained and not yet closed', async () => {
    const store = fresh();
    await recordFacts(facts, [], store, 1_000);
    await act(facts.id, { kind: 'acknowledged', step: null, comment: 'x' }, 'S9', store, 2_000);
    await recordFacts({ ...facts, records: 2_001 }, [], store, 2_500);
    expect((await read(store, facts.id)).record.status).toBe('acknowledged');
    const explained = { kind: 'assessed', verdict: 'explained', comment: 'x' } as const;
    await act(facts.id, explained, 'S9', store, 3_000);
    await recordFacts(grown, [], store, 4_000);
    const { record, actions } = await read(store, facts.id);
    expect(actions.at(-1)?.deed.kind).toBe('reopened');
    expect([record.status, record.dueAt]).toEqual(['open', 4_000]);
  });

  it('opens a case once when many workers find it at once', async () => {
    const store = fresh();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => recordFacts(facts, [], store, 1_000 + n)),
    );
    expect(outcomes.filter((outcome) => outcome === 'opened')).toHaveLength(1);
    expect(deeds(await read(store, facts.id))).toEqual(['opened']);
  });

  describe('whose first day a late file moved', () => {
    const moved: CaseFacts = {
      ...grown,
      id: 'C-earlier',
      from: '2026-05-11',
      openedOn: '2026-05-11',
    };

    it('goes on under the new id with all that was sent and acknowledged', async () => {
      const store = fresh();
      await recordFacts(facts, [], store, 1_000);
      await told(store, facts.id);
      await act(facts.id, { kind: 'acknowledged', step: null, comment: 'x' }, 'S9', store, 2_000);
      expect(await recordFacts(moved, ['C-none', facts.id], store, 3_000)).toBe('revised');
      const old = await read(store, facts.id);
      expect(old.actions.at(-1)?.deed).toEqual({ kind: 'superseded', successor: 'C-earlier' });
      expect([old.record.status, old.record.dueAt]).toEqual(['closed', null]);
      const heir = await read(store, moved.id);
      expect(deeds(heir)).toEqual([
        'continued',
        'opened',
        'notice-sent',
        'acknowledged',
        'revised',
      ]);
      expect(heir.actions[1]?.at).toBe(1_000);
      expect(heir.actions[3]?.by).toBe('S9');
      expect([heir.record.status, heir.record.facts]).toEqual(['acknowledged', moved]);
      expect(await recordFacts(moved, [facts.id], store, 4_000)).toBe('unchanged');
    });

    it('is reopened by the late file if it was closed', async () => {
      const store = fresh();
      await recordFacts(facts, [], store, 1_000);
      await close(store, facts.id);
      await recordFacts(moved, [facts.id], store, 3_000);
      const { record, actions } = await read(store, moved.id);
      expect([record.status, record.dueAt]).toEqual(['open', 3_000]);
      expect(actions.at(-1)?.deed.kind).toBe('reopened');
    });

    it('joins a case that was there already without taking over its log', async () => {
      const store = fresh();
      await recordFacts({ ...moved, until: '2026-05-11' }, [], store, 900);
      await recordFacts(facts, [], store, 1_000);
      await act(facts.id, { kind: 'acknowledged', step: null, comment: 'x' }, 'S9', store, 2_000);
      await recordFacts(moved, [facts.id], store, 3_000);
      const heir = await read(store, moved.id);
      expect(deeds(heir)).toEqual(['opened', 'continued', 'revised']);
      expect(heir.record.status).toBe('open');
      expect((await read(store, facts.id)).record.status).toBe('closed');
    });

    it('carries on the log of the first of two episodes that it joins, and only that', async () => {
      const store = fresh();
      const later: CaseFacts = { ...facts, id: 'C-much-later', from: '2026-05-15' };
      await recordFacts(facts, [], store, 1_000);
      await act(facts.id, { kind: 'acknowledged', step: null, comment: 'x' }, 'S9', store, 1_500);
      await recordFacts(later, [], store, 1_600);
      await close(store, later.id);
      await recordFacts(moved, [facts.id, later.id], store, 3_000);
      const heir = await read(store, moved.id);
      expect(deeds(heir)).toEqual(['continued', 'opened', 'acknowledged', 'continued', 'revised']);
      expect(heir.record.status).toBe('acknowledged');
    });

    it('takes a long log along once, though several workers do it at once', async () => {
      const store = fresh();
      await recordFacts(facts, [], store, 1_000);
      for (let at = 2_000; at < 2_060; at += 1) {
        await act(facts.id, { kind: 'noted', comment: 'x' }, 'S9', store, at);
      }
      await Promise.all([
        recordFacts(moved, [facts.id], store, 3_000),
        recordFacts(moved, [facts.id], store, 3_000),
      ]);
      const { actions } = await read(store, moved.id);
      expect(actions.filter(({ deed }) => deed.kind === 'noted')).toHaveLength(60);
    });

    it('takes along what a dead worker left behind when its first day moves once more', async () => {
      const first: CaseFacts = { ...moved, id: 'C-first', from: '2026-05-08' };
      for (let survives = 1; survives < 8; survives += 1) {
        const store = fresh();
        await recordFacts(facts, [], store, 1_000);
        await told(store, facts.id);
        const { record } = await read(store, facts.id);
        await store.write({ ...record, revision: record.revision + 1, dueAt: null });
        const dying = crashingStore(store, survives, false);
        await recordFacts(moved, [facts.id], dying, 2_000).catch(() => undefined);
        await recordFacts(first, [moved.id, facts.id], store, 3_000);
        const { actions } = await read(store, first.id);
        const calls = actions.filter(({ deed }) => deed.kind === 'notice-sent');
        expect(calls).toHaveLength(1);
        expect((await read(store, facts.id)).record.status).toBe('closed');
        expect((await read(store, moved.id)).record.status).toBe('closed');
      }
    });

    it('is opened under the new id where a worker died before it opened it', async () => {
      const store = fresh();
      const dying = crashingStore(store, 2, true);
      await expect(recordFacts(facts, [], dying, 1_000)).rejects.toThrow(Crash);
      expect(await recordFacts(moved, [facts.id], store, 3_000)).toBe('opened');
      const { actions, record } = await read(store, moved.id);
      expect(actions.map(({ deed }) => deed.kind)).toEqual(['continued', 'opened', 'revised']);
      expect([record.status, record.dueAt]).toEqual(['open', 3_000]);
      expect((await read(store, facts.id)).record.dueAt).toBeNull();
    });

    it('loses and repeats nothing, wherever a worker dies on the way', async () => {
      const prepared = async () => {
        const store = fresh();
        await recordFacts(facts, [], store, 1_000);
        await told(store, facts.id);
        await act(facts.id, { kind: 'acknowledged', step: null, comment: 'x' }, 'S9', store, 2_000);
        return store;
      };
      const smooth = await prepared();
      await recordFacts(moved, [facts.id], smooth, 3_000);
      let crashes = 0;
      for (const before of [true, false]) {
        for (let survives = 1; survives < 40; survives += 1) {
          const store = await prepared();
          const dying = crashingStore(store, survives, before);
          try {
            await recordFacts(moved, [facts.id], dying, 3_000);
            break;
          } catch (error) {
            expect(error).toBeInstanceOf(Crash);
            crashes += 1;
          }
          await recordFacts(moved, [facts.id], store, 3_000);
          for (const id of [facts.id, moved.id]) {
            const { actions, record } = await read(store, id);
            const expected = await read(smooth, id);
            expect(actions).toEqual(expected.actions);
            expect({ ...record, revision: 0 }).toEqual({ ...expected.record, revision: 0 });
          }
        }
      }
      expect(crashes).toBeGreaterThan(12);
    });

    it('can be brought to its end by the clock after a worker died', async () => {
      const store = fresh();
      await recordFacts(facts, [], store, 1_000);
      await told(store, facts.id);
      const dying = crashingStore(store, 3, false);
      await expect(recordFacts(moved, [facts.id], dying, 3_000)).rejects.toThrow(Crash);
      const page = await store.list({ kind: 'due', until: 3_000 }, null);
      expect(page.records.map((record) => record.facts.id)).toContain(moved.id);
      await completeHandOvers(await read(store, moved.id), store, 4_000);
      expect(deeds(await read(store, moved.id))).toEqual(['continued', 'opened', 'notice-sent']);
    });
  });

  it('loses nothing, wherever a worker dies while it reopens a case', async () => {
    for (const before of [true, false]) {
      for (let survives = 1; survives < 10; survives += 1) {
        const store = fresh();
        await recordFacts(facts, [], store, 1_000);
        await close(store, facts.id);
        const stored = await read(store, facts.id);
        await store.write({ ...stored.record, revision: stored.record.revision + 1, dueAt: null });
        try {
          await recordFacts(grown, [], crashingStore(store, survives, before), 3_000);
          break;
        } catch (error) {
          expect(error).toBeInstanceOf(Crash);
        }
        const halfway = await read(store, facts.id);
        if (deeds(halfway).includes('reopened')) expect(halfway.record.dueAt).toBe(3_000);
        await recordFacts(grown, [], store, 3_000);
        const after = await read(store, facts.id);
        expect(deeds(after).slice(-2)).toEqual(['revised', 'reopened']);
        expect(after.record.status).toBe('open');
      }
    }
  });
});
