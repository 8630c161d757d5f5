/** The style of a report on screen and on A4 paper; black, white and one grey. */
export const htmlStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 56rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.65 "Noto Sans JP", "BIZ UDPGothic", "Yu Gothic", Meiryo, sans-serif;
  overflow-wrap: anywhere; }
header p { margin: 0; } h1 { margin: 0 0 .75rem; font-size: 1.6rem; line-height: 1.35; }
h2 { margin: 1.75rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid #1a1a1a;
  font-size: 1.2rem; break-after: avoid; }
h3 { margin: 1.25rem 0 .4rem; font-size: 1.05rem; break-after: avoid; }
p { margin: .4rem 0; } p.lead { font-size: 1.1rem; } p.note { font-size: .85rem; color: #444; }
p.warning { padding: .5rem .75rem; border: 2px solid #1a1a1a; font-weight: 700; }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: .5rem; margin: 1rem 0;
  break-inside: avoid; }
.figures div { padding: .5rem .65rem; border: 1px solid #777; }
.figures dt { font-size: .85rem; } .figures dd { margin: 0; }
.figures strong { display: block; font-size: 1.45rem; line-height: 1.3; }
.figures small, figcaption small { display: block; font-size: .8rem; color: #444; }
figure { margin: 1rem 0; break-inside: avoid; } figure svg { width: 100%; height: auto; }
figcaption { font-size: .9rem; }
table { width: 100%; margin: .75rem 0 1.1rem; border-collapse: collapse; font-size: .88rem; }
caption { padding: .2rem 0; text-align: left; font-weight: 700; break-after: avoid; }
th, td { padding: .25rem .45rem; border: 1px solid #999; text-align: left; vertical-align: top; }
th { background: #eee; } .number { text-align: right; font-variant-numeric: tabular-nums; }
tfoot td { border-top: 2px solid #1a1a1a; font-weight: 700; }
tr { break-inside: avoid; }
.approval { display: flex; justify-content: flex-end; margin: .5rem 0; }
.approval div { width: 5rem; height: 5.6rem; margin-left: -1px; border: 1px solid #1a1a1a;
  text-align: center; font-size: .8rem; }
.approval span { display: block; border-bottom: 1px solid #1a1a1a; }
hr.page { border: 0; break-after: page; }
footer { margin-top: 2rem; font-size: .8rem; color: #444; }
@media (max-width: 40rem) { .figures { grid-template-columns: 1fr; } }
@media print {
  @page { size: A4 portrait; margin: 16mm 15mm; }
  body { padding: 0; max-width: none; font-size: 10pt; }
}
`;
