import type { reading as japanese } from '../ja/reading.ts';

/** What reading says, in English. */
export const reading: typeof japanese = {};
