import type { Text } from '../../language.ts';
import type { ReportDocument } from '../document.ts';

/** What a renderer needs beside the document. */
export interface RenderOptions {
  /** How CSV is written: for Excel with a byte order mark, or as Japanese systems of old read it. */
  readonly csvEncoding: 'utf-8' | 'cp932';
  /** Bytes of the fonts as TTF, read only where they are needed. */
  readonly fonts: () => Promise<ReportFonts>;
}

/** A font that has every sign of a Japanese name, in two weights. */
export interface ReportFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** One form of a report. The same document gives the same bytes, whenever it is rendered. */
export interface Renderer {
  /** What `--format` calls it, and the ending of its files. */
  readonly id: string;
  readonly title: Text;
  readonly mediaType: string;
  render(document: ReportDocument, options: RenderOptions): Promise<Uint8Array>;
}

/** Defines a renderer; one file each, listed in `registry.ts`. */
export function defineRenderer(renderer: Renderer): Renderer {
  return renderer;
}
