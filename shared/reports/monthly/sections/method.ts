import { heading, paragraph } from '../../blocks.ts';
import type { Block } from '../../document.ts';
import type { Scribe } from '../../scribe.ts';

/** How every figure comes about, on a page that a reader can follow. */
export function methodSection({ words: { method } }: Scribe): readonly Block[] {
  return [heading(method.heading), ...method.paragraphs.map((one) => paragraph(one))];
}
