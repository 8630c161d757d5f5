import type { Settings } from '../../../settings/settings.ts';
import type { Cell } from '../../document.ts';
import type { Scribe } from '../../scribe.ts';
import type { Decision, DecisionAbout } from '../figures/decisions.ts';
import { taskTitle } from './measures.ts';

/** What is to be decided, by whom and until when. */
export function decisionRow(
  { about, dueAt }: Decision,
  settings: Settings,
  scribe: Scribe,
): readonly Cell[] {
  return [what(about, scribe), owner(about, settings, scribe), scribe.dateOf(dueAt)];
}

function what(about: DecisionAbout, scribe: Scribe): string {
  const { words, language, number } = scribe;
  const { decisions } = words;
  switch (about.kind) {
    case 'holes':
      return decisions.holes(number(about.holes));
    case 'deadline': {
      const { caseId, report, state, isCertain } = about.deadline;
      const kind = words.handling.reports[report];
      return decisions.deadline(caseId, kind, words.deadlineStates[state], isCertain);
    }
    case 'step':
      return decisions.step(about.caseId, about.step[language], about.put);
    case 'unheard':
      return decisions.unheard(about.caseId);
    case 'measure':
      return decisions.measure(about.measure.caseId, taskTitle(about.measure, scribe));
    case 'budget':
      return decisions.budget(number(about.alerts.perThousand ?? 0), number(about.alerts.budget));
  }
}

function owner(about: DecisionAbout, { escalation }: Settings, scribe: Scribe): string {
  const { decisions } = scribe.words;
  // Where the settings have no such office, the first one of the path that is written to.
  const firstRole = escalation.steps.find(({ kind }) => kind === 'notice')?.role;
  const office = (role: string) => {
    const own = escalation.roles.has(role) ? role : firstRole;
    return own === undefined ? decisions.nobody : scribe.role(own);
  };
  switch (about.kind) {
    case 'holes':
    case 'budget':
      return office('information-security');
    case 'deadline':
      return office('personal-information');
    case 'step':
      return office(escalation.confirmations?.role ?? 'personal-information');
    case 'unheard':
      return office('supervisor');
    case 'measure':
      return about.measure.owner === null ? decisions.nobody : decisions.staff(about.measure.owner);
  }
}
