import type { CaseAction } from '../../cases/case.ts';
import { pageContext } from '../../console/page-context.ts';
import type { Language } from '../../language.ts';
import type { StoredCase } from '../../ports.ts';
import type { Settings } from '../../settings/settings.ts';
import { documentDates } from '../../statutory/document-dates.ts';
import { catalogues } from '../../whole-language.ts';
import type { ReportDocument } from '../document.ts';
import { clocksSection } from './clocks.ts';
import { evidenceSection } from './evidence.ts';
import { factsSection } from './facts.ts';
import { logSection } from './log.ts';
import { pathSection } from './path.ts';
import { workSection } from './work.ts';

/** A case as it is printed. */
export interface CaseOnPaper {
  readonly stored: StoredCase;
  /** What was done to the cases that it goes on from (`cases/actions-before.ts`). */
  readonly before: readonly CaseAction[];
  readonly settings: Settings;
  /** The instant at which it is printed, ms since 1970: clocks run until then. */
  readonly now: number;
}

/** One case on paper, in one language. Pure: at one instant the same case gives the same document. */
export function caseDocument(paper: CaseOnPaper, language: Language): ReportDocument {
  const { stored, settings, now } = paper;
  const { organisation, reports } = settings;
  const { id } = stored.record.facts;
  const words = catalogues[language].reports.caseFile;
  const context = pageContext(settings, language, { path: '' }, now);
  const time = documentDates(language, organisation.timeZone).minute(now);
  const boxes = reports.approval;
  return {
    language,
    id: `case-${id}`,
    title: words.title(id),
    issuer: organisation.name[language],
    asOf: now,
    footer: words.footer(id, time),
    blocks: [
      ...(boxes.length > 0 ? [{ kind: 'approval', boxes } as const] : []),
      ...factsSection(context, words, stored),
      ...pathSection(context, words, paper),
      ...clocksSection(context, words, paper),
      ...workSection(context, words, stored),
      ...logSection(context, words, paper),
      ...evidenceSection(context, stored),
    ],
  };
}
