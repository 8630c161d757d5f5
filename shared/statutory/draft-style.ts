import { createHash } from 'node:crypto';
import { languages } from '../language.ts';
import { catalogues } from '../whole-language.ts';

/**
 * The style of a printed draft, whose `mark` stands at the foot of each page: A4 portrait, the
 * reader's own fonts, black on white. What is still under investigation is underlined, what a person
 * has to fill in stands in a box: both are seen on a black and white print, too.
 */
export function draftStyle(mark: string): string {
  return `
@page { size: A4 portrait; margin: 17mm 20mm 16mm;
  @bottom-left { content: ${JSON.stringify(mark)}; font-size: 8pt; }
  @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 48rem; color: #000; background: #fff;
  font: 10.5pt/1.6 "BIZ UDMincho", "Yu Mincho", "Hiragino Mincho ProN", "Noto Serif JP",
    "Noto Serif CJK JP", "MS Mincho", serif;
  overflow-wrap: anywhere; line-break: strict; font-variant-numeric: tabular-nums; }
:lang(en) { line-height: 1.5; }
aside { border: 1.5pt solid #000; padding: .5rem .9rem; margin-bottom: 1.1rem;
  font: 9pt/1.5 "BIZ UDGothic", "Yu Gothic", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP",
    Meiryo, sans-serif; }
aside strong { font-size: 11pt; letter-spacing: .2em; }
aside ul { margin: .2rem 0 0; padding-inline-start: 1.2rem; }
h1 { font-size: 14pt; line-height: 1.5; text-align: center; margin: 0 0 1rem; font-weight: 600; }
h2 { font-size: 10.5pt; margin: .95rem 0 .15rem; padding-inline-start: 1.6em; text-indent: -1.6em;
  font-weight: 600; break-after: avoid; }
.number { display: inline-block; width: 1.6em; text-indent: 0; }
.mark { display: inline-block; margin-inline-start: .8em; padding: 0 .5em; border: 1pt solid #000;
  font-size: 9.5pt; vertical-align: .15em; }
p { margin: 0; }
.paragraph { text-indent: 1em; margin-inline-start: 1.6em; orphans: 2; widows: 2; }
main > .paragraph { margin-inline-start: 0; }
:lang(en) .paragraph { text-indent: 0; margin-block-end: .3rem; }
dl { margin: 0; }
.lines { margin-inline-start: 1.6em; }
dl > div { display: grid; grid-template-columns: 12em minmax(0, 1fr); gap: 0 1em; }
dt, dd { margin: 0; padding: .12rem 0; }
dt { grid-column: 1; }
dd { grid-column: 2; }
.head { border-top: .75pt solid #000; margin-bottom: 1rem; }
.head > div { border-bottom: .75pt solid #000; padding: .15rem .4rem; }
dd, .head > div { break-inside: avoid; }
dt { break-after: avoid; }
.open { text-decoration: underline dotted; text-underline-offset: .25em; }
.blank { border: .75pt dashed #000; padding-inline: .4em; }
.notice dl.head { border: 0; margin-inline-start: 40%; }
.notice .head > div { border: 0; grid-template-columns: 5em minmax(0, 1fr); }
footer { margin-top: 1rem; border-top: .75pt solid #000; padding-top: .3rem; font-size: 8pt; }
nav { margin-bottom: 1rem; font: 10.5pt/1.6 system-ui, sans-serif; }
nav a { color: #1d4f86; }
@media (max-width: 30rem) {
  body { padding: 1rem; }
  dl > div, .notice .head > div { grid-template-columns: minmax(0, 1fr); }
  dd { grid-column: 1; }
  .lines { margin-inline-start: .8em; }
  .notice dl.head { margin-inline-start: 0; }
}
@media print { body { padding: 0; max-width: none; } nav { display: none; } }
`;
}

/** SHA-256 of the style in each language in base64, by which a policy allows it and no other. */
export const draftStyleDigests = languages.map((language) => {
  const style = draftStyle(catalogues[language].statutory.draft.mark);
  return createHash('sha256').update(style).digest('base64');
});
