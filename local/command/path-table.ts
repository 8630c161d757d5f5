import { type Statements, statementsOf } from '../../shared/cases/stated.ts';
import { pathFactsOf, pathOf } from '../../shared/escalation/facts.ts';
import type { Language } from '../../shared/language.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { say } from '../../shared/whole-language.ts';
import { inColumns } from './columns.ts';

/** What a case can differ in; the rest of what the path depends on stands in the settings. */
const facts = [
  'electronic',
  'specific-personal-information',
  'juki-net',
  'many-people',
  'large-impact',
] as const;
type Holding = Readonly<Record<(typeof facts)[number], boolean>>;

/** Each combination of the facts of a case, and the steps that a case of them goes. */
export function pathTable(settings: Settings, language: Language): string {
  const words = say((c) => c.command.pathTable.steps)[language];
  const { steps } = settings.escalation;
  const titles = steps.map(({ step, title }) => [`${step}`, title[language]]);
  const heading = facts.map((fact) => say((c) => c.command.pathTable.facts[fact])[language]);
  const rows = combinations().map((holding) => [
    ...facts.map((fact) => (holding[fact] ? '○' : '－')),
    stepsOf(holding, settings),
  ]);
  return `${inColumns(titles)}\n${inColumns([[...heading, words], ...rows])}`;
}

function combinations(): readonly Holding[] {
  const count = 2 ** facts.length;
  return Array.from({ length: count }, (_, number) => {
    const holds = (index: number) => Math.floor(number / 2 ** (facts.length - 1 - index)) % 2 === 0;
    return {
      electronic: holds(0),
      'specific-personal-information': holds(1),
      'juki-net': holds(2),
      'many-people': holds(3),
      'large-impact': holds(4),
    };
  });
}

/** The steps of a case of which people have said all of it; two entries of one step stand as one. */
function stepsOf(holding: Holding, settings: Settings): string {
  const said: Statements = {
    ...statementsOf([]),
    electronic: holding.electronic,
    'juki-net': holding['juki-net'],
    'large-impact': holding['large-impact'],
    specificPersonalInformation: holding['specific-personal-information'] ? 'yes' : 'no',
    people: holding['many-people'] ? { atLeast: 1, atMost: null } : { atLeast: 1, atMost: 1 },
  };
  const evidence = { records: 0, subjects: 0, evidence: [] };
  const found = { dataClasses: [], dataClassesUnknown: false, ...evidence };
  const path = pathOf(pathFactsOf(found, settings, said), settings.escalation.steps);
  return [...new Set(path.map(({ step }) => step))].join(' ');
}
