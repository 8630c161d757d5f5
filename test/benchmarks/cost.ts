import { limitsOf } from './cost/first-limit.ts';
import { readMeasured } from './cost/measured.ts';
import { ages } from './cost/month.ts';
import { type Price, prices, pricesReadOn } from './cost/prices.ts';
import { writeCostSection } from './cost/readme.ts';
import { standing } from './cost/standing.ts';
import { costOf, tablesOf } from './cost/table.ts';
import { type Term, usdOf } from './cost/usd.ts';
import { bound, rows } from './cost/workload.ts';

/**
 * USD a month by staff, events and files, from what was counted in the emulator; `--measure` counts
 * anew (some minutes, with the emulator of `npm run test:cloud`), `--write` puts the tables into the
 * READMEs.
 */
export async function run(): Promise<void> {
  if (process.argv.includes('--measure')) {
    const { measure } = await import('./cost/measure.ts');
    await measure();
  }
  const measured = readMeasured();
  const stands = standing();
  const { measuredOn, commit, emulator } = measured;
  console.log(`counted on ${measuredOn} at ${commit} in ${emulator}; prices of ${pricesReadOn}\n`);
  const tables = tablesOf(measured, stands, 'en');
  console.log(`${tables}\n`);
  if (process.argv.includes('--write')) {
    writeCostSection('README.md', tables);
    writeCostSection('README.ja.md', tablesOf(measured, stands, 'ja'));
  }
  for (const age of ages) {
    console.log(`${bound.name.en}, ${age}, line by line:`);
    const { terms } = costOf(bound, measured, stands, age);
    for (const term of [...terms].sort((a, b) => usdOf(b) - usdOf(a)))
      if (usdOf(term) >= 0.0005) console.log(`  ${lineOf(term)}`);
  }
  for (const { name, inOne } of rows) {
    console.log(`\n${name.en}, all in one deployment:`);
    for (const { name: limit, needs, allows } of limitsOf(inOne, measured, stands).slice(0, 4))
      console.log(`  ${((100 * needs) / allows).toFixed(1).padStart(10)} %  ${limit.en}`);
  }
}

function lineOf(term: Term): string {
  const { unit, source, listed }: Price = prices[term.price];
  const amount = term.amount.toLocaleString('en', { maximumFractionDigits: 3 });
  const usd = usdOf(term).toFixed(3).padStart(8);
  const from = `${source}, ${listed ?? 'no list seen'}`;
  return `${usd}  ${term.service}, ${term.what}: ${amount} ${unit} (${from})`;
}
