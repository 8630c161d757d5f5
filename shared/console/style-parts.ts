/** The parts of the pages, in the order in which they stand on them. */
export const parts = `
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 2; padding: .6rem 1rem;
  background: var(--panel); color: var(--accent); border-radius: 0 0 8px 8px; }
.skip:focus { top: 0; }
.top { background: var(--top); color: var(--top-ink); }
.top-inner { max-width: 76rem; margin: 0 auto; padding: .5rem 1.25rem; display: flex;
  flex-wrap: wrap; align-items: center; gap: .25rem 1.75rem; }
.top a { color: inherit; text-decoration: none; }
.top ul { display: flex; flex-wrap: wrap; gap: .25rem; }
.brand { display: flex; align-items: center; gap: .6rem; padding: .4rem 0; }
.gate { width: 1.6rem; height: 1.6rem; flex: none; }
.brand-name { font-weight: 700; font-size: 1.15rem; letter-spacing: .08em; }
.brand-of { color: var(--top-quiet); font-size: .875rem; }
.brand span { white-space: nowrap; }
.pages { flex: 1; }
.pages a, .languages a { display: block; padding: .5rem .8rem; border-radius: 6px;
  color: var(--top-quiet); font-size: .95rem; }
.pages a:hover, .languages a:hover { color: var(--top-ink); text-decoration: underline; }
.top [aria-current] { color: var(--top-ink); background: rgb(255 255 255 / 14%); }
.languages a { font-size: .875rem; }
.bottom { border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; }
.bottom p { max-width: 76rem; margin: 0 auto; padding: 1rem 1.25rem; }
.filter, .choices ul { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1rem; }
.filter { margin-bottom: 1.25rem; }
.choice { display: grid; gap: .15rem; }
.choice label { font-size: .8125rem; color: var(--quiet); }
select, button { font: inherit; min-height: 2.75rem; padding: .3rem .9rem; border-radius: 8px;
  border: 1px solid var(--quiet); background: var(--panel); color: var(--ink); }
select { min-width: 10rem; }
button { background: var(--accent); border-color: var(--accent); color: var(--panel);
  font-weight: 600; cursor: pointer; }
.filter > a { padding: .55rem 0; }
.choices { margin-bottom: 1rem; }
.choices a { display: block; padding: .3rem .9rem; border: 1px solid var(--line);
  border-radius: 99px; text-decoration: none; }
.choices [aria-current] { background: var(--accent-ground); border-color: var(--accent); font-weight: 600; }
.paging { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin-top: 1.25rem; align-items: center; }
.paging:empty { display: none; }
.mark { display: inline-flex; align-items: center; gap: .35em; white-space: nowrap;
  font-size: .8125rem; font-weight: 600; line-height: 1.5; padding: .1rem .6rem;
  border-radius: 99px; background: var(--low-ground); color: var(--low); }
.mark:lang(en) { text-transform: capitalize; }
.severity-critical::before { content: "◆" / ""; } .severity-high::before { content: "▲" / ""; }
.severity-medium::before { content: "●" / ""; } .severity-low::before { content: "○" / ""; }
.severity-critical, .result-unreadable { background: var(--critical-ground); color: var(--critical); }
.severity-high { background: var(--high-ground); color: var(--high); }
.severity-medium, .result-partly { background: var(--medium-ground); color: var(--medium); }
.status-open { background: var(--accent); color: var(--panel); }
.status-acknowledged, .status-assessed { background: var(--accent-ground); color: var(--accent); }
.status-contained, .result-read { background: var(--good-ground); color: var(--good); }
table { width: 100%; border-collapse: collapse; background: var(--panel); font-size: .9375rem; }
caption { text-align: start; color: var(--quiet); font-size: .875rem; padding-bottom: .6rem; }
th, td { text-align: start; vertical-align: top; padding: .7rem .8rem; border-bottom: 1px solid var(--line); }
thead th { font-size: .8125rem; font-weight: 600; color: var(--quiet); white-space: nowrap; }
tbody th { font-weight: 600; }
tbody tr:last-child > * { border-bottom: 0; }
.amount, .records, .line { text-align: end; }
.cases { border-radius: 12px; box-shadow: var(--shadow); overflow: hidden; }
.cases tbody tr:hover { background: var(--accent-ground); }
.cases tbody th { width: 30%; }
.cases tbody th a { display: block; text-decoration: none; }
.what { text-decoration: underline; text-decoration-thickness: .06em; }
.cases a:hover .what { text-decoration-thickness: .14em; }
.case-id { display: block; font-size: .8125rem; font-weight: 400; color: var(--quiet); }
.cases .number { font-weight: 600; white-space: nowrap; }
.cases .whom { font-weight: 600; overflow-wrap: anywhere; }
.scroll { overflow: auto; background:
  linear-gradient(to right, var(--panel) 40%, transparent) left / 3rem 100% no-repeat local,
  linear-gradient(to left, var(--panel) 40%, transparent) right / 3rem 100% no-repeat local,
  linear-gradient(to right, var(--line), transparent) left / .9rem 100% no-repeat scroll,
  linear-gradient(to left, var(--line), transparent) right / .9rem 100% no-repeat scroll; }
.scroll table { background: none; min-width: 44rem; }
.scroll .log { min-width: 0; }
.scroll .files { min-width: 60rem; }
.scroll:has(.evidence) { max-height: 27rem; }
.evidence thead th { position: sticky; top: 0; background: var(--panel); }
.scroll tbody th, .at, .action { white-space: nowrap; }

.scroll .file { white-space: normal; min-width: 14rem; overflow-wrap: anywhere; }
.files .code, .code { overflow-wrap: anywhere; font-weight: 400; }
.evidence th, .evidence td, .log th, .log td { padding: .45rem .7rem; font-size: .875rem; font-weight: 400; }
.evidence thead th, .log thead th { font-weight: 600; }

.comment { display: block; color: var(--quiet); }
.panel { background: var(--panel); border-radius: 12px; box-shadow: var(--shadow);
  padding: 1.25rem 1.4rem; margin-bottom: 1.25rem; }
.empty { background: var(--panel); border-radius: 12px; box-shadow: var(--shadow);
  padding: 2.5rem 1.5rem; text-align: center; }
.empty-title { font-size: 1.15rem; font-weight: 600; }
.back { margin-bottom: .75rem; font-size: .9375rem; }
.case-head { margin-bottom: 1.5rem; }
.marks { display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; margin-bottom: .4rem; }
.case-head h1 { font-size: 1.2rem; font-weight: 600; color: var(--quiet); }
.happened { font-size: 1.25rem; line-height: 1.7; max-width: 56rem; margin-bottom: .4rem; }
.check { display: inline-block; margin-inline-end: .6rem; padding: 0 .6rem; border-radius: 6px;
  background: var(--medium-ground); color: var(--medium); font-size: 1rem; }
.pointer { padding: .6rem .9rem; background: var(--accent-ground); border-radius: 8px; }
.columns { display: grid; grid-template-columns: minmax(0, 1.45fr) minmax(0, 1fr); gap: 0 1.25rem; align-items: start; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1rem; margin-bottom: 1rem; }
.counts > div { background: var(--ground); border-radius: 10px; padding: .7rem .9rem; }
.totals > div { background: var(--panel); box-shadow: var(--shadow); }
.counts dt { font-size: .8125rem; color: var(--quiet); }
.big { font-size: 1.55rem; font-weight: 700; line-height: 1.35; }
.look .big { color: var(--high); }
.caution { color: var(--high); font-size: .9375rem; }
.facts > div, .glossary > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: .25rem 1rem;
  padding: .5rem 0; border-top: 1px solid var(--line); }
.facts dt, .glossary dt { color: var(--quiet); font-size: .9375rem; }
.glossary > div { grid-template-columns: 14rem minmax(0, 1fr); }
.glossary dt { color: var(--ink); font-weight: 600; }
.sentences { list-style: disc; padding-inline-start: 1.3rem; display: grid; gap: .5rem; }
.sentences li::marker { color: var(--accent); }
.whatToDo { border-inline-start: 4px solid var(--accent); }
.steps { counter-reset: step; }
.step { position: relative; padding: 0 0 1.1rem 1.75rem; }
.step::before { content: ""; position: absolute; left: .2rem; top: .42rem; width: .8rem; height: .8rem;
  border-radius: 50%; border: 2px solid var(--quiet); background: var(--panel); z-index: 1; }
.step:not(:last-child)::after { content: ""; position: absolute; left: .55rem; top: 1rem; bottom: -.4rem;
  border-inline-start: 2px solid var(--line); }
.step p { margin: 0; }
.step-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem; }
.step-number { font-size: .8125rem; color: var(--quiet); }
.step-title { display: inline-block; font-weight: 600; }
.step-title::first-letter { text-transform: uppercase; }
.step-state { margin-inline-start: auto; font-size: .8125rem; font-weight: 600; color: var(--quiet); }
.step-duty, .step-notes { font-size: .875rem; line-height: 1.6; }
.step-notes { color: var(--quiet); }
.step-notes .next { color: var(--accent); }
.state-done::before, .state-acknowledged::before { background: var(--good); border-color: var(--good); }
.state-done .step-state, .state-acknowledged .step-state { color: var(--good); }
.state-told::before { background: var(--high); border-color: var(--high); }
.state-told .step-state { color: var(--high); }
.state-waiting::before { border-color: var(--accent); }
.state-waiting .step-state { color: var(--accent); }
.state-awaiting-confirmation::before, .state-not-called::before { border-style: dashed; }
.path h3 { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: .25rem; }
details { border-top: 1px solid var(--line); padding-top: .8rem; font-size: .9375rem; }
summary { cursor: pointer; color: var(--accent); }
.off-path { display: grid; gap: .6rem; padding: .8rem 0 0 .4rem; }
@media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 44rem) {
  main { padding: 1.25rem 1rem 2rem; }
  .top-inner { padding: .5rem 1rem; gap: 0 1rem; }
  .brand { flex: 1; display: grid; grid-template-columns: auto 1fr; gap: 0 .6rem; line-height: 1.3; }
  .brand .gate { grid-row: span 2; }
  .pages { order: 3; flex-basis: 100%; margin: 0 -.5rem; }
  .pages a { padding: .5rem; }
  .languages a { padding: .5rem; }
  .log .at { white-space: normal; min-width: 6.5rem; }
  .log th, .log td { padding-inline: .4rem; }
  .big { font-size: 1.35rem; }
  .step-state { margin-inline-start: 0; }
  h1 { font-size: 1.35rem; }
  .happened { font-size: 1.1rem; }
  .panel { padding: 1.1rem 1rem; }
  .facts > div, .glossary > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .filter .choice { flex: 1 1 8rem; }
  select { min-width: 0; width: 100%; }
  .cases { background: none; box-shadow: none; overflow: visible; display: block; }
  .cases thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .cases tbody { display: grid; gap: .8rem; }
  .cases tr { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .35rem .9rem; padding: 1rem;
    background: var(--panel); border-radius: 12px; box-shadow: var(--shadow); }
  .cases tbody :is(th, td) { display: grid; grid-column: 1 / -1; grid-template-columns: 6.5rem minmax(0, 1fr);
    gap: .1rem .6rem; padding: 0; border: 0; width: auto; }
  .cases tbody td::before { content: attr(data-label) / ""; font-size: .8125rem; color: var(--quiet); }
  .cases tbody td > * { grid-column: 2; justify-self: start; }
  .cases tbody th { display: block; order: -1; font-size: 1.05rem; }
  .cases tbody .under { font-size: .8125rem; }
}
`;
