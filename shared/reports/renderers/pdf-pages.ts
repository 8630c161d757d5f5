import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { chartFont, chartSvg, chartWidth } from '../chart-svg.ts';
import {
  type Block,
  type Figure,
  printCell,
  type ReportDocument,
  type Table,
} from '../document.ts';
import type { ReportFonts } from './renderer.ts';

/** The names that the fonts bear themselves: under these the words of charts find them, too. */
const regular = 'NotoSansJP-Regular';
const bold = 'NotoSansJP-Bold';

/** Points: A4 is 595 wide. */
const margins = { side: 38, top: 42, bottom: 46 };
const contentWidth = 595 - 2 * margins.side;

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
  const content = await kept(first?.kind === 'approval' ? others : document.blocks);
  return pdfmake.createPdf(definition(document, content)).getBuffer();
}

function definition(document: ReportDocument, content: readonly Content[]): TDocumentDefinitions {
  const { title, issuer, asOf, footer, language } = document;
  const date = new Date(asOf);
  return {
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
    content: [head(document), ...content],
  };
}

/** The issuer and the title; the boxes for seals, where a document begins with them, beside these. */
function head({ issuer, title, blocks }: ReportDocument): Content {
  const words: Content[] = [
    { text: issuer, fontSize: 10 },
    { text: title, fontSize: 14.5, bold: true, margin: [0, 0, 0, 5] },
  ];
  const [first] = blocks;
  if (first?.kind !== 'approval') return { stack: words };
  const columns = [
    { stack: words, width: '*' },
    { table: approval(first.boxes), width: 'auto' },
  ];
  return { columns, columnGap: 10, margin: [0, 0, 0, 5] };
}

/** What leads to a chart stays with it on one page. */
async function kept(blocks: readonly Block[]): Promise<readonly Content[]> {
  const content: Content[] = [];
  let leading: Content[] = [];
  for (const block of blocks) {
    const one = await laidOut(block);
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

async function laidOut(block: Block): Promise<Content> {
  switch (block.kind) {
    case 'heading':
      return {
        text: block.words,
        headlineLevel: block.level,
        bold: true,
        fontSize: block.level === 1 ? 13 : 11,
        margin: [0, block.level === 1 ? 12 : 8, 0, 4],
      };
    case 'paragraph':
      return paragraph(block);
    case 'figures':
      return figures(block.figures);
    case 'table':
      return table(block);
    case 'chart':
      return {
        margin: [0, 6, 0, 6],
        stack: [
          { text: block.title, bold: true },
          { svg: await chartSvg(block.chart), width: Math.min(chartWidth, contentWidth) },
          { text: block.alternative, fontSize: 8, color: '#444444' },
        ],
      };
    case 'approval':
      return { table: approval(block.boxes), margin: [0, 0, 0, 4] };
    case 'page-break':
      return { text: '', pageBreak: 'after' };
  }
}

const sizes = { lead: 10.5, plain: 9.5, note: 8, warning: 10.5 };

function paragraph({ words, weight }: Extract<Block, { kind: 'paragraph' }>): Content {
  const text = { text: words, fontSize: sizes[weight] };
  if (weight !== 'warning') return { ...text, margin: [0, 1.5, 0, 1.5] };
  return {
    table: { widths: ['*'], body: [[{ ...text, bold: true }]] },
    layout: { paddingTop: () => 4, paddingBottom: () => 4 },
    margin: [0, 4, 0, 4],
  };
}

/** Three boxes a row. */
function figures(all: readonly Figure[]): Content {
  const box = ({ label, value, comparison }: Figure): TableCell => ({
    stack: [
      { text: label, fontSize: 8.5 },
      { text: value, fontSize: 15, bold: true },
      { text: comparison, fontSize: 8, color: '#333333' },
    ],
    margin: [2, 0, 2, 0],
  });
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

function approval(boxes: readonly string[]): ContentTable['table'] {
  const titles = boxes.map((box): TableCell => ({ text: box, alignment: 'center', fontSize: 8 }));
  return {
    widths: boxes.map(() => 44),
    body: [titles, boxes.map((): TableCell => ({ text: '' }))],
    heights: ['auto', 36],
  };
}

/** Title and heads are repeated on the next page, and no row is cut. */
function table({ title, columns, rows, total }: Table): Content {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  // What is left once every cell has its padding and its line.
  const width = contentWidth - columns.length * 9 - 1;
  const cell = (text: string, at: number, bold: boolean): TableCell => {
    return { text, bold, alignment: columns[at]?.align ?? 'left', fontSize: 8.5 };
  };
  const heads = columns.map((one): TableCell => {
    return {
      text: one.title,
      bold: true,
      alignment: one.align,
      fontSize: 8.5,
      fillColor: '#eeeeee',
    };
  });
  const body = rows.map((row) => row.map((one, at) => cell(printCell(one), at, false)));
  const sums = total === null ? [] : [total.map((one, at) => cell(printCell(one), at, true))];
  const noBorder: [boolean, boolean, boolean, boolean] = [false, false, false, false];
  const caption: TableCell = {
    text: title,
    bold: true,
    colSpan: columns.length,
    border: noBorder,
  };
  const captionRow = [
    caption,
    ...columns.slice(1).map((): TableCell => ({ text: '', border: noBorder })),
  ];
  return {
    margin: [0, 2, 0, 8],
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ share }) => (width * share) / shares),
      body: [captionRow, heads, ...body, ...sums],
    },
    // None above the title, which has no frame.
    layout: { hLineWidth: (line) => (line === 0 ? 0 : 0.5), vLineWidth: () => 0.5 },
  };
}
