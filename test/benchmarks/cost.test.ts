import { describe, expect, test } from 'vitest';
import { scoreMemoryMiB } from '../../infra/scoring-memory.ts';
import { mebibytes } from './cost/compute-terms.ts';
import type { Counts } from './cost/counting-edge.ts';
import { readUnitsOf, writeUnitsOf } from './cost/counts.ts';
import { limitsOf } from './cost/first-limit.ts';
import { amountOf, perDriver } from './cost/fit.ts';
import { checkLoad, loads, workOfSeal } from './cost/loads.ts';
import { readMeasured } from './cost/measured.ts';
import { ages } from './cost/month.ts';
import { prices } from './cost/prices.ts';
import { costSection } from './cost/readme.ts';
import { billedFor, itemBytes } from './cost/request-units.ts';
import { countsOfFiles } from './cost/requests.ts';
import { countsOfSeal } from './cost/seal-requests.ts';
import { standing } from './cost/standing.ts';
import { costOf, tablesOf } from './cost/table.ts';
import { termsOf } from './cost/terms.ts';
import { type Term, usdOf } from './cost/usd.ts';
import { accountsOfDeployment, bodyOf, bound, rows, type Workload } from './cost/workload.ts';

const measured = readMeasured();
const stands = standing();

/**
 * Each count apart by at most a sixth, or by two, but for what cold starts and cases ask. Units go by
 * the KB of each item: by the mean of many that are about as large they may be half as many again.
 */
function expectNear(told: Counts, counted: Counts): void {
  const apart = /^(kms|sqs)|bytes in$|listing CASES|(read|write) units$/;
  for (const [request, amount] of Object.entries(counted))
    if (!apart.test(request)) {
      const difference = Math.abs((told[request] ?? 0) - amount);
      expect(difference, request).toBeLessThanOrEqual(Math.max(2, amount / 6));
    }
  const units = { read: readUnitsOf(told), write: writeUnitsOf(told) };
  for (const [name, reckoned] of Object.entries(units)) {
    const amount = counted[`dynamodb ${name} units`] ?? 0;
    expect(reckoned, name).toBeGreaterThanOrEqual((amount * 5) / 6 - 2);
    expect(reckoned, name).toBeLessThanOrEqual(amount * 1.5 + 2);
  }
}

describe('What was counted says what was not', () => {
  test.each(['ingest', 'archive'] as const)(
    'the requests of %s for a load that was not fitted are foretold, and what they are billed as',
    (name) => expectNear(countsOfFiles(measured, name, measured.check), measured.check[name]),
  );
  test.each(['fold', 'score'] as const)('so are those of the seal’s %s', (name) => {
    const { work, [name]: counted } = measured.checkSeal;
    expectNear(countsOfSeal(measured, name, work), counted);
  });
  test('what a seal had to do with is what the loads are', () => {
    expect([...measured.seals, measured.checkSeal].map(({ work }) => work)).toEqual(
      [...loads, checkLoad].map(workOfSeal),
    );
  });
  test('nothing is sent by the clock and the settings while all is quiet', () => {
    expect(measured.metrics.filter((name) => /^(escalate|settings) /.test(name))).toEqual([]);
  });

  test('a fit finds what made the amounts, and nothing below nothing', () => {
    const drivers = [
      [1, 10],
      [2, 5],
      [4, 80],
    ];
    const made = drivers.map((one) => ({ drivers: one, amount: amountOf([3, 0.5], one) }));
    const [first, second] = perDriver(made);
    expect(first).toBeCloseTo(3, 6);
    expect(second).toBeCloseTo(0.5, 6);
    const falling = [1, 2, 3].map((one) => ({ drivers: [1, one], amount: 10 - one }));
    for (const one of perDriver(falling)) expect(one).toBeGreaterThanOrEqual(0);
  });
});

