import { paragraph } from './blocks.ts';
import type { Block } from './document.ts';
import type { Edition } from './edition.ts';
import type { Scribe } from './scribe.ts';

/** What a title must not leave unsaid: logs that are not whole, an unfinished period, a correction. */
export function titleMarks(
  isWhole: boolean,
  isRunning: boolean,
  { number, corrections }: Edition,
  { words }: Scribe,
): string {
  return [
    isWhole ? '' : words.unconfirmed,
    isRunning ? words.running : '',
    corrections === null ? '' : words.correctedEdition(String(number)),
  ].join('');
}

/** Which figures of the first page a later edition corrects; nothing in a first one. */
export function correctionOf(
  { number, corrections }: Edition,
  { words }: Scribe,
): readonly Block[] {
  if (corrections === null) return [];
  const list = corrections.map(({ label, before, after }) => words.changed(label, before, after));
  const changed = list.length > 0 ? list.join('; ') : words.correctionElsewhere;
  return [paragraph(words.correction(String(number - 1), changed), 'warning')];
}
