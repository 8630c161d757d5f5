import type { Action } from '../event.ts';

/**
 * The number that a count column says: `1234`, `1,234`, `１，２３４件`, `12 名`; undefined where the
 * cell is blank; NaN where it holds something else (never 0, never a guess).
 */
export function countOf(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '');
  if (plain === '') return undefined;
  const match = /^(?<digits>\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:件|人|名|行)?$/u.exec(plain);
  const digits = match?.groups?.['digits'];
  return digits === undefined ? Number.NaN : Number(digits.replaceAll(',', ''));
}

/**
 * What a line covers whose log gives no count: login and logout cover nobody; a line that views,
 * searches or updates one named subject covers that one; of an export, a print and all else it is
 * not known (null), because one line may stand for thousands.
 */
export function countWithoutFigure(action: Action, hasSubject: boolean): number | null {
  if (action === 'login' || action === 'logout') return 0;
  const isOfOne = action === 'view' || action === 'search' || action === 'update';
  return isOfOne && hasSubject ? 1 : null;
}
