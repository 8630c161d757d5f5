import 'pdfmake';
import type { StructureNode } from './renderers/pdf-structure.ts';

// What the published types of pdfmake and pdfkit leave out.
declare module 'pdfmake' {
  /** The files that the library may read, in memory. */
  export const virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** What pdfmake has drawn, page by page, in the order of drawing. */
      readonly _pdfMakePages: readonly { readonly items: readonly LaidOutItem[] }[];
    }

    /** A line of a text, a picture, or a stroke. */
    interface LaidOutItem {
      readonly type: string;
      readonly item: DrawnPiece & { readonly inlines?: readonly DrawnPiece[] };
    }

    /** Part of a line, or a picture, with what its definition gave it. */
    interface DrawnPiece {
      readonly text?: string;
      readonly structure?: StructureNode;
    }

    interface PDFKitReference {
      /** What has been written of a page that is not flushed yet, piece by piece. */
      buffer: Uint8Array[];
    }
  }
}
