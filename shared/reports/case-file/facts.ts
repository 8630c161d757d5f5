import { countedOf, verdictOf } from '../../cases/transitions.ts';
import { dataClassesOf, rarityOf, rulesOf } from '../../console/figure-words.ts';
import { happenedSentence } from '../../console/happened.ts';
import type { PageContext } from '../../console/page-context.ts';
import { whenOf } from '../../console/whom.ts';
import type { StoredCase } from '../../ports.ts';
import { heading, paragraph, table, wordsColumn } from '../blocks.ts';
import type { Block } from '../document.ts';
import type { CaseFileWords } from './words.ts';

/** What happened, in figures and words; why it is asked about; what people have found. */
export function factsSection(
  context: PageContext,
  words: CaseFileWords,
  stored: StoredCase,
): readonly Block[] {
  const { facts } = stored.record;
  const { detail } = context.words;
  const { sections } = detail;
  const why = facts.why.map((reason) => paragraph(`・${context.read(reason)}`));
  return [
    paragraph(noAccusation(context, stored), 'note'),
    paragraph(happenedSentence(context, facts), 'lead'),
    table(
      sections.figures,
      [wordsColumn(words.columns.item, 2), wordsColumn(words.columns.content, 5)],
      figures(context, words, stored),
    ),
    heading(words.assessment.heading, 2),
    paragraph(assessment(context, words, stored)),
    heading(sections.why, 2),
    ...(why.length > 0 ? why : [paragraph(detail.noReason)]),
    heading(sections.whatToDo, 2),
    ...facts.whatToDo.map((advice) => paragraph(`・${context.read(advice)}`)),
  ];
}

function noAccusation({ words }: PageContext, { record }: StoredCase): string {
  const { source, family } = record.facts;
  const { detail } = words;
  if (source === null) return detail.notAccusation;
  return family === 'settings' ? detail.notAccusationOfSettings : detail.notAccusationOfSource;
}

function figures(
  context: PageContext,
  words: CaseFileWords,
  { record }: StoredCase,
): readonly (readonly string[])[] {
  const { facts, status } = record;
  const { figures: terms, evidenceColumns } = context.words.detail;
  const { severities, statuses, unknown } = context.words;
  const about =
    facts.source === null
      ? [[terms.section, facts.sections.length === 0 ? unknown : context.join(facts.sections)]]
      : [
          [
            facts.family === 'settings' ? terms.settingsFiles : terms.source,
            context.sourceTitle(facts.source),
          ],
        ];
  return [
    [words.state, `${severities[facts.severity]} / ${statuses[status]}`],
    [words.told, facts.notified ? words.isTold : words.isListed],
    [terms.when, whenOf(facts, context.moments)],
    [words.openedOn, context.moments.day(facts.openedOn)],
    ...about,
    [evidenceColumns.system, context.join(facts.systems.map(context.systemTitle))],
    [terms.dataClasses, dataClassesOf(context, facts)],
    ...(facts.source === null ? counts(context, record.facts) : []),
    [terms.rarity, rarityOf(context, facts)],
    [terms.detectors, rulesOf(context, facts)],
  ];
}

function counts(
  { words, count }: PageContext,
  { records, subjects, unexplainedSubjects, evidence }: StoredCase['record']['facts'],
): readonly (readonly string[])[] {
  const { figures: terms } = words.detail;
  const uncounted = evidence.some((line) => line.records === null) ? terms.uncounted : '';
  return [
    [terms.records, [words.items(count(records)), uncounted].filter(Boolean).join(' / ')],
    ...(subjects === 0
      ? [[terms.subjects, terms.subjectsNone]]
      : [
          [terms.subjects, `${words.people(count(subjects))} / ${terms.subjectsNote}`],
          [terms.unexplained, words.people(count(unexplainedSubjects))],
        ]),
  ];
}

/** Who found what, when and why; the whole of what was found before stands in the log. */
function assessment(
  { words: { verdicts }, moments }: PageContext,
  { assessment: words }: CaseFileWords,
  { actions }: StoredCase,
): string {
  const verdict = verdictOf(actions);
  const last = countedOf(actions).findLast(({ deed }) => deed.kind === 'assessed');
  if (verdict === null || last?.deed.kind !== 'assessed') return words.none;
  return words.found(verdicts[verdict], last.by, moments.second(last.at), last.deed.comment);
}
