import { limitsOf } from './first-limit.ts';
import type { Measured } from './measured.ts';
import { type Age, ages } from './month.ts';
import type { Standing } from './standing.ts';
import { termsOf } from './terms.ts';
import { type Term, usdAfterAllowances, usdOf } from './usd.ts';
import { bound, growths, type Row, rows, type Words, type Workload } from './workload.ts';

/** The cost of a row: everything, and what is left after the free allowances of its accounts. */
export interface RowCost {
  readonly usd: number;
  readonly afterAllowances: number;
  /** Of one deployment. */
  readonly terms: readonly Term[];
}

export function costOf(row: Row, measured: Measured, standing: Standing, age: Age): RowCost {
  const terms = termsOf(row.workload, measured, standing, age);
  return {
    usd: row.deployments * terms.reduce((sum, term) => sum + usdOf(term), 0),
    afterAllowances: row.deployments * usdAfterAllowances(terms),
    terms,
  };
}

const words = {
  ja: {
    who: '規模',
    more: '市に加えると',
    ages: { first: '最初の月', twelfth: '12 か月目', settled: '7 年分を保存' },
    allowances: '無料枠を引くと',
    limit: '1 つの配備で最初に当たる上限と、その割合',
    lifts: '外し方',
  },
  en: {
    who: 'who',
    more: 'the city, with as much more',
    ages: { first: 'first month', twelfth: 'twelfth month', settled: 'seven years kept' },
    allowances: 'less allowances',
    limit: 'what one deployment would meet first, and how near it is',
    lifts: 'what lifts it',
  },
};

/** USD of a month as listed, and what is left to pay after the allowances that every account has. */
function costTable(measured: Measured, standing: Standing, language: keyof Words): string {
  const { who, ages: named, allowances } = words[language];
  const heads = ages.flatMap((age) => [named[age], allowances]);
  const lines = rows.map((row) => {
    const each = ages.flatMap((age) => {
      const { usd, afterAllowances } = costOf(row, measured, standing, age);
      return [cents(usd), cents(afterAllowances)];
    });
    return tableLine([row.name[language], ...each]);
  });
  const rule = `| --- |${heads.map(() => ' ---: |').join('')}`;
  return [tableLine([who, ...heads]), rule, ...lines].join('\n');
}

/** What the city of the bound costs more, as listed, for one more of each thing. */
function growthTable(measured: Measured, standing: Standing, language: keyof Words): string {
  const { more, ages: named } = words[language];
  const usd = (workload: Workload, age: Age) =>
    costOf({ ...bound, workload }, measured, standing, age).usd;
  const lines = growths.map(({ name, workload }) => {
    const each = ages.map((age) => cents(usd(workload, age) - usd(bound.workload, age)));
    return tableLine([name[language], ...each]);
  });
  const head = tableLine([more, ...ages.map((age) => named[age])]);
  return [head, `| --- |${ages.map(() => ' ---: |').join('')}`, ...lines].join('\n');
}

/** What each would meet first if all of it were one deployment. */
function limitTable(measured: Measured, standing: Standing, language: keyof Words): string {
  const { who, limit, lifts } = words[language];
  const lines = rows.map((row) => {
    const [first] = limitsOf(row.inOne, measured, standing);
    if (first === undefined) throw new RangeError('There is no limit.');
    const share = Math.round((100 * first.needs) / first.allows).toLocaleString('en');
    const near = `${first.name[language]}: ${share} %`;
    return tableLine([row.name[language], near, first.lifts[language]]);
  });
  return [tableLine([who, limit, lifts]), '| --- | --- | --- |', ...lines].join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cents(usd: number): string {
  const digits = usd >= 1_000 ? 0 : 2;
  return usd.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** The bill of each row by service, as listed, when all years are kept. */
function serviceTable(measured: Measured, standing: Standing): string {
  const costs = rows.map((row) => ({ row, ...costOf(row, measured, standing, 'settled') }));
  const services = [...new Set(costs.flatMap(({ terms }) => terms.map(({ service }) => service)))];
  const usdFor = ({ row, terms }: (typeof costs)[number], service: string) =>
    row.deployments *
    terms.filter((term) => term.service === service).reduce((sum, term) => sum + usdOf(term), 0);
  const lines = services
    .filter((service) => costs.some((each) => usdFor(each, service) >= 0.005))
    .map((service) => tableLine([service, ...costs.map((each) => cents(usdFor(each, service)))]));
  const names = rows.map(({ name }) => name.en.split(':')[0] ?? '');
  const head = tableLine(['seven years kept, as listed', ...names]);
  return [head, `| --- |${rows.map(() => ' ---: |').join('')}`, ...lines].join('\n');
}

/** What stands in a README: in Japanese without the services. */
export function tablesOf(measured: Measured, standing: Standing, language: keyof Words): string {
  const tables = [costTable, growthTable, limitTable].map((table) =>
    table(measured, standing, language),
  );
  return [...tables, ...(language === 'en' ? [serviceTable(measured, standing)] : [])].join('\n\n');
}
