import { scoreMemoryMiB } from '../../../infra/scoring-memory.ts';
import { secondsOf } from './compute-time.ts';
import type { Measured } from './measured.ts';
import { looks, month } from './month.ts';
import type { Requests } from './requests.ts';
import { transitionsOf } from './seal-requests.ts';
import type { Term } from './usd.ts';
import type { Workload } from './workload.ts';

/** Memory of the functions (a test holds it equal to the template's). */
export const mebibytes = {
  ingest: 1_769,
  archive: 1_769,
  fold: 1_769,
  clock: 512,
  settings: 3_008,
  report: 1_769,
  links: 512,
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
      const memory = what === 'score' ? scoreMemoryMiB(workload.staff) : mebibytes[what];
      return {
        service: 'Lambda',
        what,
        price: 'lambdaGbSeconds',
        amount: (amount * memory) / 1_024,
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
