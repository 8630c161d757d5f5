import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseAction, Deed } from '../../shared/cases/case.ts';
import { CallError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { CaseQuery, CaseRecord, CaseStore } from '../../shared/ports.ts';
import type { StoreUnderTest } from './store-contract.ts';
import { caseId, caseRecord } from './store-samples.ts';

const everyDeed: readonly Deed[] = [
  { kind: 'opened' },
  {
    kind: 'revised',
    before: { records: 1, subjects: 0, severity: 'low', until: '2026-05-11' },
    after: { records: 2, subjects: 1, severity: 'high', until: '2026-05-12' },
  },
  { kind: 'superseded', successor: caseId(2) },
  { kind: 'continued', predecessor: caseId(3) },
  { kind: 'task', step: '1.data-subjects' },
  { kind: 'notice-claimed', notice: 'C-1/2.supervisor/1', step: '2.supervisor' },
  { kind: 'notice-sent', notice: 'C-1/2.supervisor/1', step: '2.supervisor', recipient: 'holder' },
  {
    kind: 'notice-sent',
    notice: 'C-1/2.supervisor/1',
    step: '2.supervisor',
    recipient: 'holder-day',
    digest: 'digest/2.supervisor/1',
  },
  {
    kind: 'notice-held',
    notice: 'C-1/2.supervisor/1',
    step: '2.supervisor',
    recipient: 'holder-day',
    digest: 'digest/2.supervisor/1',
    until: 1_778_490_600_000,
  },
  {
    kind: 'notice-refused',
    notice: 'C-1/2.supervisor/1',
    step: '2.supervisor',
    recipient: 'holder-day',
    reason: 'SMTP 550',
  },
  { kind: 'recused', step: '2.supervisor', recipient: 'holder-day' },
  { kind: 'acknowledged', step: null, comment: '確認します' },
  { kind: 'assessed', verdict: 'explained', comment: '応援でした' },
  { kind: 'contained', comment: '' },
  { kind: 'closed', comment: '' },
  { kind: 'reopened' },
  { kind: 'set-aside', account: 'S0301' },
  { kind: 'assessment-withdrawn', comment: '取り違え' },
  { kind: 'stated', fact: 'electronic', before: null, after: false, comment: '紙の台帳' },
  { kind: 'people-stated', atLeast: 200, atMost: null, reason: '台帳の人数' },
  {
    kind: 'fact-answered',
    fact: 'specific-personal-information',
    answer: 'unknown',
    reason: '調査中',
  },
  { kind: 'knowledge-corrected', knownAt: 1_778_490_000_000, reason: '電話で聞いた' },
  { kind: 'report-made', report: 'preliminary', madeAt: null, reason: '取り違え' },
  { kind: 'subjects-notified', doneAt: 1_778_490_000_000, means: '郵便', reason: '発送' },
  { kind: 'published', doneAt: 1_778_490_000_000, means: '記者発表', reason: '公表' },
  { kind: 'field-written', document: 'report', field: 'cause', words: '誤操作', reason: '判明' },
  { kind: 'confirmed', step: '8.state', draft: '報告書', comment: '報告します' },
  { kind: 'postponed', step: '10.press', reviewAt: 1_778_576_400_000, comment: '調査中' },
  { kind: 'not-needed', step: '11.press', comment: '会見はしません' },
  {
    kind: 'task-changed',
    task: 'limit-harm',
    before: null,
    after: { title: null, owner: 'S0900', dueAt: 1_778_576_400_000, doneAt: null },
    comment: '担当を決めた',
  },
  {
    kind: 'hours-recorded',
    role: 'section-head',
    hours: '-0.25',
    yenPerHour: '4600.5',
    on: '2026-05-12',
    comment: '訂正',
  },
  { kind: 'noted', comment: '「'.repeat(10_000) },
];

export function casesContract(open: () => Promise<StoreUnderTest>): void {
  describe('keeps cases:', () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('gives none where there are none', async () => {
      expect(await store.cases.read(caseId(1))).toBeNull();
      expect(await store.cases.list({ kind: 'all' }, null)).toEqual({ records: [], next: null });
      const due = await store.cases.list({ kind: 'due', until: Number.MAX_SAFE_INTEGER }, null);
      expect(due).toEqual({ records: [], next: null });
    });

    it('takes a revision only after exactly the one before it', async () => {
      const revision = (number: number, records: number): CaseRecord =>
        caseRecord({ id: caseId(1), records }, { revision: number, dueAt: number * 10 });
      expect(await store.cases.write(revision(2, 0))).toBe(false);
      expect(await store.cases.write(revision(1, 1))).toBe(true);
      expect(await store.cases.write(revision(1, 2))).toBe(false);
      expect(await store.cases.write(revision(3, 3))).toBe(false);
      expect(await store.cases.write(revision(2, 4))).toBe(true);
      expect((await store.cases.read(caseId(1)))?.record).toEqual(revision(2, 4));
    });

    it('lets exactly one of many writers of the same revision win', async () => {
      const writers = Array.from({ length: 8 }, (_, records) =>
        caseRecord({ id: caseId(2), records }),
      );
      const won = await Promise.all(writers.map((record) => store.cases.write(record)));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await store.cases.read(caseId(2)))?.record).toEqual(writers[won.indexOf(true)]);
    });

    it('gives every kind of action back, in order, and takes each number once', async () => {
      const actions: CaseAction[] = everyDeed.map((deed, index) => ({
        sequence: index + 1,
        at: 1_778_490_000_000 + index,
        by: index === 0 ? 'sekisho' : 'S0900',
        deed,
      }));
      await store.cases.write(caseRecord({ id: caseId(3) }));
      for (const action of actions) expect(await store.cases.append(caseId(3), action)).toBe(true);
      const again: CaseAction = { sequence: 2, at: 0, by: 'S0901', deed: { kind: 'opened' } };
      expect(await store.cases.append(caseId(3), again)).toBe(false);
      expect((await store.cases.read(caseId(3)))?.actions).toEqual(actions);
    });

    it('lets exactly one of many take the next number of the log', async () => {
      await store.cases.write(caseRecord({ id: caseId(4) }));
      const claims = Array.from({ length: 8 }, (_, number): CaseAction => {
        const deed: Deed = { kind: 'noted', comment: `claim ${number}` };
        return { sequence: 1, at: number, by: 'sekisho', deed };
      });
      const won = await Promise.all(claims.map((claim) => store.cases.append(caseId(4), claim)));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect((await store.cases.read(caseId(4)))?.actions).toEqual([claims[won.indexOf(true)]]);
    });

    it('reads a log longer than one answer of a database', async () => {
      await store.cases.write(caseRecord({ id: caseId(5) }));
      const comment = 'x'.repeat(50_000);
      for (let sequence = 1; sequence <= 30; sequence += 1) {
        const deed: Deed = { kind: 'noted', comment };
        await store.cases.append(caseId(5), { sequence, at: sequence, by: 'S0900', deed });
      }
      const read = await store.cases.read(caseId(5));
      expect(read?.actions.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 30 }, (_, index) => index + 1),
      );
    });
  });

  listsOfCases(open);
}

