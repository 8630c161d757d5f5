import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthlyDocument } from '../../shared/reports/monthly/document.ts';
import { firstEdition } from '../../shared/reports/monthly/edition.ts';
import { figuresOf, type MonthlyFigures } from '../../shared/reports/monthly/figures/figures.ts';
import { gatherMonth } from '../../shared/reports/monthly/gather.ts';
import type { MonthlyMaterial } from '../../shared/reports/monthly/material.ts';
import { type PlainSql, plainSql } from './plain-sql.ts';
import { type SimulatedMonth, simulatedMonth } from './simulated-month.ts';

const month = '2026-02';
const inMonth = `day between date '2026-02-01' and date '2026-02-28'`;
/** The last word of each case that was told of, as it stood at the issue of the summary. */
const toldWithVerdict = (asOf: number) => `with last as (
  select id, arg_max(verdict, sequence) as verdict from actions
  where kind = 'assessed' and done <= ${asOf} group by id)
  select count(*) from cases left join last using (id) where told and month = '${month}'`;

let simulated: SimulatedMonth;
let sql: PlainSql;
let material: MonthlyMaterial;
let figures: MonthlyFigures;

beforeAll(async () => {
  simulated = await simulatedMonth('nothing is held back');
  sql = await plainSql(simulated);
  material = await gatherMonth(month, simulated.state, Date.parse('2026-03-20T00:00:00Z'));
  figures = figuresOf(material);
}, 120_000);

afterAll(async () => {
  sql.close();
  await simulated.end();
});

test('the lines, the staff-days and the source-days are those of the logs', async () => {
  expect(material.work.lines).toBe(
    await sql.figure(`select count(*) from events where ${inMonth}`),
  );
  expect(material.work.lines).toBeGreaterThan(5_000);
  const people = `(select distinct actor from staff where kind = 'person')`;
  expect(material.staffDays.get(month)).toBe(
    await sql.figure(`select count(*) from (select distinct actor, day from events
      where ${inMonth} and actor in ${people})`),
  );
  const { sources = [], isComplete = null } = figures.completeness ?? {};
  const states = sources.flatMap(({ days }) => days.map(({ state }) => state));
  expect(states.filter((state) => state === 'received' || state === 'doubtful')).toHaveLength(
    await sql.figure(
      `select count(*) from (select distinct source, day from events where ${inMonth})`,
    ),
  );
  expect(isComplete).toBe(!states.includes('doubtful') && !states.includes('missing'));
});

test('the people exported and printed are those of the logs', async () => {
  const perDay = `select actor, day,
    count(distinct case when coalesce(records, 1) <= 1 then subject end) +
    coalesce(sum(case when subject is null or records > 1 then records end), 0) as people
    from events where ${inMonth} and action in ('export', 'print') and outcome = 'success'
    group by actor, day`;
  expect(material.work.output).toBe(await sql.figure(`select sum(people) from (${perDay})`));
  expect(material.work.output).toBeGreaterThan(0);
});

test('the cases, and what has become of them, are those of the case log', async () => {
  const told = toldWithVerdict(material.asOf);
  expect(figures.current?.told).toBe(await sql.figure(told));
  const of = (state: 'explained' | 'improper' | 'leak') => figures.current?.byState.get(state);
  expect(of('explained')).toBe(
    await sql.figure(`${told} and verdict in ('explained', 'ruled-out')`),
  );
  expect(of('improper')).toBe(await sql.figure(`${told} and verdict = 'improper'`));
  expect(of('leak')).toBe(await sql.figure(`${told} and verdict like 'leak%'`));
  expect(figures.alerts.undecided).toBe(await sql.figure(`${told} and verdict is null`));
  expect(figures.current?.told).toBeGreaterThan(2);
});

test('the residents, the times and the cost are those of the case log', async () => {
  const own = `from cases where told and month = '${month}'`;
  expect(figures.current?.residents.contacts).toBe(await sql.figure(`select sum(subjects) ${own}`));
  expect(figures.current?.residents.distinct).toBe(
    await sql.figure(`select count(distinct hash) from (select unnest(hashes) as hash ${own})`),
  );
  const first = (kind: string) => `(select id, min(done) as done from actions
    where kind = '${kind}' and done <= ${material.asOf} group by id)`;
  const times = (
    kind: string,
    share: number,
  ) => `select quantile_disc(ended.done - opened.done, ${share})
    from ${first('opened')} opened join ${first(kind)} ended using (id) join cases using (id)
    where told and month = '${month}'`;
  expect(figures.times.acknowledged.median).toBe(await sql.figure(times('acknowledged', 0.5)));
  expect(figures.times.assessed.ninetieth).toBe(await sql.figure(times('assessed', 0.9)));
  expect(figures.times.assessed.worst).toBe(await sql.figure(times('assessed', 1)));
  const cost = `select sum(cast(hours as decimal(9,2)) * cast(yen as decimal(9,2))) from actions
    where kind = 'hours-recorded' and done <= ${material.asOf}`;
  expect(Number(figures.labour.yen)).toBe(await sql.figure(cost));
  expect(Number(figures.labour.yen)).toBeGreaterThan(0);
});

test('totals equal their parts', async () => {
  const { detections, states, completeness, current, labour, alerts } = figures;
  const all = await sql.figure(`select count(*) from cases where month = '${month}'`);
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  for (const rows of [detections.bySection, detections.bySystem]) {
    expect(sum(rows.map(({ total }) => total))).toBe(all);
    for (const { counts, total } of rows) expect(sum(Object.values(counts))).toBe(total);
  }
  expect(sum(detections.combinations.map(({ cases }) => cases))).toBe(
    sum(detections.byDetector.map(({ total }) => total)),
  );
  expect(sum(states.map(({ opened }) => opened))).toBe(all);
  expect(sum([...(current?.byState.values() ?? [])])).toBe(current?.told);
  const { expected, received, accounted, holes } = completeness ?? Object.create(null);
  expect(received + accounted + holes).toBe(expected);
  expect(sum([...labour.hours.values()].map(Number))).toBe(Number(labour.totalHours));
  expect(alerts.told).toBe(current?.told);
});

test('a month without a case is summarised too, and says that its logs are complete', () => {
  const quiet = { ...material, cases: [] };
  const document = monthlyDocument(quiet, figuresOf(quiet), firstEdition, 'ja');
  const words = JSON.stringify(document.blocks);
  expect(document.title).not.toContain('未確認');
  expect(words).toContain('確認を求めた事案は0件（ログ完全）');
  expect(words).toContain('判断を待っていることはありません');
});

test('a month without a log is unconfirmed in its title, its sentence and every figure', () => {
  const silent = { ...material, sources: material.sources.map((one) => ({ ...one, days: [] })) };
  const document = monthlyDocument(silent, figuresOf(silent), firstEdition, 'en');
  expect(document.title).toContain('UNCONFIRMED');
  const [figures] = document.blocks.filter(({ kind }) => kind === 'figures');
  if (figures?.kind !== 'figures') throw new Error('The first page has no figures.');
  expect(new Set(figures.figures.map(({ value }) => value))).toEqual(new Set(['unconfirmed']));
});
