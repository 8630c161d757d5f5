import type { CaseFacts } from '../cases/case.ts';
import type {
  Condition,
  EscalationSettings,
  Organisation,
  PathStep,
  Settings,
} from '../settings/settings.ts';

/** What decides which steps are on a case's path: for each condition, whether it holds. */
export type PathFacts = Readonly<Record<Condition, boolean>>;

/** What no log can tell and a person may say about a case. */
export interface Judgement {
  /** Whether electronic data is concerned; a case entered by hand may be about paper. */
  readonly electronic: boolean;
  /** Whether the social impact is large. */
  readonly largeImpact: boolean;
}

/** Before anyone has said anything: what Sekisho detects is electronic, its impact not known. */
const asDetected: Judgement = { electronic: true, largeImpact: false };

/**
 * The facts of the path (design, `escalation.md` section 1). Unknown data classes count as
 * specific personal information. The State is told where My Number or the Juki-net is concerned;
 * what the law asks beyond that is the statutory layer's, which is kept apart.
 */
export function pathFactsOf(
  facts: Pick<CaseFacts, 'dataClasses' | 'dataClassesUnknown'>,
  organisation: Pick<Organisation, 'kind'>,
  judgement: Judgement = asDetected,
): PathFacts {
  const specific = facts.dataClassesUnknown || facts.dataClasses.includes('my-number');
  const jukiNet = facts.dataClasses.includes('juki-net');
  return {
    electronic: judgement.electronic,
    'specific-personal-information': specific,
    'juki-net': jukiNet,
    'state-is-told': specific || jukiNet,
    municipality: organisation.kind === 'municipality',
    'large-impact': judgement.largeImpact,
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
  facts: Pick<CaseFacts, 'source' | 'dataClasses' | 'dataClassesUnknown'>,
  { organisation, escalation }: Pick<Settings, 'organisation' | 'escalation'>,
): readonly PathStep[] {
  const path = pathOf(pathFactsOf(facts, organisation), escalation.steps);
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
