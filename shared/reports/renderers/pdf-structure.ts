/**
 * What a part of a PDF is to whoever does not see it (ISO 32000-1, 14.8.4): a tree of elements, whose
 * leaves are the texts and pictures that bear them as their `structure`.
 */
export interface StructureNode {
  readonly type: StructureType;
  /** Words for a picture; null: its texts are read. */
  readonly alternative: string | null;
  readonly children: StructureNode[];
}

type StructureType = 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | TablePart;
type TablePart = 'Table' | 'Caption' | 'TR' | 'TH' | 'TD';

/** A new element at the end of another; null: it is the whole. */
export function element(
  parent: StructureNode | null,
  type: StructureType,
  alternative: string | null = null,
): StructureNode {
  const node = { type, alternative, children: [] };
  parent?.children.push(node);
  return node;
}

/** Words that belong to an element. The library hands what it does not know on to what it draws. */
export function wordsOf(text: string, structure: StructureNode) {
  const piece = { text, structure };
  return [piece];
}

/**
 * Tags what has been drawn: pdfmake lays out and draws, but marks nothing. Every text and picture
 * comes to stand under its element, once; what has none (lines, page numbers, heads of tables that
 * are repeated) is an artifact. Where the pieces on a page are not those that were laid out, nothing
 * is tagged: no tags are better than wrong ones.
 */
export function tagDrawing(drawing: PDFKit.PDFDocument, root: StructureNode): void {
  const pages = drawing._pdfMakePages.map((laidOut, at) => {
    const { content } = drawing.switchToPage(at);
    return { content, runs: runsOf(content.buffer), pieces: laidOut.items.flatMap(piecesOf) };
  });
  const isOneToOne = pages.every(
    ({ runs, pieces }) => runs.filter(({ isPiece }) => isPiece).length === pieces.length,
  );
  if (!isOneToOne) return;
  drawing.initMarkings({ tagged: true });
  const marks = new Map<StructureNode, PDFKit.PDFStructureContent[]>();
  const drawn = new Set<PDFKit.DrawnPiece>();
  for (const [at, { content, runs, pieces }] of pages.entries()) {
    drawing.switchToPage(at);
    content.buffer = together(runs, pieces, drawn).flatMap(({ chunks, structure }) =>
      marked(drawing, content, chunks, structure, marks),
    );
  }
  drawing.addStructure(built(drawing, root, marks));
}

/** What stands under one element without a break; null: an artifact. */
interface Marking {
  readonly chunks: Uint8Array[];
  readonly structure: StructureNode | null;
}

/** A line is drawn word by word, between which only colours are set: it stays one. */
function together(
  runs: readonly Run[],
  pieces: readonly PDFKit.DrawnPiece[],
  drawn: Set<PDFKit.DrawnPiece>,
): readonly Marking[] {
  const left = pieces.values();
  const markings: Marking[] = [];
  let between: Uint8Array[] = [];
  for (const { chunks, isPiece } of runs) {
    const piece = isPiece ? left.next().value : undefined;
    const structure = piece === undefined || drawn.has(piece) ? null : (piece.structure ?? null);
    if (piece !== undefined) drawn.add(piece);
    const last = markings.at(-1);
    if (structure === null) between.push(...chunks);
    else if (last?.structure === structure && !between.some(paints)) {
      last.chunks.push(...between.splice(0), ...chunks);
    } else {
      markings.push({ chunks: between, structure: null }, { chunks: [...chunks], structure });
      between = [];
    }
  }
  return [...markings, { chunks: between, structure: null }].filter((one) => one.chunks.length > 0);
}

/**
 * Whether an operator begins what puts ink on the page (ISO 32000-1, tables 59, 77, 87, 109): a fill
 * without a path, by which pdfmake sets colours, puts none.
 */
function paints(chunk: Uint8Array): boolean {
  return /(^|\s)(m|re|sh|Do|Tj|TJ)$/m.test(decoded(chunk));
}

function decoded(chunk: Uint8Array): string {
  return new TextDecoder('latin1').decode(chunk).trim();
}

type Content = PDFKit.PDFPage['content'];

/** Of one page, what was painted together. */
interface Run {
  readonly chunks: Uint8Array[];
  /** A text or a picture: the library draws each in a graphics state of its own. */
  readonly isPiece: boolean;
}

function runsOf(chunks: readonly Uint8Array[]): readonly Run[] {
  const runs: Run[] = [];
  let depth = 0;
  for (const chunk of chunks) {
    const operator = decoded(chunk);
    const begins = operator === 'q' && depth === 0;
    const last = runs.at(-1);
    if (begins || last === undefined || (depth === 0 && last.isPiece))
      runs.push({ chunks: [chunk], isPiece: begins });
    else last.chunks.push(chunk);
    if (operator === 'q') depth += 1;
    if (operator === 'Q') depth -= 1;
  }
  return runs;
}

/** In the order of drawing; a text without a sign is not drawn. */
function piecesOf({ type, item }: PDFKit.LaidOutItem): readonly PDFKit.DrawnPiece[] {
  if (type === 'svg') return [item];
  return (item.inlines ?? []).filter(({ text }) => text !== '');
}

/** Chunks between the marks of an element, or of an artifact. */
function marked(
  drawing: PDFKit.PDFDocument,
  content: Content,
  chunks: readonly Uint8Array[],
  structure: StructureNode | null,
  marks: Map<StructureNode, PDFKit.PDFStructureContent[]>,
): readonly Uint8Array[] {
  const before = content.buffer.length;
  if (structure === null) drawing.markContent('Artifact');
  else {
    const mark = drawing.markStructureContent(structure.type);
    marks.set(structure, [...(marks.get(structure) ?? []), mark]);
  }
  drawing.endMarkedContent();
  const [begin, end] = content.buffer.splice(before);
  if (begin === undefined || end === undefined) throw new RangeError('There are no marks.');
  return [begin, ...chunks, end];
}

function built(
  drawing: PDFKit.PDFDocument,
  node: StructureNode,
  marks: ReadonlyMap<StructureNode, PDFKit.PDFStructureContent[]>,
): PDFKit.PDFStructureElement {
  const { type, alternative, children } = node;
  const options = alternative === null ? {} : { alt: alternative };
  const own = children.map((child) => built(drawing, child, marks));
  return drawing.struct(type, options, [...(marks.get(node) ?? []), ...own]);
}
