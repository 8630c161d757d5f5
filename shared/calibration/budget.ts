/** The share of account-days on which a false alert may begin, and how much more only waits. */
export interface Budget {
  /** Notified at or below it. */
  readonly notifiedShareMax: number;
  /** Listed at or below it, and not notified. */
  readonly listedShareMax: number;
}

/** Cases beyond the budget wait in the list up to this many times of it. */
const listedTimes = 10;

/** The budget of `sekisho.yaml`: so many false alerts per 1,000 staff-days (detection, section 4.3). */
export function budgetOf(falseAlertsPerThousandStaffDays: number): Budget {
  const notifiedShareMax = falseAlertsPerThousandStaffDays / 1_000;
  return { notifiedShareMax, listedShareMax: Math.min(1, listedTimes * notifiedShareMax) };
}
