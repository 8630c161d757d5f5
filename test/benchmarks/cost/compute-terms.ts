import { secondsOf } from './compute-time.ts';
import type { Measured } from './measured.ts';
import { looks, month } from './month.ts';
import type { Requests } from './requests.ts';
import { transitionsOf } from './seal-requests.ts';
import type { Term } from './usd.ts';
import type { Workload } from './workload.ts';

/** Memory of the functions (their constructs in `infra/`). */
const gibibytes = {
  ingest: 1.728,
  archive: 1.728,
  fold: 1.728,
  clock: 0.5,
  settings: 2.938,
  report: 1.728,
  links: 0.5,
};

/** Functions, what starts them, and the state machine. */
export function computeTerms(
  workload: Workload,
  measured: Measured,
  by: Requests,
): readonly Term[] {
  const seconds = secondsOf(workload, by);
  return [
    ...seconds.map(([what, amount]) => {
      const memory = what === 'score' ? scoreGibibytes(workload.staff) : gibibytes[what];
      return {
        service: 'Lambda',
        what,
        price: 'lambdaGbSeconds',
        amount: amount * memory,
      } as const;
    }),
    {
      service: 'Lambda',
      what: 'invocations',
      price: 'lambdaRequests',
      amount: invocationsOf(workload),
    },
    {
      service: 'Step Functions',
      what: 'seal',
      price: 'stepFunctions',
      amount: transitionsOf(measured, workload),
    },
    { service: 'X-Ray', what: 'seal', price: 'traces', amount: workload.workingDays },
    {
      service: 'Scheduler',
      what: 'clock, settings, seal, reports',
      price: 'scheduler',
      amount: month.minutes + looks + 2 * month.days,
    },
  ];
}

/** Memory of the scoring function (infra/sealing.ts). */
export function scoreGibibytes(accounts: number): number {
  return Math.min(10_240, Math.max(3_008, accounts)) / 1_024;
}

/** How often functions are called in a month. */
export function invocationsOf({ files, sections, workingDays, alerts }: Workload): number {
  const each = {
    ingest: files,
    archive: files,
    fold: (sections + 1) * workingDays,
    score: workingDays,
    clock: month.minutes,
    settings: looks,
    report: month.days,
    links: alerts * 3,
  };
  return Object.values(each).reduce((sum, one) => sum + one, 0);
}
