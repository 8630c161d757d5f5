import type { settings as japanese } from '../ja/settings.ts';

/** What settings says, in English. */
export const settings: typeof japanese = {};
