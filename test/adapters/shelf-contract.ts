import { expect, test } from 'vitest';
import type { IssuedEdition, ReportShelf } from '../../shared/reports/shelf.ts';

const edition: IssuedEdition = {
  period: '2026-02',
  number: 1,
  digest: '0'.repeat(64),
  corrections: null,
  figures: [{ label: '確認を求めた事案', value: '3件' }],
  isTold: false,
};

/** What every shelf of reports holds to. `read` gives back a file by its name. */
export function shelfContract(
  open: () => Promise<ReportShelf>,
  read: (period: string, name: string) => Promise<string>,
): void {
  test('a period that was never issued has no edition', async () => {
    expect(await (await open()).last('2026-01')).toBeNull();
  });

  test('months, weeks and fiscal years stand beside each other', async () => {
    const shelf = await open();
    for (const period of ['2026-02', '2026-W08', 'FY2025']) {
      await shelf.note({ ...edition, period });
      expect((await shelf.last(period))?.period).toBe(period);
    }
  });

  test('the edition that was noted last is the one that stands', async () => {
    const shelf = await open();
    await shelf.note(edition);
    const corrections = [{ label: '確認を求めた事案', before: '3件', after: '4件' }];
    const second = { ...edition, number: 2, corrections, isTold: true };
    await shelf.note(second);
    expect(await shelf.last('2026-02')).toEqual(second);
  });

  test('a file is put under its period, and its bytes come back', async () => {
    const shelf = await open();
    const bytes = new TextEncoder().encode('髙﨑');
    const file = { name: 'monthly-2026-02-1.txt', mediaType: 'text/plain', bytes };
    await shelf.put('2026-02', file);
    await shelf.put('2026-02', file);
    expect(await read('2026-02', file.name)).toBe('髙﨑');
    expect(shelf.placeOf('2026-02')).toContain('2026-02');
  });
}
