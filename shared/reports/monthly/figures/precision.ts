import type { CaseView } from './case-view.ts';

/** How often those who were told were told in vain, against the budget of the settings. */
export interface FalseAlerts {
  /** Told cases of the month that people found explained, or ruled out. */
  readonly harmless: number;
  /** Told cases that nobody has assessed yet. */
  readonly undecided: number;
  readonly told: number;
  /** People's account-days with an event. */
  readonly staffDays: number;
  /** False alerts a thousand staff-days; null: there were no staff-days. */
  readonly perThousand: number | null;
  /** The same if everything that is undecided proves harmless. */
  readonly perThousandAtMost: number | null;
  readonly budget: number;
}

/** The false alerts among the told cases of a month. */
export function falseAlertsOf(
  told: readonly CaseView[],
  staffDays: number,
  budget: number,
): FalseAlerts {
  const harmless = told.filter(({ state }) => state === 'explained').length;
  const undecided = told.filter(({ verdict }) => verdict === null).length;
  const rate = (alerts: number) => (staffDays === 0 ? null : (alerts * 1_000) / staffDays);
  return {
    harmless,
    undecided,
    told: told.length,
    staffDays,
    perThousand: rate(harmless),
    perThousandAtMost: rate(harmless + undecided),
    budget,
  };
}