function listsOfCases(open: () => Promise<StoreUnderTest>): void {
  describe('lists cases:', () => {
    const days = ['2026-05-13', '2026-05-12', '2026-05-11'];
    const count = 2 * limits.casePageMax + 1;
    /** Newest day first, then by id, as they are to be listed. */
    const records = Array.from({ length: count }, (_, number) =>
      caseRecord(
        { id: caseId(number), openedOn: days[Math.floor((number * days.length) / count)] ?? '' },
        // Every third is due, the later in the list the earlier.
        { dueAt: number % 3 === 0 ? 1_000 - number : null },
      ),
    );
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
      for (const record of records.toReversed()) await store.cases.write(record);
    });
    afterAll(() => store.close());

    it('all of them, newest first, in pages that miss and repeat none', async () => {
      const pages = await pagesOf(store.cases, { kind: 'all' });
      expect(pages.map(({ length }) => length)).toEqual([100, 100, 1]);
      expect(pages.flat()).toEqual(records);
    });

    it('only the due ones up to the instant, earliest first', async () => {
      const due = records.filter(({ dueAt }) => dueAt !== null).toReversed();
      const pages = await pagesOf(store.cases, { kind: 'due', until: 1_000 });
      expect(pages.flat()).toEqual(due);
      const early = await pagesOf(store.cases, { kind: 'due', until: 850 });
      expect(early.flat()).toEqual(due.filter(({ dueAt }) => dueAt !== null && dueAt <= 850));
      expect(await pagesOf(store.cases, { kind: 'due', until: 700 })).toEqual([[]]);
    });

    it('pages through due cases that are due at the same instant', async () => {
      const crowded = await open();
      try {
        const ids = Array.from({ length: 150 }, (_, number) => caseId(number));
        for (const id of ids) await crowded.cases.write(caseRecord({ id }, { dueAt: 5 }));
        const pages = await pagesOf(crowded.cases, { kind: 'due', until: 5 });
        expect(pages.map(({ length }) => length)).toEqual([100, 50]);
        expect(
          pages
            .flat()
            .map(({ facts }) => facts.id)
            .toSorted(),
        ).toEqual(ids);
      } finally {
        await crowded.close();
      }
    });

    it('no longer as due once nothing is due', async () => {
      const first = caseRecord({ id: caseId(0), openedOn: '2026-05-13' }, { revision: 2 });
      await store.cases.write(first);
      const due = (await pagesOf(store.cases, { kind: 'due', until: 1_000 })).flat();
      expect(due.some(({ facts }) => facts.id === caseId(0))).toBe(false);
      const all = (await pagesOf(store.cases, { kind: 'all' })).flat();
      expect(all[0]).toEqual(first);
      expect(all).toHaveLength(count);
    });

    it('refuses a place that no page gave', async () => {
      const list = store.cases.list({ kind: 'all' }, 'somewhere');
      await expect(list).rejects.toThrow(CallError);
    });
  });
}

async function pagesOf(cases: CaseStore, query: CaseQuery): Promise<CaseRecord[][]> {
  const pages: CaseRecord[][] = [];
  let after: string | null = null;
  do {
    const page = await cases.list(query, after);
    pages.push([...page.records]);
    after = page.next;
  } while (after !== null);
  return pages;
}
