import type { command as japanese } from '../ja/command.ts';

/** What command says, in English. */
export const command: typeof japanese = {};
