/** What the alerts of one method are worth where incidents are as rare as in life. */
export interface Precision {
  /** True alerts a quarter, for 1,000 staff. */
  readonly trueAlerts: number;
  /** False alerts a quarter, for 1,000 staff. */
  readonly falseAlerts: number;
  /** The share of true ones; null: no alerts at all. */
  readonly share: number | null;
}

/**
 * `baseRate`: true cases per 1,000 staff in a quarter. `recall`: the share of them that is found.
 * `falseRate`: false alerts per 1,000 staff-days. `staffDaysAQuarter`: staff-days that one of the
 * staff has in a quarter.
 */
export function precisionAt(
  baseRate: number,
  recall: number,
  { falseRate, staffDaysAQuarter }: { falseRate: number; staffDaysAQuarter: number },
): Precision {
  const trueAlerts = baseRate * recall;
  const falseAlerts = falseRate * staffDaysAQuarter;
  const all = trueAlerts + falseAlerts;
  return { trueAlerts, falseAlerts, share: all === 0 ? null : trueAlerts / all };
}
