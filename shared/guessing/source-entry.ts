import { Document, isMap, isNode, isScalar } from 'yaml';
import type { Language } from '../language.ts';
import type { Path } from '../settings/places.ts';
import type { Encoding } from '../settings/settings.ts';
import { unfilled } from '../settings/unfilled.ts';
import { say } from '../whole-language.ts';
import type { Candidate } from './candidate.ts';
import type { Remark } from './guess.ts';

/** What of an entry does not come out of the file's contents. */
export interface EntryFrame {
  /** The file's name, without its folder. */
  readonly name: string;
  /** The ids of the systems in `sekisho.yaml`; null: it was not given. */
  readonly systems: readonly string[] | null;
  readonly encoding: Encoding;
}

/**
 * A `sources.yaml` to start from: what was found out, with what to check as comments, and a mark
 * (which `check-config` refuses) wherever a person must decide.
 */
export function printEntry(candidate: Candidate, frame: EntryFrame, language: Language): string {
  const only = frame.systems?.length === 1 ? frame.systems[0] : undefined;
  const entry = {
    id: idFor(frame.name),
    system: only ?? unfilled,
    objects: [globFor(frame.name)],
    format: candidate.format,
    encoding: frame.encoding,
    ...(candidate.timeZone === null ? {} : { timeZone: candidate.timeZone }),
    cadence: 'daily',
    map: candidate.map,
  };
  const document = new Document({ sources: [entry] });
  const remarks: Remark[] = [
    { path: ['id'], text: say((c) => c.guessing.checkId) },
    ...(only === undefined
      ? [{ path: ['system'], text: say((c) => c.guessing.chooseSystem(frame.systems ?? [])) }]
      : []),
    { path: ['objects', 0], text: say((c) => c.guessing.checkObjects) },
    { path: ['cadence'], text: say((c) => c.guessing.checkCadence) },
    ...[...candidate.remarks, ...candidate.open].map(({ path, text }) => ({
      path: ['map', ...path],
      text,
    })),
  ];
  for (const { path } of candidate.open) mark(document, ['sources', 0, 'map', ...path]);
  for (const { path, text } of remarks) comment(document, ['sources', 0, ...path], text[language]);
  document.commentBefore = ` ${say((c) => c.guessing.entryHead(unfilled))[language]}`;
  return document.toString({ lineWidth: 0 });
}

function mark(document: Document, path: Path): void {
  document.setIn(path, unfilled);
}

/** After a value that stands on its key's line, else before the key. */
function comment(document: Document, path: Path, text: string): void {
  const node: unknown = document.getIn(path, true);
  if (isScalar(node)) {
    node.comment = node.comment ? `${node.comment}。${text}` : ` ${text}`;
    return;
  }
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  if (isNode(pair?.key)) pair.key.commentBefore = ` ${text}`;
}

/** An id out of a file's name: without its date, its endings and its signs. */
function idFor(name: string): string {
  const plain = ownName(name)
    .toLowerCase()
    .replace(/(?:\.[a-z0-9]{1,7})+$/u, '')
    .replaceAll(/\d{4,}|(?<=[年月_-])\d+|[年月日](?=\d|$)/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return plain.slice(0, 64) || 'log';
}

/** A glob for the files of later days: what counts the days, or the parts of a day, may differ. */
function globFor(name: string): string {
  const glob = ownName(name)
    .replaceAll(/[*?]/gu, '?')
    .replaceAll(/\d{4,}/gu, '*')
    .replaceAll(/(?<=[年月])\d+/gu, '*')
    .replaceAll(/(?<=\*[_-])\d+/gu, '*');
  return `**/${glob}`;
}

function ownName(name: string): string {
  return name.split('/').at(-1) ?? name;
}
