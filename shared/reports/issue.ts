import { createHash } from 'node:crypto';
import type { Messenger } from '../ports.ts';
import type { ReportDocument } from './document.ts';
import { type Edition, firstEdition } from './edition.ts';
import type { ReportPorts } from './gather.ts';
import { noticeOf } from './notice.ts';
import type { Period } from './period.ts';
import type { PeriodicReport } from './periodic.ts';
import { renderers } from './renderers/registry.ts';
import type { RenderOptions } from './renderers/renderer.ts';
import { txt } from './renderers/txt.ts';
import type { IssuedEdition, IssuedFile, ReportShelf } from './shelf.ts';

/** What issuing a report works with. */
export interface IssuePorts extends ReportPorts {
  readonly shelf: ReportShelf;
  readonly messenger: Messenger;
  readonly fonts: RenderOptions['fonts'];
}

/** An edition with its document. */
export interface Issued {
  readonly report: PeriodicReport;
  readonly edition: IssuedEdition;
  readonly document: ReportDocument;
  /** It was not there before. */
  readonly isNew: boolean;
  /** A log had come by that period: else there is nothing to report, and nobody is told. */
  readonly hasBegun: boolean;
  /** The day of its issue has not come: the report is no edition, and is not kept. */
  readonly isRunning: boolean;
}

/**
 * The report of a period as an edition: the last one again where nothing has changed, byte for byte,
 * or else the next one, which says that it corrects and what. `now` in ms since 1970.
 */
export async function editionOf(
  report: PeriodicReport,
  period: Period,
  ports: IssuePorts,
  now: number,
): Promise<Issued> {
  const { hasBegun, isRunning, figures, write } = await report.draw(period, ports, now);
  const digest = digestOf(write(firstEdition));
  // Before the day of its issue a period has no edition: its report is made anew every day.
  const last = isRunning ? null : await ports.shelf.last(period);
  const isNew = last?.digest !== digest;
  const edition: Edition = isNew ? following(last, figures) : last;
  const { number, corrections } = edition;
  const isTold = !isNew && last.isTold;
  return {
    report,
    edition: { period, number, digest, corrections, figures, isTold },
    document: write(edition),
    isNew,
    hasBegun,
    isRunning,
  };
}

/** Puts every form of an edition on the shelf, and notes it. */
export async function putOnShelf({ edition, document }: Issued, ports: IssuePorts): Promise<void> {
  for (const { id } of renderers) {
    await ports.shelf.put(edition.period, await fileOf(document, id, ports));
  }
  await ports.shelf.note(edition);
}

/** Tells the report's role of an edition, in full; false: the settings have no such role. */
export async function tellOf(issued: Issued, ports: IssuePorts): Promise<boolean> {
  const { report, edition, document } = issued;
  const { shelf, messenger, settings } = ports;
  const file = await fileOf(document, txt.id, ports);
  const text = new TextDecoder().decode(file.bytes);
  const place = shelf.placeOf(edition.period);
  const notice = noticeOf(report, edition, document, text, place, settings);
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
