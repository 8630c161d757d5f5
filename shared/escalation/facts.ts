import type { CaseFacts } from '../cases/case.ts';
import { type Statements, statementsOf } from '../cases/stated.ts';
import type { Condition, EscalationSettings, PathStep, Settings } from '../settings/settings.ts';
import { mayBeMany } from './many-people.ts';

/** What decides which steps are on a case's path: for each condition, whether it holds. */
export type PathFacts = Readonly<Record<Condition, boolean>>;

/** The settings that the path depends on. */
export type PathSettings = Pick<
  Settings,
  'organisation' | 'escalation' | 'statutory' | 'containment'
>;

/**
 * The facts of the path (design, `escalation.md` section 1): what people have said, else what the
 * evidence shows. What Sekisho detects is electronic. Unknown data classes count as specific
 * personal information, and people who may be more than 100 as more. The State is told where My
 * Number, the Juki-net or so many people are concerned; what the law asks beyond that is the
 * statutory layer's, which is kept apart.
 */
export function pathFactsOf(
  facts: Pick<
    CaseFacts,
    'dataClasses' | 'dataClassesUnknown' | 'records' | 'subjects' | 'evidence'
  >,
  settings: {
    readonly organisation: Pick<Settings['organisation'], 'kind'>;
    readonly escalation: Pick<EscalationSettings, 'pressRelease'>;
  },
  said: Statements = statementsOf([]),
): PathFacts {
  const { dataClasses, dataClassesUnknown } = facts;
  const found = said.specificPersonalInformation;
  const shown = dataClassesUnknown || dataClasses.includes('my-number');
  const specific = found === null ? shown : found !== 'no';
  const jukiNet = said['juki-net'] ?? dataClasses.includes('juki-net');
  const manyPeople = mayBeMany(facts, said.people);
  return {
    electronic: said.electronic ?? true,
    'specific-personal-information': specific,
    'juki-net': jukiNet,
    'many-people': manyPeople,
    'state-is-told': specific || jukiNet || manyPeople,
    municipality: settings.organisation.kind === 'municipality',
    'press-release': settings.escalation.pressRelease,
    'large-impact': said['large-impact'] ?? false,
  };
}

/** The steps of the path that a case goes, in the order of the path. */
export function pathOf(facts: PathFacts, steps: readonly PathStep[]): readonly PathStep[] {
  return steps.filter((step) => step.when.every((condition) => facts[condition]));
}

/** Roles that stand over one section, whether or not its posts say which. */
const rolesOfSections: readonly string[] = ['supervisor', 'section-head'];

/**
 * The path of a case. One about a source is for the offices that serve the whole organisation (a
 * missing log is told to a second office: `escalation.md` section 3, rule 11), and never for the
 * section of whoever runs the source: steps whose posts belong to a section are left out.
 */
export function casePath(
  facts: CaseFacts,
  settings: PathSettings,
  said: Statements = statementsOf([]),
): readonly PathStep[] {
  const { escalation } = settings;
  const path = pathOf(pathFactsOf(facts, settings, said), escalation.steps);
  return facts.source === null ? path : path.filter((step) => !isOfSection(step, escalation));
}

function isOfSection({ kind, role }: PathStep, { roles }: EscalationSettings): boolean {
  if (kind === 'task') return false;
  const posts = roles.get(role)?.posts ?? [];
  return rolesOfSections.includes(role) || posts.some(({ section }) => section !== null);
}

/** What tells two entries of a path apart: `2.section-head`. */
export function stepKey(step: Pick<PathStep, 'step' | 'role'>): string {
  return `${step.step}.${step.role}`;
}
