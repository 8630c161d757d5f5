import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contribution, StoredDay } from '../../shared/history/contribution.ts';
import { limits } from '../../shared/limits.ts';
import type { StoreUnderTest } from './store-contract.ts';
import { contribution, sealedDay, sha256Of, storedDay } from './store-samples.ts';

/** Names that meet separators, patterns, and every length of UTF-8. */
const strangeActors = [
  '',
  '#',
  'A#D#',
  "a'b",
  '%',
  '職員 太郎',
  '𠮷野',
  'a\u0000b',
  '\ud800',
  'x'.repeat(3_000),
];

export function historyContract(open: () => Promise<StoreUnderTest>): void {
  describe('keeps history:', () => {
    let store: StoreUnderTest;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('gives no contributions and no days where there are none', async () => {
      expect(await store.history.contributions('nobody', '2026-05-11')).toEqual([]);
      expect(await store.history.days('nobody', '2026-01-01', '2026-12-31')).toEqual([]);
      await store.history.putContributions([]);
    });

    it('gives contributions back by file, source and part, however they were written', async () => {
      const written = [
        contribution({ file: sha256Of(2), source: 'welfare-log', part: 0 }),
        contribution({ file: sha256Of(2), part: 10, bytes: Uint8Array.of(210) }),
        contribution({ file: sha256Of(2), part: 9, bytes: Uint8Array.of(29) }),
        contribution({ file: sha256Of(1), part: 0, bytes: Uint8Array.of(10) }),
        contribution({ logDay: '2026-05-12' }),
        contribution({ actor: 'S0002' }),
      ];
      await store.history.putContributions(written);
      const read = await store.history.contributions('S0001', '2026-05-11');
      expect(read).toEqual([written[3], written[2], written[1], written[0]]);
    });

    it('gives those of several log days one after another, day by day, and of nobody else', async () => {
      const written = [
        contribution({ actor: 'days', logDay: '2026-05-13', file: sha256Of(1) }),
        contribution({ actor: 'days', logDay: '2026-05-12', file: sha256Of(2), part: 10 }),
        contribution({ actor: 'days', logDay: '2026-05-12', file: sha256Of(2), part: 9 }),
        contribution({ actor: 'days', logDay: '2026-05-11' }),
        contribution({ actor: 'days', logDay: '2026-05-14' }),
        contribution({ actor: 'days2', logDay: '2026-05-12' }),
      ];
      await store.history.putContributions(written);
      const between = (from: string, until: string) =>
        Array.fromAsync(store.history.contributionsBetween('days', from, until));
      expect(await between('2026-05-12', '2026-05-13')).toEqual([
        written[2],
        written[1],
        written[0],
      ]);
      expect(await between('2026-05-15', '2026-06-30')).toEqual([]);
      expect(await between('2026-05-13', '2026-05-12')).toEqual([]);
    });

    it('does not change when the same contributions are written again, even in one go', async () => {
      const twice = contribution({ actor: 'twice' });
      await store.history.putContributions([twice, twice]);
      await store.history.putContributions([twice]);
      expect(await store.history.contributions('twice', '2026-05-11')).toEqual([twice]);
    });

    it('keeps bytes that are a part of a larger piece of memory', async () => {
      const bytes = Uint8Array.of(0, 1, 2, 3, 4, 5).subarray(2, 4);
      await store.history.putContributions([contribution({ actor: 'part', bytes })]);
      const [read] = await store.history.contributions('part', '2026-05-11');
      expect(read?.bytes).toEqual(Uint8Array.of(2, 3));
    });

    it('keeps actors apart whatever characters they are made of', async () => {
      const written = strangeActors.map((actor, number) =>
        contribution({ actor, bytes: Uint8Array.of(number) }),
      );
      await store.history.putContributions(written);
      for (const [number, actor] of strangeActors.entries()) {
        expect(await store.history.contributions(actor, '2026-05-11')).toEqual([written[number]]);
        const day = storedDay({ actor });
        expect(await store.history.putDay(day, null)).toBe(true);
        expect(await store.history.days(actor, '2026-05-11', '2026-05-11')).toEqual([day]);
      }
    });

    it('reads back more than fits into one answer of a database', async () => {
      const written: Contribution[] = Array.from({ length: 6 }, (_, part) =>
        contribution({
          actor: 'busy',
          part,
          bytes: new Uint8Array(limits.contributionBytesMax).fill(part),
        }),
      );
      await store.history.putContributions(written);
      const read = await store.history.contributions('busy', '2026-05-11');
      expect(read.map(({ part }) => part)).toEqual(written.map(({ part }) => part));
      expect(read.every(({ bytes, part }) => bytes.every((byte) => byte === part))).toBe(true);
      expect(read.every(({ bytes }) => bytes.length === limits.contributionBytesMax)).toBe(true);
    });

    it('replaces a day only for whoever has read the one that stands there', async () => {
      const first = storedDay({ actor: 'race' });
      const second = storedDay({ actor: 'race', digest: 'second', fired: [] });
      const days = () => store.history.days('race', '2026-05-11', '2026-05-11');
      expect(await store.history.putDay(second, 'first')).toBe(false);
      expect(await days()).toEqual([]);
      expect(await store.history.putDay(first, null)).toBe(true);
      expect(await store.history.putDay(second, null)).toBe(false);
      expect(await days()).toEqual([first]);
      expect(await store.history.putDay(second, 'first')).toBe(true);
      expect(await store.history.putDay(first, 'first')).toBe(false);
      expect(await days()).toEqual([second]);
    });

    it('lets exactly one of many writers win who read the same day', async () => {
      await store.history.putDay(storedDay({ actor: 'crowd', digest: 'old' }), null);
      const writers = Array.from({ length: 8 }, (_, number) =>
        storedDay({ actor: 'crowd', digest: `new ${number}` }),
      );
      const won = await Promise.all(writers.map((day) => store.history.putDay(day, 'old')));
      expect(won.filter(Boolean)).toHaveLength(1);
      const stored = await store.history.days('crowd', '2026-05-11', '2026-05-11');
      expect(stored).toEqual([writers[won.indexOf(true)]]);
    });

    it('keeps all that is said of a day: noted, folded, sealed', async () => {
      const none = new Uint8Array(0);
      const nothing = { vector: none, subjects: none, ruled: {}, fired: [], sealed: null };
      const noted = storedDay({ actor: 'stages', digest: '', ...nothing });
      const folded = storedDay({ actor: 'stages' });
      const sealed = storedDay({ actor: 'stages', fired: ['bulk-export'], sealed: sealedDay() });
      const days = () => store.history.days('stages', '2026-05-11', '2026-05-11');
      const marks = () => store.history.sealMarks('stages', '2026-05-11', '2026-05-11');
      const markOf = ({ actor, logDay, digest }: StoredDay) => ({ actor, logDay, digest });
      expect(await store.history.putDay(noted, null)).toBe(true);
      expect(await days()).toEqual([noted]);
      expect(await marks()).toEqual([{ ...markOf(noted), sealed: null }]);
      expect(await store.history.putDay(folded, '')).toBe(true);
      expect(await days()).toEqual([folded]);
      expect(await marks()).toEqual([{ ...markOf(folded), sealed: null }]);
      expect(await store.history.putDay(sealed, folded.digest)).toBe(true);
      expect(await days()).toEqual([sealed]);
      const { digest } = sealedDay();
      expect(await marks()).toEqual([{ ...markOf(sealed), sealed: { digest } }]);
    });

    it('keeps tens of thousands of residents of one day, with whoever won the race', async () => {
      const many = (digest: string, byte: number) =>
        storedDay({ actor: 'batch', digest, subjects: new Uint8Array(800_000).fill(byte) });
      const days = () => store.history.days('batch', '2026-05-11', '2026-05-11');
      await store.history.putDay(many('first', 1), null);
      const won = await Promise.all(
        [2, 3, 4].map((byte) => store.history.putDay(many(`${byte}`, byte), 'first')),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      const winner = won.indexOf(true) + 2;
      const [stored] = await days();
      expect(stored?.digest).toBe(`${winner}`);
      expect(stored?.subjects.length).toBe(800_000);
      expect(stored?.subjects.every((byte) => byte === winner)).toBe(true);
      const few = storedDay({ actor: 'batch', digest: 'few' });
      expect(await store.history.putDay(few, `${winner}`)).toBe(true);
      expect(await days()).toEqual([few]);
    });

    it('names whoever has a stored day on a log day, once each, sorted', async () => {
      const logDay = '2026-04-01';
      expect(await store.history.staffOn(logDay)).toEqual([]);
      const actors = ['職員', 'S0002', 'a\u0000b', 'S0001', 'x'.repeat(3_000), 'A#1', ''];
      for (const actor of actors) await store.history.putDay(storedDay({ actor, logDay }), null);
      const again = storedDay({ actor: 'S0001', logDay, digest: 'second' });
      await store.history.putDay(again, 'first');
      await store.history.putDay(again, null);
      await store.history.putDay(storedDay({ actor: 'S0003', logDay: '2026-04-02' }), null);
      expect(await store.history.staffOn(logDay)).toEqual(actors.toSorted());
      expect(await store.history.staffOn('2026-04-02')).toEqual(['S0003']);
    });

    it('names nobody whose first day was refused, nor who has contributions only', async () => {
      const logDay = '2026-04-03';
      await store.history.putContributions([contribution({ logDay })]);
      expect(await store.history.putDay(storedDay({ logDay }), 'first')).toBe(false);
      expect(await store.history.staffOn(logDay)).toEqual([]);
    });

    it('gives the days from one to another, across months and years, both included', async () => {
      const logDays = ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'];
      for (const logDay of logDays.toReversed()) {
        await store.history.putDay(storedDay({ actor: 'months', logDay, digest: logDay }), null);
      }
      const between = async (from: string, until: string): Promise<string[]> =>
        (await store.history.days('months', from, until)).map(({ logDay }) => logDay);
      const marked = async (from: string, until: string): Promise<string[]> =>
        (await store.history.sealMarks('months', from, until)).map(({ logDay }) => logDay);
      expect(await between('2025-01-01', '2026-12-31')).toEqual(logDays);
      expect(await between('2025-12-31', '2026-01-31')).toEqual(logDays.slice(1, 4));
      expect(await between('2026-01-01', '2026-01-01')).toEqual(['2026-01-01']);
      expect(await between('2026-02-02', '2026-02-01')).toEqual([]);
      expect(await marked('2025-12-31', '2026-01-31')).toEqual(logDays.slice(1, 4));
      expect(await marked('2026-02-02', '2026-02-01')).toEqual([]);
    });
  });
}
