import { describe, expect, it } from 'vitest';
import { RefusedActionError } from '../../shared/errors.ts';
import type { StatutoryDeed } from '../../shared/statutory/deed.ts';
import { refuseStatutoryDeed } from '../../shared/statutory/refuse.ts';
import { exported, tokyo } from './material.ts';

const now = tokyo('2026-11-24T09:00');
const corrected = (knownAt: number, reason = '電話で先に聞いていた。'): StatutoryDeed => ({
  kind: 'knowledge-corrected',
  knownAt,
  reason,
});

/** The Japanese sentence of the refusal; null: it is allowed. */
function refusal(deed: StatutoryDeed, by = 'S0900', accounts?: readonly string[]): string | null {
  try {
    refuseStatutoryDeed(exported, deed, by, now, accounts);
    return null;
  } catch (error) {
    if (error instanceof RefusedActionError) return error.text.ja;
    throw error;
  }
}

describe('what people record for the statutory layer', () => {
  it('is taken with a reason and an instant up to now', () => {
    expect(refusal(corrected(now))).toBeNull();
    expect(refusal(corrected(now - 1))).toBeNull();
  });

  it('is refused without a reason, with one sentence', () => {
    expect(refusal(corrected(now, ' 　\n'))).toBe(
      '事案 C-00000000000000e1 の法定報告に関する記録には理由が必要です。空白以外の文字で理由を書いてください。',
    );
  });

  it('is refused of an instant to come, or of none', () => {
    const sentence =
      '事案 C-00000000000000e1 の記録に、これから先の日時は使えません。現在までの日時を指定してください。';
    expect(refusal(corrected(now + 1))).toBe(sentence);
    expect(refusal(corrected(Number.NaN))).toBe(sentence);
    const report = { kind: 'report-made', report: 'final', reason: 'x' } as const;
    expect(refusal({ ...report, madeAt: now + 1 })).toBe(sentence);
    expect(refusal({ ...report, madeAt: null })).toBeNull();
    const notified = { kind: 'subjects-notified', means: '文書', reason: 'x' } as const;
    expect(refusal({ ...notified, doneAt: now + 1 })).toBe(sentence);
  });

  it('is refused from whoever the case is about, by any of their accounts', () => {
    expect(refusal(corrected(now), 'S0123')).toContain('ご自身に関するため');
    expect(refusal(corrected(now), 'S0900', ['S0900', 'S0123'])).toContain('ご自身に関するため');
    expect(refusal(corrected(now), ' ')).toContain('職員番号が必要です');
  });

  it.each([
    [-1, null],
    [1.5, 2],
    [3, 2],
    [0, 1e12],
    [Number.NaN, null],
  ])('is refused of %s to %s people', (atLeast, atMost) => {
    expect(refusal({ kind: 'people-stated', atLeast, atMost, reason: 'x' })).toContain(
      '0 から 200000000 までの整数',
    );
  });

  it('is taken of people between two bounds, or from one on', () => {
    for (const atMost of [10, 12, null]) {
      expect(refusal({ kind: 'people-stated', atLeast: 10, atMost, reason: 'x' })).toBeNull();
    }
  });

  it('is refused for a field that the document does not have', () => {
    const written = { kind: 'field-written', field: 'people', words: 'x', reason: 'x' } as const;
    expect(refusal({ ...written, document: 'report' })).toBeNull();
    expect(refusal({ ...written, document: 'notice' })).toBe(
      '事案 C-00000000000000e1 のこの文書に書ける欄は overview, items, cause, secondary-harm, other です。指定された欄：people',
    );
  });
});
