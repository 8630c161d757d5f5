import type { WholeCatalogue } from '../catalogue/ja/whole.ts';
import { explanations } from '../explanations/registry.ts';
import type { Language } from '../language.ts';
import { printLocalTime, zoneShift } from '../log-day.ts';
import type { Settings } from '../settings/settings.ts';
import { catalogues } from '../whole-language.ts';
import type { Touch } from './touch.ts';

/** How a statement names things to its reader. */
export interface StatementWords {
  readonly c: WholeCatalogue;
  time(at: number): string;
  number(count: number): string;
  system(id: string): string;
  /** What recorded work says, with what it rests on. */
  work(touch: Pick<Touch, 'work' | 'explanations'>): string;
}

/** The words of one language, in the organisation's time and titles. */
export function statementWords(settings: Settings, language: Language): StatementWords {
  const c = catalogues[language];
  const shift = zoneShift(settings.organisation.timeZone);
  const time = (at: number) => printLocalTime(at, shift);
  /** A reference may be an instant. */
  const readable = (reference: string) =>
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(reference) ? time(Date.parse(reference)) : reference;
  const format = new Intl.NumberFormat(language);
  return {
    c,
    time,
    number: (count) => format.format(count),
    system: (id) => settings.systems.get(id)?.title[language] ?? id,
    work({ work, explanations: reasons }) {
      if (reasons.length === 0) return c.statements.work[work];
      return reasons
        .map(({ id, reference }) => `${titleOf(id, language)}: ${readable(reference)}`)
        .join(' / ');
    },
  };
}

function titleOf(id: string, language: Language): string {
  return explanations.find((one) => one.id === id)?.title[language] ?? id;
}
