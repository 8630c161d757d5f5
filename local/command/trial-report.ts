import { readyMade } from '../../shared/formats/maps/registry.ts';
import { formatById } from '../../shared/formats/registry.ts';
import type { Candidate, Scored } from '../../shared/guessing/candidate.ts';
import { isSecret, labelOf } from '../../shared/guessing/column-choice.ts';
import { contentsOf } from '../../shared/guessing/contents.ts';
import { fieldTable } from '../../shared/guessing/field-table.ts';
import type { Remark } from '../../shared/guessing/guess.ts';
import type { Language } from '../../shared/language.ts';
import { zoneShift } from '../../shared/log-day.ts';
import { unfilled } from '../../shared/settings/unfilled.ts';
import { say } from '../../shared/whole-language.ts';
import { inColumns, widthOf } from './columns.ts';
import { rulerOver } from './ruler.ts';
import type { Terminal } from './terminal.ts';
import type { Trial, TrialReading } from './trial.ts';

/** Tells a person what was found out about a file, and what was not. */
export function reportTrial(name: string, trial: Trial, terminal: Terminal): void {
  const { language } = terminal;
  const { found, candidates, chosen, reading, isEmpty } = trial;
  terminal.tell(say((c) => c.guessing.fileHeading(name, found.encoding, found.compression)));
  if (found.couldBe !== null) terminal.tell(say((c) => c.reading.couldBeEucJp(name)));
  if (chosen === null) {
    const text = say((c) => (isEmpty ? c.reading.emptyFile(name) : c.guessing.noFormat));
    terminal.tell(text);
    return;
  }
  const sections = [
    formatsSection(candidates, language),
    columnsSection(chosen, language),
    reading === null
      ? say((c) => c.guessing.noPreview)[language]
      : readingSection(reading, chosen, language),
    remarksSection(chosen, language),
    openSection(chosen.open, language),
  ];
  for (const section of sections) if (section !== '') tellLines(section, terminal);
}

function tellLines(text: string, terminal: Terminal): void {
  terminal.tellLine('');
  for (const line of text.trimEnd().split('\n')) terminal.tellLine(line);
}

function formatsSection(candidates: readonly Scored[], language: Language): string {
  const titleOf = (candidate: Candidate): string =>
    candidate.isGuessed
      ? say((c) => c.guessing.guessed)[language]
      : (formatById(candidate.format)?.title[language] ?? '');
  const rows = candidates
    .slice(0, formatsShown)
    .map(({ candidate, accepted, rejected }) => [
      candidate.format,
      `${accepted}`,
      `${rejected}`,
      titleOf(candidate),
    ]);
  const heading = say((c) => c.guessing.formatsHeading)[language];
  return `${heading}\n${inColumns([columnNames('formatColumns', language), ...rows])}`;
}

const formatsShown = 5;

function columnsSection({ format, table, map }: Candidate, language: Language): string {
  if (table.length === 0) return '';
  const whole = readyMade.find(({ id }) => id === format)?.ready ?? map;
  const unused = say((c) => c.guessing.notUsed)[language];
  const rows = fieldTable(table, whole).map(({ column, fields }) => [
    labelOf(column),
    fields.length === 0 ? unused : fields.join(' '),
    isSecret(column.name, contentsOf(column))
      ? say((c) => c.guessing.notShown)[language]
      : cut(column.values.find((value) => value.trim() !== '') ?? ''),
  ]);
  const heading = say((c) => c.guessing.columnsHeading)[language];
  const columns = inColumns([columnNames('columnColumns', language), ...rows]);
  return `${heading}\n${columns}${rulerOver(table, map)}`;
}

function readingSection(reading: TrialReading, chosen: Candidate, language: Language): string {
  const { firstEvents, firstRejects, accepted, rejected } = reading;
  const shift = zoneShift(chosen.timeZone ?? 'Asia/Tokyo');
  const unknown = say((c) => c.guessing.countUnknown)[language];
  const events = firstEvents.map((event) => [
    `${event.line}`,
    new Date(event.at + shift(event.at)).toISOString().slice(0, 19).replace('T', ' '),
    event.actor,
    event.action,
    event.outcome,
    event.records === null ? unknown : `${event.records}`,
    event.subject ?? '',
    event.section ?? '',
    event.terminal ?? '',
    event.screen ?? '',
  ]);
  const rejects = firstRejects.map(({ line, reason }) => [`${line}`, reason[language]]);
  const places = chosen.open.map(({ path }) => path.join('.'));
  const parts = [
    say((c) => c.guessing.eventsHeading(events.length))[language],
    inColumns([columnNames('eventColumns', language), ...events.map((row) => row.map(cut))]),
    places.length === 0 ? '' : `${say((c) => c.guessing.assumed(places))[language]}\n`,
    rejects.length === 0
      ? ''
      : `${say((c) => c.guessing.rejectsHeading(rejects.length, rejected))[language]}\n${inColumns([columnNames('rejectColumns', language), ...rejects])}`,
    say((c) => c.guessing.result(accepted, rejected))[language],
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n');
}

function remarksSection({ remarks, notes }: Candidate, language: Language): string {
  const lines = [
    ...remarks.map((it) => printRemark(it, language)),
    ...notes.map((it) => it[language]),
  ];
  return lines.length === 0
    ? ''
    : [say((c) => c.guessing.remarksHeading)[language], ...lines].join('\n');
}

function openSection(open: readonly Remark[], language: Language): string {
  if (open.length === 0) return '';
  const heading = say((c) => c.guessing.openHeading(unfilled))[language];
  return [heading, ...open.map((it) => printRemark(it, language))].join('\n');
}

function printRemark({ path, text }: Remark, language: Language): string {
  return path.length === 0 ? text[language] : `${path.join('.')}: ${text[language]}`;
}

function columnNames(
  table: 'formatColumns' | 'columnColumns' | 'eventColumns' | 'rejectColumns',
  language: Language,
): readonly string[] {
  return say((c) => c.guessing[table].join('\t'))[language].split('\t');
}

const cellWidth = 24;

/** A cell that is too wide for a table, cut. */
function cut(cell: string): string {
  if (widthOf(cell) <= cellWidth) return cell;
  let shown = '';
  for (const sign of cell) {
    if (widthOf(shown + sign) > cellWidth - 1) break;
    shown += sign;
  }
  return `${shown}…`;
}
