import type { catalogues } from '../../whole-language.ts';

/** What case files say beside what the console says. */
export type CaseFileWords = (typeof catalogues)['ja']['reports']['caseFile'];
