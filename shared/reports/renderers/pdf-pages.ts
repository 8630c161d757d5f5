import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { chartFont, chartSvg, chartWidth } from '../chart-svg.ts';
import type { Block, ChartBlock, Figure, ReportDocument } from '../document.ts';
import { element, type StructureNode, tagDrawing, wordsOf } from './pdf-structure.ts';
import { pdfTable } from './pdf-table.ts';
import type { ReportFonts } from './renderer.ts';

/** The names that the fonts bear themselves: under these the words of charts find them, too. */
const regular = 'NotoSansJP-Regular';
const bold = 'NotoSansJP-Bold';

/** Points: A4 is 595 wide. */
const margins = { side: 38, top: 42, bottom: 46 };
const contentWidth = 595 - 2 * margins.side;

/** A higher chart is drawn smaller: with its title it must fit on a page, or it would be left out. */
const chartHeightMax = 620;

/** Below so much of a page's height no heading begins. */
const lowestHeading = 0.87;

/**
 * A document as PDF pages. The same document gives the same bytes: dates and the file's id come out
 * of it, and the fonts are cut down to the signs in use in the order of their use. The library is
 * loaded only here.
 */
export async function printPdf(document: ReportDocument, fonts: ReportFonts): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.virtualfs.writeFileSync(regular, Buffer.from(fonts.regular));
  pdfmake.virtualfs.writeFileSync(bold, Buffer.from(fonts.bold));
  pdfmake.setFonts({
    [chartFont]: { normal: regular, bold, italics: regular, bolditalics: bold },
  });
  const [first, ...others] = document.blocks;
  const whole = element(null, 'Document');
  const top = head(document, whole);
  const content = await kept(first?.kind === 'approval' ? others : document.blocks, whole);
  const made = pdfmake.createPdf(definition(document, [top, ...content]), { bufferPages: true });
  tagDrawing(await made.getStream(), whole);
  return made.getBuffer();
}

function definition(document: ReportDocument, content: readonly Content[]): TDocumentDefinitions {
  const { title, issuer, asOf, footer, language } = document;
  const date = new Date(asOf);
  return {
    version: '1.7',
    pageSize: 'A4',
    pageMargins: [margins.side, margins.top, margins.side, margins.bottom],
    info: { title, author: issuer, creationDate: date, modDate: date },
    language: language === 'ja' ? 'ja-JP' : 'en-GB',
    displayTitle: true,
    defaultStyle: { font: chartFont, fontSize: 9.5, lineHeight: 1.2 },
    footer: (page, pages) => ({
      columns: [
        { text: footer, width: '*' },
        { text: `${page} / ${pages}`, width: 60, alignment: 'right' },
      ],
      fontSize: 7.5,
      color: '#444444',
      margin: [margins.side, 14, margins.side, 0],
    }),
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel !== undefined && startPosition.verticalRatio > lowestHeading,
    content: [...content],
  };
}

/** The issuer and the title; the boxes for seals, where a document begins with them, beside these. */
function head({ issuer, title, blocks }: ReportDocument, whole: StructureNode): Content {
  const words: Content[] = [
    { text: wordsOf(issuer, element(whole, 'P')), fontSize: 10 },
    {
      text: wordsOf(title, element(whole, 'H1')),
      fontSize: 14.5,
      bold: true,
      margin: [0, 0, 0, 5],
    },
  ];
  const [first] = blocks;
  if (first?.kind !== 'approval') return { stack: words };
  const columns = [
    { stack: words, width: '*' },
    { table: approval(first.boxes, whole), width: 'auto' },
  ];
  return { columns, columnGap: 10, margin: [0, 0, 0, 5] };
}

