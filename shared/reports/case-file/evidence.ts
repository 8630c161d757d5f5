import type { PageContext } from '../../console/page-context.ts';
import { limits } from '../../limits.ts';
import type { StoredCase } from '../../ports.ts';
import { figuresColumn, heading, paragraph, table, wordsColumn } from '../blocks.ts';
import type { Block } from '../document.ts';

/** The lines of the logs that show it, without the residents, and what they cannot show. */
export function evidenceSection(context: PageContext, { record }: StoredCase): readonly Block[] {
  const { words, moments, systemTitle, count } = context;
  const { detail } = words;
  const { at, action, system, records, file, line } = detail.evidenceColumns;
  const { evidence, source } = record.facts;
  const actions = new Map(Object.entries(words.actions));
  const rows = evidence.map((one) => [
    moments.second(one.at),
    actions.get(one.action) ?? one.action,
    systemTitle(one.system),
    one.records ?? words.unknown,
    one.file,
    String(one.line),
  ]);
  const shown = [
    wordsColumn(at, 2),
    wordsColumn(action, 1.1),
    wordsColumn(system, 2.7),
    figuresColumn(records, 0.9),
    wordsColumn(file, 3.4),
    figuresColumn(line, 1.2),
  ];
  const isCut = evidence.length >= limits.evidenceLinesMax;
  return [
    heading(detail.sections.evidence),
    ...(rows.length === 0
      ? [paragraph(detail.noEvidence)]
      : [paragraph(detail.evidenceNote, 'note'), table(detail.sections.evidence, shown, rows)]),
    ...(isCut ? [paragraph(detail.evidenceCut(count(limits.evidenceLinesMax)), 'note')] : []),
    heading(detail.sections.limits, 2),
    ...(source === null ? detail.limits : detail.limitsOfSource).map((one) =>
      paragraph(`・${one}`, 'note'),
    ),
  ];
}
