import { staffShards } from '../../../shared/adapters/aws/dynamodb-keys.ts';
import type { Counts } from './counting-edge.ts';
import { added, times } from './counts.ts';
import type { Measured } from './measured.ts';
import { type Age, month, monthsKept } from './month.ts';
import { storedIn } from './seal-requests.ts';
import type { Workload } from './workload.ts';

/** The reports of a month: one issue, and a look every morning; what is read grows with staff. */
export function countsOfReports(measured: Measured, workload: Workload, age: Age): Counts {
  const { reportIssue, reportRepeat, reportWork } = measured;
  const days = (reportRepeat['dynamodb queries DAY'] ?? 0) / staffShards;
  const read = storedIn(workload, workload.workingDays * monthsKept(age, days / month.days));
  const grown = (counts: Counts) =>
    Object.fromEntries(
      Object.entries(counts).map(([name, value]) => {
        if (/queries A V/.test(name)) return [name, (value * workload.staff) / reportWork.accounts];
        if (/bytes A V/.test(name)) return [name, (value * read.events) / reportWork.events];
        if (/bytes DAY/.test(name)) return [name, (value * read.staffDays) / reportWork.staffDays];
        return [name, value];
      }),
    );
  return added(grown(reportIssue), times(grown(reportRepeat), month.days));
}
