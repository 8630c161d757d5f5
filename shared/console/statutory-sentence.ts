import type { DraftReading, StatutoryDeed } from '../statutory/deed.ts';
import type { PageContext } from './page-context.ts';

/** What a person has recorded for the law, in one sentence. */
export function statutorySentence(
  context: PageContext,
  deed: StatutoryDeed | DraftReading,
): string {
  const { words, moments, count } = context;
  const { deeds, statutory } = words;
  const time = (at: number | null) => (at === null ? deeds.takenBack : moments.second(at));
  switch (deed.kind) {
    case 'people-stated': {
      const most = deed.atMost === null ? null : count(deed.atMost);
      return deeds.peopleStated(deeds.people(count(deed.atLeast), most));
    }
    case 'fact-answered':
      return deeds.answered(statutory.facts[deed.fact], deeds.said[deed.answer]);
    case 'knowledge-corrected':
      return deeds.knowledgeCorrected(time(deed.knownAt));
    case 'report-made':
      return deeds.reportMade(deeds.reports[deed.report], time(deed.madeAt));
    case 'subjects-notified':
    case 'published':
      return deeds[deed.kind](deed.means, time(deed.doneAt));
    case 'draft-read':
      return deeds.draftRead(deeds.documents[deed.document], deeds.reports[deed.edition]);
    case 'field-written':
      return deeds.fieldWritten(deed.words);
  }
}
