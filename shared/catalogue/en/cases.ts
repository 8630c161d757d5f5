import type { cases as japanese } from '../ja/cases.ts';

/** What cases says, in English. */
export const cases: typeof japanese = {};
