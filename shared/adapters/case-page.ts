import { CallError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { CasePage, CaseQuery, CaseRecord } from '../ports.ts';

/** Where a page of cases ended: the case's place in the list, and its id. */
export interface CasePlace {
  /** `openedOn` in the list of all cases, `dueAt` in digits in that of due ones. */
  readonly order: string;
  readonly id: string;
}

/** The page made of up to one record more than a page may hold: that one tells that more follow. */
export function casePage(query: CaseQuery, found: readonly CaseRecord[]): CasePage {
  const records = found.slice(0, limits.casePageMax);
  const last = records.at(-1);
  if (last === undefined || found.length <= records.length) return { records, next: null };
  const order = query.kind === 'all' ? last.facts.openedOn : String(last.dueAt);
  return { records, next: `${order}_${last.facts.id}` };
}

const placePattern = { all: /^(\d{4}-\d{2}-\d{2})_(.+)$/, due: /^(-?\d{1,16})_(.+)$/ } as const;

/** The place that a `next` names. Throws `CallError` for one that no page of this list gave. */
export function placeAfter(query: CaseQuery, after: string | null): CasePlace | null {
  if (after === null) return null;
  const [, order, id] = placePattern[query.kind].exec(after) ?? [];
  if (order === undefined || id === undefined) {
    throw new CallError({
      ja: `一覧の続きの位置「${after}」は正しくありません。一覧の先頭から開き直してください。`,
      en: `“${after}” is not a place in this list. Open the list from its beginning.`,
    });
  }
  return { order, id };
}
