import { expect, test } from 'vitest';
import { reportsUnder } from '../report-objects.ts';
import { stackAtWork } from '../stack-at-work.ts';
import type { StandingCity } from '../standing-city.ts';
import { until } from '../subscriber.ts';

/** Reports of a month and a week, in the bucket and to whom they are told. */
export function reports(city: () => StandingCity): void {
  const issue = (event: unknown) => {
    const { emulator, deployed, store } = city();
    return stackAtWork(emulator, deployed, store).invoke('ReportingReport', event);
  };
  const forms = ['csv', 'html', 'json', 'pdf', 'txt'];
  const namesOf = async (period: string) =>
    (await reportsUnder(city().s3, city().deployed, period)).map(({ name }) => name);

  test('the summary of a month stands in the report bucket in every form, and its head is told', async () => {
    await issue({ period: '2026-05' });
    expect(await namesOf('2026-05')).toEqual([
      'edition.json',
      ...forms.map((form) => `monthly-2026-05-1.${form}`),
    ]);
    const told = await until('notice', async () => (await city().head.collect())[0]);
    expect(told.subject).toMatch(/^\[Sekisho\] REPORT 2026-05 /);
    expect(told.attributes.get('role')).toBe('head');
    expect(told.body).toContain('reports/2026-05/');
    expect(told.body).toContain('■ 数字の求め方');
  });

  test('an empty month is issued too, and says that it is unconfirmed', async () => {
    await issue({ period: '2026-06' });
    expect(await namesOf('2026-06')).toContain('monthly-2026-06-1.pdf');
    const arrived = await until('second notice', async () =>
      (await city().head.collect()).find(({ subject }) => subject.includes('2026-06')),
    );
    expect(arrived.body).toContain('【未確認】');
  });

  test('the digest of a week goes to the security team, and no report is told twice', async () => {
    await issue({ period: '2026-W20' });
    expect(await namesOf('2026-W20')).toContain('weekly-2026-W20-1.pdf');
    await until('digest', async () =>
      (await city().security.collect()).find(({ subject }) => subject.includes('REPORT 2026-W20')),
    );
    const before = await reportsUnder(city().s3, city().deployed, '2026-05');
    await issue({ period: '2026-05' });
    expect(await reportsUnder(city().s3, city().deployed, '2026-05')).toEqual(before);
    await city().head.collect();
    expect(city().head.arrived).toHaveLength(2);
  });
}
