import { chartSvg } from '../chart-svg.ts';
import { type Block, type Cell, printCell, type Table } from '../document.ts';
import { htmlStyle } from './html-style.ts';
import { defineRenderer } from './renderer.ts';

/** One page by itself: no script, nothing from elsewhere, prints on A4. */
export const html = defineRenderer({
  id: 'html',
  title: { ja: 'HTML（1 ファイル、印刷可）', en: 'HTML, one file, prints well' },
  mediaType: 'text/html; charset=utf-8',
  async render(document) {
    const { language, title, issuer, footer, blocks } = document;
    const written: string[] = [];
    for (const block of blocks) written.push(await markup(block));
    const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header><p>${escaped(issuer)}</p><h1>${escaped(title)}</h1></header>
<main>
${written.join('\n')}
</main>
<footer>${escaped(footer)}</footer>
</body>
</html>
`;
    return new TextEncoder().encode(page);
  },
});

async function markup(block: Block): Promise<string> {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.words)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p class="${block.weight}">${escaped(block.words)}</p>`;
    case 'figures':
      return `<dl class="figures">${block.figures
        .map(
          ({ label, value, comparison }) =>
            `<div><dt>${escaped(label)}</dt><dd><strong>${escaped(value)}</strong>` +
            `<small>${escaped(comparison)}</small></dd></div>`,
        )
        .join('')}</dl>`;
    case 'table':
      return tableMarkup(block);
    case 'chart': {
      const svg = (await chartSvg(block.chart)).replace('<svg ', '<svg aria-hidden="true" ');
      const caption = `${escaped(block.title)}<small>${escaped(block.alternative)}</small>`;
      return `<figure>${svg}<figcaption>${caption}</figcaption></figure>`;
    }
    case 'approval':
      return `<div class="approval">${block.boxes
        .map((box) => `<div><span>${escaped(box)}</span></div>`)
        .join('')}</div>`;
    case 'page-break':
      return '<hr class="page">';
  }
}

function tableMarkup({ title, columns, rows, total }: Table): string {
  const side = (at: number) => (columns[at]?.align === 'right' ? ' class="number"' : '');
  const heads = columns.map((one, at) => `<th scope="col"${side(at)}>${escaped(one.title)}</th>`);
  const line = (row: readonly Cell[]) =>
    `<tr>${row.map((cell, at) => `<td${side(at)}>${escaped(printCell(cell))}</td>`).join('')}</tr>`;
  const foot = total === null ? '' : `<tfoot>${line(total)}</tfoot>`;
  return (
    `<table><caption>${escaped(title)}</caption><thead><tr>${heads.join('')}</tr></thead>` +
    `<tbody>${rows.map(line).join('')}</tbody>${foot}</table>`
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(words: string): string {
  return words.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
