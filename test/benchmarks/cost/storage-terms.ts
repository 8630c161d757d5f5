import type { Measured } from './measured.ts';
import { type Age, historyMonths, keptMonths, monthsKept } from './month.ts';
import { countsOfFiles, filesOf } from './requests.ts';
import { bytesOfHistory, storedIn } from './seal-requests.ts';
import { bytesAddedToItem } from './stored-items.ts';
import type { Term } from './usd.ts';
import type { Workload } from './workload.ts';

/** Bytes of an event as it is uploaded, as CSV (`npm run bench -- reading`: 147 MB, 2 million). */
const bytesOfEvent = 74;
const gigabyte = 1e9;
const standardMonths = 6;

/** What is kept: logs, archive, and the table with its recovery. */
export function storageTerms(workload: Workload, measured: Measured, age: Age): readonly Term[] {
  const monthsOf = (most: number) => monthsKept(age, most);
  const logs = (workload.events * bytesOfEvent) / gigabyte;
  const archive =
    (countsOfFiles(measured, 'archive', filesOf(workload))['s3 bytes in'] ?? 0) / gigabyte;
  const glacier = monthsOf(keptMonths) - monthsOf(standardMonths);
  const table = tableGigabytes(workload, measured, age);
  const standard = logs * monthsOf(standardMonths);
  const isMoved = monthsKept(age, keptMonths) > standardMonths;
  return [
    { service: 'S3', what: 'logs, first half year', price: 's3Standard', amount: standard },
    { service: 'S3', what: 'logs, later', price: 's3GlacierInstant', amount: logs * glacier },
    {
      service: 'S3',
      what: 'logs, moved',
      price: 's3ToGlacierInstant',
      amount: isMoved ? workload.files : 0,
    },
    {
      service: 'S3',
      what: 'archive',
      price: 's3Standard',
      amount: archive * monthsOf(keptMonths),
    },
    {
      service: 'S3',
      what: 'archive, moved',
      price: 's3ToTiering',
      amount: isMoved ? workload.files : 0,
    },
    { service: 'DynamoDB', what: 'table', price: 'dynamodbStorage', amount: table },
    { service: 'DynamoDB', what: 'recovery', price: 'dynamodbRecovery', amount: table },
  ];
}

function tableGigabytes(workload: Workload, measured: Measured, age: Age): number {
  const { stored, loads, check } = measured;
  const bytes = (...kinds: readonly string[]) =>
    kinds.reduce((sum, kind) => sum + (stored[kind]?.bytes ?? 0), 0);
  const ofMonth = storedIn(workload, workload.workingDays);
  const history =
    bytesOfHistory(measured, ofMonth) +
    (ofMonth.contributions + ofMonth.staffDays) * bytesAddedToItem +
    (bytes('DAY A') / (stored['DAY A']?.items ?? 1)) * ofMonth.staffDays;
  const files = [...loads, check].reduce((sum, load) => sum + load.files, 0);
  // A manifest stands in an index too.
  const manifests = ((2 * bytes('FILE NAME') + bytes('SOURCE D')) / files) * workload.files;
  const kept = (most: number) => monthsKept(age, most);
  return (history * kept(historyMonths) + manifests * kept(keptMonths)) / gigabyte;
}
