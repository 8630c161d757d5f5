import { exampleEvent } from '../explanations/example.ts';
import type { Tenure } from '../settings/settings.ts';
import type { JudgedEvent, StaffDay } from './detector.ts';

/** An invented judged event: unexplained and in office hours, by default. */
export function judged(
  differences: Partial<JudgedEvent> & { at: number },
  times = 1,
): readonly JudgedEvent[] {
  return Array.from({ length: times }, (_, index) => ({
    ...exampleEvent({
      ...differences,
      at: differences.at + index * 1_000,
      ...(times > 1 ? { subject: BigInt(index + 1) } : {}),
    }),
    explanations: differences.explanations ?? [],
    shortfalls: differences.shortfalls ?? [],
    mayBePersonal: differences.mayBePersonal ?? differences.dataClasses?.length !== 0,
    period: differences.period ?? 'office',
    isProtected: differences.isProtected ?? false,
  }));
}

/** An invented official of the residents' section, in office since 2020. */
export const exampleTenure: Tenure = {
  actor: 'S0001',
  section: '住民課',
  role: '主事',
  kind: 'person',
  from: '2020-04-01',
  until: null,
};

/** An invented staff-day of that official. */
export function exampleDay(
  logDay: string,
  events: readonly JudgedEvent[],
  tenure: Tenure = exampleTenure,
): StaffDay {
  const inOffice = tenure.from <= logDay && (tenure.until === null || logDay <= tenure.until);
  return {
    actor: tenure.actor,
    logDay,
    tenure: inOffice ? tenure : null,
    tenures: [tenure],
    events,
  };
}
