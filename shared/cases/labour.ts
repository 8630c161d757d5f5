import type { CaseAction } from './case.ts';

/** Hours and yen as they are written: at most two decimal places, perhaps fewer than none. */
export const decimalPattern = /^-?\d{1,9}(\.\d{1,2})?$/;

/** What the work on cases came to. All figures are exact decimals, in plain digits. */
export interface Labour {
  /** Hours by role, sorted by role. */
  readonly hours: ReadonlyMap<string, string>;
  /** Hours of all roles together. */
  readonly totalHours: string;
  /** Yen for the hours whose role had a rate when they were recorded. */
  readonly yen: string;
  /** Hours whose role had none: they are not in `yen`. */
  readonly hoursWithoutRate: string;
}

/**
 * The labour on one case, or on several whose logs are joined. Every case has its cost, one that
 * proved harmless too (design, `escalation.md` section 1). `month` (`YYYY-MM`): only the work done
 * in it; null: all.
 */
export function labourOf(actions: readonly CaseAction[], month: string | null = null): Labour {
  const byRole = new Map<string, bigint>();
  let hours = 0n;
  let without = 0n;
  let yen = 0n;
  for (const { deed } of actions) {
    if (deed.kind !== 'hours-recorded') continue;
    if (month !== null && !deed.on.startsWith(`${month}-`)) continue;
    const worked = hundredths(deed.hours);
    byRole.set(deed.role, (byRole.get(deed.role) ?? 0n) + worked);
    hours += worked;
    if (deed.yenPerHour === null) without += worked;
    else yen += worked * hundredths(deed.yenPerHour);
  }
  const roles = [...byRole].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    hours: new Map(roles.map(([role, worked]) => [role, printed(worked, 2)])),
    totalHours: printed(hours, 2),
    yen: printed(yen, 4),
    hoursWithoutRate: printed(without, 2),
  };
}

/**
 * The labour on all cases by the month (`YYYY-MM`) of the work, earliest first. The months add up
 * to what `labourOf` gives for the joined logs.
 */
export function labourByMonth(
  logs: readonly (readonly CaseAction[])[],
): ReadonlyMap<string, Labour> {
  const actions = logs.flat();
  const months = new Set(
    actions.flatMap(({ deed }) => (deed.kind === 'hours-recorded' ? [deed.on.slice(0, 7)] : [])),
  );
  return new Map([...months].sort().map((month) => [month, labourOf(actions, month)]));
}

/** Whole hundredths of a decimal that matches `decimalPattern`. */
export function hundredths(decimal: string): bigint {
  const [whole = '', places = ''] = decimal.replace('-', '').split('.');
  const size = BigInt(whole + places.padEnd(2, '0'));
  return decimal.startsWith('-') ? -size : size;
}

/** The decimal without needless zeros. */
function printed(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const cut = digits.length - places;
  const fraction = digits.slice(cut).replace(/0+$/, '');
  const size = digits.slice(0, cut) + (fraction === '' ? '' : `.${fraction}`);
  return units < 0n ? `-${size}` : size;
}
