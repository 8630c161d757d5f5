import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { act } from '../../shared/cases/act.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import type { PersonalDeed } from '../../shared/cases/transitions.ts';
import { RefusedActionError } from '../../shared/errors.ts';
import { caseFacts } from '../adapters/store-samples.ts';
import { Crash, crashingStore } from './crashing-store.ts';

const state = openSqliteStore(':memory:');
const store = state.cases;
let next = 0;

/** A fresh open case about S0001; its id. */
async function openCase(): Promise<string> {
  next += 1;
  const facts = caseFacts({ id: `C-${String(next).padStart(16, '0')}` });
  await recordFacts(facts, [], store, 1_000);
  return facts.id;
}
const acknowledge: PersonalDeed = { kind: 'acknowledged', step: null, comment: '確認します' };
const assess: PersonalDeed = { kind: 'assessed', verdict: 'improper', comment: '業務外' };
const close: PersonalDeed = { kind: 'closed', comment: '終了' };
const sentence = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RefusedActionError)) throw new Error('was not refused');
  return error.text;
};

describe('what a person does to a case', () => {
  it('is recorded with who, when and why, and moves the status', async () => {
    const id = await openCase();
    const after = await act(id, acknowledge, 'S9002', store, 2_000);
    expect(after.record.status).toBe('acknowledged');
    expect(after.actions.at(-1)).toEqual({
      sequence: 2,
      at: 2_000,
      by: 'S9002',
      deed: acknowledge,
    });
    expect(await store.read(id)).toEqual(after);
  });

  it('leads from open to closed', async () => {
    const id = await openCase();
    await act(id, acknowledge, 'S9002', store, 2_000);
    await act(id, assess, 'S9002', store, 3_000);
    await act(id, { kind: 'contained', comment: '回収' }, 'S9002', store, 4_000);
    const { record } = await act(id, close, 'S9002', store, 5_000);
    expect(record.status).toBe('closed');
  });

  it('lets the clock look at the case next', async () => {
    const id = await openCase();
    const { record } = await act(id, acknowledge, 'S9002', store, 2_000);
    expect(record.dueAt).toBe(2_000);
  });

  it('is refused out of turn, with a sentence that lists what is allowed', async () => {
    const id = await openCase();
    expect(await sentence(act(id, close, 'S9002', store, 2_000))).toEqual({
      ja: `事案 ${id} は「未確認」のため「終了 (close)」はできません。今できること: 確認 (ack), 事実 (state), 課題 (task), 時間 (hours), 記録 (note)。`,
      en: `Case ${id} is open, so "close" is not possible. Possible now: acknowledge (ack), state, task, hours, note.`,
    });
    expect((await store.read(id))?.actions).toHaveLength(1);
  });

  it('cannot close a case that nobody has assessed', async () => {
    const id = await openCase();
    await act(id, acknowledge, 'S9002', store, 2_000);
    await act(id, { kind: 'contained', comment: '回収' }, 'S9002', store, 3_000);
    const { en } = await sentence(act(id, close, 'S9002', store, 4_000));
    expect(en).toMatch(
      /no assessment.*Possible now: acknowledge \(ack\), assess, state, task, hours, note\./,
    );
  });

  it('is refused to the person whom the case is about, but for a note', async () => {
    const id = await openCase();
    expect((await sentence(act(id, acknowledge, 'S0001', store, 2_000))).ja).toMatch(
      /ご自身に関する/,
    );
    const note: PersonalDeed = { kind: 'noted', comment: '窓口の依頼でした' };
    expect((await act(id, note, 'S0001', store, 2_000)).record.status).toBe('open');
  });

  it.each(['', '  ', '\u3000\n'])('takes a comment and a person, not %j', async (blank) => {
    const id = await openCase();
    const uncommented = act(id, { ...acknowledge, comment: blank }, 'S9002', store, 2_000);
    expect((await sentence(uncommented)).en).toMatch(/needs a comment/);
    expect((await sentence(act(id, acknowledge, blank, store, 2_000))).en).toMatch(/staff number/);
  });

  it('is refused on a case that is not there', async () => {
    expect((await sentence(act('C-none', acknowledge, 'S9002', store, 1))).en).toMatch(/no case/);
  });

  it('acknowledges only a step that has been told', async () => {
    const id = await openCase();
    const step: PersonalDeed = { ...acknowledge, kind: 'acknowledged', step: '2' };
    expect((await sentence(act(id, step, 'S9002', store, 2_000))).en).toMatch(/so far: none/);
    await store.append(id, {
      sequence: 2,
      at: 2_000,
      by: 'sekisho',
      deed: { kind: 'notice-sent', notice: `${id}/2.x/1`, step: '2.x', recipient: 'holder-day' },
    });
    expect((await act(id, step, 'S9002', store, 3_000)).record.status).toBe('acknowledged');
    const twenty: PersonalDeed = { ...step, kind: 'acknowledged', step: '20' };
    expect((await sentence(act(id, twenty, 'S9002', store, 4_000))).en).toMatch(/so far: 2\.x/);
  });

  it('is not lost when two people act at once', async () => {
    const id = await openCase();
    const people = Array.from({ length: 8 }, (_, n) => `S90${n}`);
    await Promise.all(people.map((by) => act(id, acknowledge, by, store, 2_000)));
    const { actions } = (await store.read(id)) ?? { actions: [] };
    expect(actions.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(
      actions
        .slice(1)
        .map(({ by }) => by)
        .sort(),
    ).toEqual(people);
  });

  it('leaves a case to the clock when a worker dies between the deed and the status', async () => {
    const id = await openCase();
    const before = await store.read(id);
    if (!before) throw new Error('no case');
    await store.write({ ...before.record, revision: 2, dueAt: null });
    const dying = crashingStore(store, 2, false);
    await expect(act(id, acknowledge, 'S9002', dying, 2_000)).rejects.toThrow(Crash);
    const after = await store.read(id);
    expect(after?.actions.at(-1)?.deed.kind).toBe('acknowledged');
    expect(after?.record).toMatchObject({ status: 'open', dueAt: 2_000 });
  });
});
