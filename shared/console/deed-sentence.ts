import type { Deed, RevisedFigures } from '../cases/case.ts';
import { containmentSentence } from './containment-sentence.ts';
import type { PageContext } from './page-context.ts';
import { recipientWords } from './recipient-words.ts';
import { saidSentence } from './said-sentence.ts';
import { statutorySentence } from './statutory-sentence.ts';
import { stepTitle } from './step-title.ts';

/** What was done, in one sentence; the comment that a person gave stands apart. */
export function deedSentence(context: PageContext, deed: Deed): string {
  const { deeds, verdicts } = context.words;
  switch (deed.kind) {
    case 'opened':
    case 'contained':
    case 'closed':
    case 'reopened':
    case 'noted':
    case 'no-longer-found':
    case 'found-again':
      return deeds[deed.kind];
    case 'revised':
      return deeds.revised(figures(context, deed.before), figures(context, deed.after));
    case 'superseded':
      return deeds.superseded(deed.successor);
    case 'continued':
      return deeds.continued(deed.predecessor);
    case 'task':
      return deeds.task(stepTitle(context, deed.step));
    case 'notice-claimed':
      return deeds.noticeClaimed(stepTitle(context, deed.step));
    case 'notice-sent':
      return deeds.noticeSent(
        stepTitle(context, deed.step),
        recipientWords(context.words, deed.recipient),
      );
    case 'notice-held':
      return deeds.noticeHeld(
        stepTitle(context, deed.step),
        recipientWords(context.words, deed.recipient),
      );
    case 'notice-refused':
      return deeds.noticeRefused(
        stepTitle(context, deed.step),
        recipientWords(context.words, deed.recipient),
        deed.reason,
      );
    case 'recused':
      return deeds.recused(
        stepTitle(context, deed.step),
        recipientWords(context.words, deed.recipient),
      );
    case 'acknowledged': {
      const step = deed.step === null ? deeds.everyStep : stepTitle(context, deed.step);
      const said = deeds.acknowledged(step, deed.link !== undefined);
      return deed.work === undefined ? said : `${said}${deeds.workAnswered(deed.work)}`;
    }
    case 'assessed':
      return deeds.assessed(verdicts[deed.verdict]);
    case 'set-aside':
      return deeds['set-aside'](deed.account);
    case 'people-stated':
    case 'fact-answered':
    case 'knowledge-corrected':
    case 'report-made':
    case 'subjects-notified':
    case 'published':
    case 'field-written':
    case 'draft-read':
      return statutorySentence(context, deed);
    case 'containment-ordered':
    case 'containment-lifted':
    case 'containment-answered':
    case 'containment-claimed':
    case 'containment-sent':
    case 'containment-refused':
      return containmentSentence(context, deed);
    default:
      return saidSentence(context, deed);
  }
}

/** What the person wrote; null: the deed takes no comment, or none was written. */
export function commentOf(deed: Deed): string | null {
  if ('comment' in deed) return deed.comment === '' ? null : deed.comment;
  if (deed.kind === 'notice-refused' || deed.kind === 'containment-refused') return null;
  return 'reason' in deed ? deed.reason : null;
}

function figures({ words, moments, count }: PageContext, shown: RevisedFigures): string {
  return words.deeds.figures(
    count(shown.records),
    count(shown.subjects),
    words.severities[shown.severity],
    moments.day(shown.until),
  );
}