/** What leads to a chart stays with it on one page. */
async function kept(blocks: readonly Block[], whole: StructureNode): Promise<readonly Content[]> {
  const content: Content[] = [];
  let leading: Content[] = [];
  for (const block of blocks) {
    const one = await laidOut(block, whole);
    if (block.kind === 'chart') {
      content.push({ unbreakable: true, stack: [...leading, one] });
      leading = [];
      continue;
    }
    const leads = block.kind === 'heading' || (block.kind === 'paragraph' && leading.length > 0);
    if (!leads || block.kind === 'heading') content.push(...leading.splice(0));
    if (leads) leading.push(one);
    else content.push(one);
  }
  return [...content, ...leading];
}

async function laidOut(block: Block, whole: StructureNode): Promise<Content> {
  switch (block.kind) {
    case 'heading':
      return {
        text: wordsOf(block.words, element(whole, block.level === 1 ? 'H2' : 'H3')),
        headlineLevel: block.level,
        bold: true,
        fontSize: block.level === 1 ? 13 : 11,
        margin: [0, block.level === 1 ? 12 : 8, 0, 4],
      };
    case 'paragraph':
      return paragraph(block, whole);
    case 'figures':
      return figures(block.figures, whole);
    case 'table':
      return pdfTable(block, contentWidth, whole);
    case 'chart':
      return chart(block, whole);
    case 'approval':
      return { table: approval(block.boxes, whole), margin: [0, 0, 0, 4] };
    case 'page-break':
      return { text: '', pageBreak: 'after' };
  }
}

const sizes = { lead: 10.5, plain: 9.5, note: 8, warning: 10.5 };

function paragraph(
  { words, weight }: Extract<Block, { kind: 'paragraph' }>,
  whole: StructureNode,
): Content {
  const text = { text: wordsOf(words, element(whole, 'P')), fontSize: sizes[weight] };
  if (weight !== 'warning') return { ...text, margin: [0, 1.5, 0, 1.5] };
  return {
    table: { widths: ['*'], body: [[{ ...text, bold: true }]] },
    layout: { paddingTop: () => 4, paddingBottom: () => 4 },
    margin: [0, 4, 0, 4],
  };
}

/** A chart is read as its words, which stand below it for those who see it. */
async function chart(
  { title, alternative, chart: drawn }: ChartBlock,
  whole: StructureNode,
): Promise<Content> {
  const caption = wordsOf(title, element(whole, 'P'));
  const structure = element(whole, 'Figure', alternative);
  const fit: [number, number] = [Math.min(chartWidth, contentWidth), chartHeightMax];
  const picture = { svg: await chartSvg(drawn), fit, structure };
  return {
    margin: [0, 6, 0, 6],
    stack: [
      { text: caption, bold: true },
      picture,
      { text: alternative, fontSize: 8, color: '#444444' },
    ],
  };
}

/** Three boxes a row; each is read as one paragraph. */
function figures(all: readonly Figure[], whole: StructureNode): Content {
  const box = ({ label, value, comparison }: Figure): TableCell => {
    const one = element(whole, 'P');
    return {
      stack: [
        { text: wordsOf(label, one), fontSize: 8.5 },
        { text: wordsOf(value, one), fontSize: 15, bold: true },
        { text: wordsOf(comparison, one), fontSize: 8, color: '#333333' },
      ],
      margin: [2, 0, 2, 0],
    };
  };
  const rows: TableCell[][] = [];
  for (let at = 0; at < all.length; at += 3) {
    const row = all.slice(at, at + 3).map(box);
    rows.push([...row, ...Array.from({ length: 3 - row.length }, () => ({ text: '' }))]);
  }
  return {
    table: { widths: ['*', '*', '*'], body: rows, dontBreakRows: true },
    margin: [0, 6, 0, 6],
  };
}

function approval(boxes: readonly string[], whole: StructureNode): ContentTable['table'] {
  const titles = boxes.map((box): TableCell => {
    return { text: wordsOf(box, element(whole, 'P')), alignment: 'center', fontSize: 8 };
  });
  return {
    widths: boxes.map(() => 44),
    body: [titles, boxes.map((): TableCell => ({ text: '' }))],
    heights: ['auto', 36],
  };
}
