/** What waits on a case, its clocks, tasks and drafts, and the same on the front page. */
export const handlingParts = `
.clocks details { margin-top: .8rem; }
h4 { font-size: .9375rem; margin: 1.1rem 0 .35rem; }
.cases .marks { margin-top: .3rem; }
.waiting { border-inline-start: 4px solid var(--accent); }
.scroll:has(.pending, .tasks, .history, .pressing) { max-height: 40rem; }
.scroll :is(.pending, .pressing) { min-width: 36rem; }
.scroll :is(.tasks, .deadlines) { min-width: 30rem; }
.scroll .history { min-width: 0; }
:is(.pending, .tasks, .deadlines, .pressing, .labour, .reminders) :is(th, td) { padding: .5rem .7rem; }
.scroll :is(.pending, .tasks, .pressing) tbody th { white-space: normal; overflow-wrap: anywhere; }
.left { display: block; color: var(--quiet); font-size: .875rem; }
td.left { display: table-cell; white-space: nowrap; }
.late > :first-child { box-shadow: inset 3px 0 var(--high); }
.late .left { color: var(--high); font-weight: 600; }
.mark.overdue { background: var(--high-ground); color: var(--high); }
.mark.today { background: var(--medium-ground); color: var(--medium); }
.mark.decisions { background: var(--accent-ground); color: var(--accent); }
.labour { max-width: 26rem; }
.total { margin: .6rem 0 0; font-weight: 600; }
.fields { display: grid; gap: .4rem; max-width: 26rem; }
.fields label { font-weight: 600; }
.fields button { margin-top: .8rem; }
input { font: inherit; min-height: 2.75rem; padding: .3rem .9rem; border-radius: 8px; min-width: 0;
  border: 1px solid var(--quiet); background: var(--panel); color: var(--ink); }
input[aria-invalid] { border: 2px solid var(--critical); }
.refusal { padding: .6rem .9rem; border-radius: 8px; max-width: 46rem;
  background: var(--critical-ground); color: var(--critical); }
@media (max-width: 44rem) {
  .scroll:has(.pending, .pressing) { max-height: none; }
  .scroll :is(.pending, .pressing) { min-width: 0; }
  :is(.pending, .pressing) thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  :is(.pending, .pressing) tr { display: grid; grid-template-columns: 1fr auto; gap: 0 .6rem; padding: .6rem 0;
    border-bottom: 1px solid var(--line); }
  .pressing tr { grid-template-columns: minmax(0, 1fr); }
  .pressing td { display: grid; grid-template-columns: 5rem minmax(0, 1fr); }
  .pressing td::before { content: attr(data-label) / ""; font-size: .8125rem; color: var(--quiet); }
  :is(.pending, .pressing) tbody :is(th, td) { border: 0; padding: 0 .5rem; }
  .pending th { grid-column: 1 / -1; }
  .pending td:last-child { grid-column: 1 / -1; font-size: .875rem; color: var(--quiet); }
}
`;
