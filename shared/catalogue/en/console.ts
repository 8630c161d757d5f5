import type { console as japanese } from '../ja/console.ts';

/** What console says, in English. */
export const console: typeof japanese = {};