describe('What DynamoDB bills', () => {
  test('a write is paid by the begun KB, and once more in an index that it stands in', () => {
    const Item = { PK: { S: 'A#S0123' }, SK: { S: 'D#1' }, bytes: { B: 'A'.repeat(2_000) } };
    expect(itemBytes(Item)).toBe(2 + 7 + 2 + 3 + 5 + 1_500);
    const put = (units: number, puts: number, more = 0) => ({
      'write units': units,
      'puts A D': puts,
      'put bytes A D': puts * (1_519 + more),
    });
    expect(billedFor('PutItem', { Item }, {})).toEqual(put(2, 1));
    const listed = { ...Item, list: { S: 'FILES' } };
    expect(billedFor('PutItem', { Item: listed }, {})).toEqual(put(4, 2, 9));
    const RequestItems = { t: [{ PutRequest: { Item } }, { PutRequest: { Item } }] };
    expect(billedFor('BatchWriteItem', { RequestItems }, {})).toEqual(put(4, 2));
  });
  test('a read is paid by the begun 4 KB of all that was found, half of it where it may lag', () => {
    const Items = [{ bytes: { S: 'a'.repeat(3_000) } }, { bytes: { S: 'a'.repeat(3_000) } }];
    const ExpressionAttributeValues = { ':partition': { S: 'A#S0123' }, ':first': { S: 'V#1' } };
    const of = { 'queries A V': 1, 'bytes A V': 6_010 };
    const consistent = { ConsistentRead: true, ExpressionAttributeValues };
    expect(billedFor('Query', consistent, { Items })).toEqual({ 'read units': 2, ...of });
    const lagging = { ExpressionAttributeValues };
    expect(billedFor('Query', lagging, { Items })).toEqual({ 'read units': 1, ...of });
    expect(billedFor('GetItem', {}, {})).toMatchObject({ 'read units': 0.5 });
  });
  test('a request that nobody has a price for is no free one', () => {
    expect(() => billedFor('Scan', {}, {})).toThrow(/Scan/);
  });
});

describe('How the bill grows', () => {
  const grown = (factor: number): Workload => {
    return bodyOf(300 * factor, 10 * factor, 4 * factor);
  };

  test.each(ages)(
    'twice the staff, events and files make no line of the bill of the %s month more than twice as long',
    (age) => {
      const sizes = [1, 2, 4, 8].map((factor) =>
        amountsOf(termsOf(grown(factor), measured, stands, age)),
      );
      for (const [at, larger] of sizes.entries())
        for (const [line, amount] of at === 0 ? [] : larger)
          expect(amount, line).toBeLessThanOrEqual(2.000001 * (sizes[at - 1]?.get(line) ?? 0));
    },
  );

  test.each(['events', 'files'] as const)('as much more of %s costs as much again', (what) => {
    const usd = (more: number) => {
      const workload = { ...bound.workload, [what]: bound.workload[what] * (1 + more) };
      return costOf({ ...bound, workload }, measured, stands, 'settled').usd;
    };
    const [once, twice] = [usd(1) - usd(0), usd(2) - usd(0)];
    expect(once).toBeGreaterThan(0.1);
    expect(twice / once).toBeGreaterThan(1.8);
    expect(twice / once).toBeLessThan(2.01);
  });

  test('but scoring, whose memory grows with accounts up to what Lambda has: at most 4 USD', () => {
    const of = (staff: number) =>
      termsOf(bodyOf(staff, 60, 8), measured, stands, 'settled').filter(
        ({ what }) => what === 'score',
      );
    const amount = (staff: number) =>
      of(staff).find(({ price }) => price === 'lambdaGbSeconds')?.amount ?? 0;
    expect(amount(8_000)).toBeGreaterThan(2 * amount(4_000));
    const most = amount(accountsOfDeployment) * prices.lambdaGbSeconds.usd;
    expect(most).toBeLessThan(4);
  });
});

function amountsOf(terms: readonly Term[]): ReadonlyMap<string, number> {
  return new Map(
    terms.map(({ service, what, price, amount }) => [`${service} ${what} ${price}`, amount]),
  );
}

