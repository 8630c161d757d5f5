import { createHash } from 'node:crypto';
import { oneLine, withinBytes } from '../escalation/plain-text.ts';
import { limits } from '../limits.ts';
import type { Messenger, OutgoingAlert } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { say } from '../whole-language.ts';
import type { ReportDocument } from './document.ts';
import { monthlyDocument } from './monthly/document.ts';
import { type Edition, firstEdition } from './monthly/edition.ts';
import { figuresOf } from './monthly/figures/figures.ts';
import { gatherMonth, type MonthlyPorts } from './monthly/gather.ts';
import type { Month } from './monthly/month.ts';
import { scribeOf } from './monthly/scribe.ts';
import { headlineFigures } from './monthly/sections/first-page.ts';
import { renderers } from './renderers/registry.ts';
import type { RenderOptions } from './renderers/renderer.ts';
import { txt } from './renderers/txt.ts';
import type { IssuedEdition, IssuedFile, ReportShelf } from './shelf.ts';

/** What issuing a report works with. */
export interface IssuePorts extends MonthlyPorts {
  readonly shelf: ReportShelf;
  readonly messenger: Messenger;
  readonly fonts: RenderOptions['fonts'];
}

/** An edition with its document. */
export interface Issued {
  readonly edition: IssuedEdition;
  readonly document: ReportDocument;
  /** It was not there before. */
  readonly isNew: boolean;
  /** A log had come by that month: else there is nothing to summarise, and nobody is told. */
  readonly hasBegun: boolean;
  /** The day of its issue has not come: the report is no edition, and is not kept. */
  readonly isRunning: boolean;
}

/**
 * The summary of a month as an edition: the last one again where nothing has changed, byte for byte,
 * or else the next one, which says that it corrects and what. `now` in ms since 1970.
 */
export async function editionOf(month: Month, ports: IssuePorts, now: number): Promise<Issued> {
  const { settings, shelf } = ports;
  const { language } = settings.organisation;
  const material = await gatherMonth(month, ports, now);
  const figures = figuresOf(material);
  const isWhole = figures.completeness?.isComplete ?? false;
  const scribe = scribeOf(language, settings, isWhole);
  const shown = headlineFigures(figures, material, scribe).map(({ label, value }) => {
    return { label, value };
  });
  const digest = digestOf(monthlyDocument(material, figures, firstEdition, language));
  // Before the day of its issue a month has no edition: its report is made anew every day.
  const last = material.isRunning ? null : await shelf.last(month);
  const isNew = last?.digest !== digest;
  const edition: Edition = isNew ? following(last, shown) : last;
  const document = monthlyDocument(material, figures, edition, language);
  const { number, corrections } = edition;
  const isTold = !isNew && last.isTold;
  return {
    edition: { month, number, digest, corrections, figures: shown, isTold },
    document,
    isNew,
    hasBegun: figures.current !== null,
    isRunning: material.isRunning,
  };
}

/** Puts every form of an edition on the shelf, and notes it. */
export async function putOnShelf({ edition, document }: Issued, ports: IssuePorts): Promise<void> {
  for (const { id } of renderers) {
    await ports.shelf.put(edition.month, await fileOf(document, id, ports));
  }
  await ports.shelf.note(edition);
}

/** Tells the role of the settings of an edition, in full; false: the settings have no such role. */
export async function tellOf({ edition, document }: Issued, ports: IssuePorts): Promise<boolean> {
  const { shelf, messenger, settings } = ports;
  const file = await fileOf(document, txt.id, ports);
  const place = shelf.placeOf(edition.month);
  const notice = noticeOf(edition, document, new TextDecoder().decode(file.bytes), place, settings);
  if (notice !== null) await messenger.send(notice);
  await shelf.note({ ...edition, isTold: true });
  return notice !== null;
}

/** One form of a document as a file. Throws `RangeError` for a form that there is not. */
export async function fileOf(
  document: ReportDocument,
  format: string,
  { settings, fonts }: Pick<IssuePorts, 'settings' | 'fonts'>,
): Promise<IssuedFile> {
  const renderer = renderers.find(({ id }) => id === format);
  if (renderer === undefined) throw new RangeError(`There is no form ${format}.`);
  const { csvEncoding } = settings.reports;
  const bytes = await renderer.render(document, { csvEncoding, fonts });
  return { name: `${document.id}.${format}`, mediaType: renderer.mediaType, bytes };
}

function following(last: IssuedEdition | null, shown: IssuedEdition['figures']): Edition {
  if (last === null) return firstEdition;
  const corrections = shown.flatMap(({ label, value }) => {
    const before = last.figures.find((one) => one.label === label)?.value ?? '';
    return before === value ? [] : [{ label, before, after: value }];
  });
  return { number: last.number + 1, corrections };
}

function digestOf(document: ReportDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

function noticeOf(
  { month, number }: IssuedEdition,
  { title }: ReportDocument,
  text: string,
  place: string,
  { organisation, escalation, reports }: Settings,
): OutgoingAlert | null {
  const role = escalation.roles.get(reports.role);
  const post = role?.posts.find(({ section }) => section === null) ?? role?.posts[0];
  if (role === undefined || post === undefined) return null;
  const { name, email, sms, https } = post.holder.day;
  const { language } = organisation;
  const words = (pick: Parameters<typeof say>[0]) => say(pick)[language];
  const head = [
    words((c) => c.reports.notice.greeting(role.title[language])),
    words((c) => c.reports.notice.where(place)),
    words((c) => c.reports.notice.ending),
  ];
  const subject = `[Sekisho] REPORT ${month} ${title}`;
  return {
    notice: `report/${month}/${number}`,
    caseId: null,
    role: role.id,
    section: post.section,
    recipient: 'holder-day',
    severity: 'low',
    to: { name, email, sms, https },
    subject: oneLine(subject, limits.subjectCharactersMax),
    short: oneLine(subject, limits.smsCharactersMax),
    body: withinBytes(`${head.join('\n')}\n\n${text}`, limits.bodyBytesMax),
  };
}
