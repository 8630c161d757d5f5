import type { WholeCatalogue } from '../catalogue/ja/whole.ts';
import type { Language } from '../language.ts';
import { catalogues } from '../whole-language.ts';

/** Everything that the console says, in one language, with the names that all rooms share. */
export type ConsoleWords = (typeof consoleWords)[Language];

/** The console's words by language: a page speaks one of them at a time. */
export const consoleWords = {
  ja: wordsOf(catalogues.ja),
  en: wordsOf(catalogues.en),
} satisfies Record<Language, unknown>;

function wordsOf({ console, cases, statutory }: WholeCatalogue) {
  const { status: statuses, severity: severities, family: families } = cases;
  const { fact: facts, task: tasks, taskState: taskStates, labour } = cases;
  return {
    ...console,
    statuses,
    severities,
    families,
    facts,
    tasks,
    taskStates,
    labour,
    statutory,
  };
}
