import type { PageContext } from '../../console/page-context.ts';
import { pathView } from '../../console/path-view.ts';
import { recipientWords } from '../../console/recipient-words.ts';
import { stepTitle } from '../../console/step-title.ts';
import type { StepStanding } from '../../escalation/standing.ts';
import { heading, paragraph, table, wordsColumn } from '../blocks.ts';
import type { Block } from '../document.ts';
import type { CaseOnPaper } from './document.ts';
import type { CaseFileWords } from './words.ts';

/** Where the case stands on its path, and who was told when. */
export function pathSection(
  context: PageContext,
  words: CaseFileWords,
  { stored, before, settings }: CaseOnPaper,
): readonly Block[] {
  const { words: said, read, moments } = context;
  const { columns } = words;
  const { byItself, byConfirmation } = pathView(stored, settings);
  const steps = [...byItself, ...byConfirmation].map(({ standing }) => [
    said.path.step(standing.step.step),
    read(standing.step.title),
    said.path.states[standing.state],
    decided(context, standing),
  ]);
  const told = [...before, ...stored.actions].flatMap(({ at, deed }) =>
    deed.kind === 'notice-sent'
      ? [[moments.second(at), stepTitle(context, deed.step), recipientWords(said, deed.recipient)]]
      : [],
  );
  return [
    heading(said.detail.sections.path),
    table(
      words.steps,
      [
        wordsColumn(columns.step, 1.2),
        wordsColumn(columns.office, 3),
        wordsColumn(columns.state, 1.8),
        wordsColumn(columns.decision, 3.6),
      ],
      steps,
    ),
    ...(told.length === 0
      ? [paragraph(words.nobodyTold)]
      : [
          table(
            words.notices,
            [
              wordsColumn(columns.at, 2),
              wordsColumn(columns.office, 4),
              wordsColumn(columns.recipient, 2.4),
            ],
            told,
          ),
        ]),
  ];
}

/** Who took a step on, or decided on it, and when; who was left out. */
function decided({ words, moments }: PageContext, standing: StepStanding): string {
  const { path } = words;
  const { acknowledgement, decision, recused } = standing;
  return [
    ...(acknowledgement === null
      ? []
      : [path.acknowledgedBy(acknowledgement.by, moments.second(acknowledgement.at))]),
    ...(decision === null ? [] : [path.decidedBy(decision.by, moments.second(decision.at))]),
    ...(decision?.deed.kind === 'postponed'
      ? [path.reviewAt(moments.second(decision.deed.reviewAt))]
      : []),
    ...(recused.length === 0 ? [] : [path.recused]),
  ].join(' / ');
}
