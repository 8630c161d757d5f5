import { monthly } from './monthly/monthly.ts';
import type { PeriodicReport } from './periodic.ts';
import { weekly } from './weekly/weekly.ts';
import { yearly } from './yearly/yearly.ts';

/** Every report that is issued by itself, in the order of their issue. One line an entry. */
export const periodicReports: readonly PeriodicReport[] = [monthly, weekly, yearly];
