import type { escalation as japanese } from '../ja/escalation.ts';

/** What escalation says, in English. */
export const escalation: typeof japanese = {};
