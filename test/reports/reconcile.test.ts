import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstEdition } from '../../shared/reports/edition.ts';
import { monthlyDocument } from '../../shared/reports/monthly/document.ts';
import { figuresOf, type MonthlyFigures } from '../../shared/reports/monthly/figures/figures.ts';
import { gatherMonth } from '../../shared/reports/monthly/gather.ts';
import type { MonthlyMaterial } from '../../shared/reports/monthly/material.ts';
import { weeklyDocument } from '../../shared/reports/weekly/document.ts';
import { figuresOfWeek } from '../../shared/reports/weekly/figures.ts';
import { gatherWeek } from '../../shared/reports/weekly/gather.ts';
import { figuresOfYear } from '../../shared/reports/yearly/figures.ts';
import { gatherYear } from '../../shared/reports/yearly/gather.ts';
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

test('the figures of a week are those of the case log', async () => {
  const gathered = await gatherWeek(
    '2026-W09',
    simulated.state,
    Date.parse('2026-03-20T00:00:00Z'),
  );
  const { current } = figuresOfWeek(gathered);
  const [begin, end] = [Date.parse('2026-02-22T19:00Z'), Date.parse('2026-03-01T19:00Z')];
  const deeds = (kinds: string) =>
    sql.figure(`select count(*) from actions
    where kind in (${kinds}) and done >= ${begin} and done < ${end}`);
  expect(current?.opened).toHaveLength(await deeds(`'opened'`));
  expect(current?.told).toHaveLength(await deeds(`'notice-sent'`));
  expect(current?.assessed).toHaveLength(await deeds(`'assessed'`));
  expect(current?.changed).toHaveLength(await deeds(`'revised', 'no-longer-found', 'found-again'`));
  expect(current?.assessed.length).toBeGreaterThan(3);
  const waiting = `with last as (select id, arg_max(verdict, sequence) as verdict from actions
    where kind = 'assessed' and done <= ${gathered.asOf} group by id)
    select count(*) from cases left join last using (id)
    where told and coalesce(verdict, '') not in ('explained', 'ruled-out')`;
  expect(current?.waiting).toHaveLength(await sql.figure(waiting));
});

test('the figures of a year are those of the logs and of the case log, and add up', async () => {
  const now = Date.parse('2026-05-01T00:00:00Z');
  const shelf = { last: async () => null };
  const gathered = await gatherYear('FY2025', { ...simulated.state, shelf }, now);
  const year = figuresOfYear(gathered);
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  const inYear = `day between date '2025-04-01' and date '2026-03-31'`;
  const lines = sum(year.months.map((month) => month.lines));
  expect(lines).toBe(sum(year.sources.map((source) => source.lines)));
  for (const source of year.sources) {
    const own = `from events where ${inYear} and source = '${source.source}'`;
    const counted = await sql.figure(`select count(*) ${own}`);
    const unnumbered = await sql.figure(`select count(*) ${own} and sequence is null`);
    // Of a log without numbers the different lines are estimated.
    expect(Math.abs(source.lines - counted)).toBeLessThanOrEqual(unnumbered * 0.05);
  }
  const people = `(select distinct actor from staff where kind = 'person')`;
  expect(sum(year.months.map(({ staffDays }) => staffDays))).toBe(
    await sql.figure(`select count(*) from (select distinct actor, day from events
      where ${inYear} and actor in ${people})`),
  );
  expect(sum(year.states.map(({ cases }) => cases))).toBe(
    await sql.figure(`select count(*) from cases where month between '2025-04' and '2026-03'`),
  );
  expect(sum(year.months.flatMap(({ cases }) => [...cases.values()]))).toBe(
    sum(year.states.map(({ cases }) => cases)),
  );
  const { expected, received, accounted, holes, sources, handlers } = year;
  expect(received + accounted + holes).toBe(expected);
  expect(sum(sources.map((one) => one.expected))).toBe(expected);
  expect(sum(sources.map((one) => one.received))).toBe(received);
  expect(sum(handlers.map(({ assessed }) => assessed))).toBe(
    await sql.figure(`select count(*) from actions where kind = 'assessed'`),
  );
  expect(Number(year.labour.yen)).toBe(
    await sql.figure(`select sum(cast(hours as decimal(9,2)) * cast(yen as decimal(9,2)))
      from actions where kind = 'hours-recorded'`),
  );
});

test('no summary names an account that a case is about', async () => {
  const about = new Set(material.cases.flatMap(({ record }) => record.facts.actors));
  expect(about.size).toBeGreaterThan(3);
  const monthly = JSON.stringify(monthlyDocument(material, figures, firstEdition, 'ja'));
  const asOf = Date.parse('2026-03-02T00:00:00Z');
  const week = await gatherWeek('2026-W09', simulated.state, asOf);
  const weekly = JSON.stringify(weeklyDocument(week, figuresOfWeek(week), firstEdition, 'ja'));
  const named = [...about].filter((actor) => monthly.includes(actor) || weekly.includes(actor));
  expect(named).toEqual([]);
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