describe('The bill of the bound, reckoned by hand', () => {
  const first = new Map(
    termsOf(bound.workload, measured, stands, 'first').map((term) => [
      `${term.service}, ${term.what}`,
      usdOf(term),
    ]),
  );
  test.each([
    ['KMS, keys and their versions', 5 * 1],
    ['CloudWatch, alarms', 29 * 0.1],
    ['CloudWatch, dashboards', 3],
    ['CloudWatch, composite alarms', 0.5],
    // Five pollers of three queues, three times a minute.
    ['SQS, waiting', (3 * 5 * 3 * 60 * 730 * 0.4) / 1e6],
    ['Scheduler, clock, settings, seal, reports', ((730 * 60 * 1.2 + 60.8) * 1.25) / 1e6],
    // 74 bytes an event.
    ['S3, logs, first half year', 0.74 * 0.025],
    // Accounts times seconds times gigabytes, on each working day.
    ['Lambda, score', 2_000 * 0.06 * 22 * (3_008 / 1_024) * 0.0000133334],
    ['Athena, questions', 0.005 * 5],
  ])('%s', (line, usd) => expect(first.get(line)).toBeCloseTo(usd, 6));

  test('has the memory that the functions of the sample have', () => {
    const reckoned = [...Object.values(mebibytes), scoreMemoryMiB(2)];
    expect(reckoned.sort((a, b) => a - b)).toEqual(stands.functions);
  });

  test('grows by the versions of its keys after each of the first two years', () => {
    const keys = (age: 'twelfth' | 'settled') =>
      termsOf(bound.workload, measured, stands, age).find(({ price }) => price === 'kmsKeys');
    expect([keys('twelfth')?.amount, keys('settled')?.amount]).toEqual([5, 5 + 2 * 3]);
  });

  test('is within USD 15 in its first month as listed, and for a year less allowances', () => {
    expect(rows).toContain(bound);
    expect(bound.workload).toMatchObject({ staff: 2_000, events: 10_000_000 });
    expect(costOf(bound, measured, stands, 'first').usd).toBeLessThanOrEqual(15);
    expect(costOf(bound, measured, stands, 'twelfth').afterAllowances).toBeLessThanOrEqual(15);
  });
});

describe('The first limit', () => {
  const shares = (workload: Workload) =>
    new Map(
      limitsOf(workload, measured, stands).map((one) => [one.name.en, one.needs / one.allows]),
    );

  test('binds no town and no city of the tables', () => {
    for (const { inOne } of rows.slice(0, 2))
      for (const [name, share] of shares(inOne)) expect(share, name).toBeLessThan(1);
  });
  test('is that of filter policies, then of resources, then of scoring, as a body grows', () => {
    const prefecture = limitsOf(bodyOf(20_000, 300, 40), measured, stands);
    const [policies, resources, scoring] = prefecture;
    expect(policies).toMatchObject({ needs: 300 * 3, allows: 200 });
    expect(resources?.needs).toBe(stands.resources + 300 * 3);
    expect(scoring).toMatchObject({ needs: 20_000, allows: accountsOfDeployment });
  });
  test('is not among those of throughput, not even for the country in one', () => {
    const country = rows.at(-1)?.inOne;
    const seconds = [...(country ? shares(country) : [])].filter(([name]) => /second/.test(name));
    expect(seconds.length).toBeGreaterThan(4);
    expect(Math.max(...seconds.map(([, share]) => share))).toBeLessThan(300);
  });
});

describe('The tables of the READMEs are those that the model prints now (`npm run bench -- cost --write`)', () => {
  test('in English, with what each service costs', () =>
    expect(costSection('README.md')).toBe(tablesOf(measured, stands, 'en')));
  test('in Japanese', () =>
    expect(costSection('README.ja.md')).toBe(tablesOf(measured, stands, 'ja')));
});
