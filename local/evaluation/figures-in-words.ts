import { type Interval, scaled } from './interval.ts';
import { poissonInterval } from './poisson-interval.ts';

/** `0.947`: a share to three digits. */
export function share(value: number): string {
  return value.toFixed(3);
}

/** `0.912–0.968` */
export function between({ low, high }: Interval, digits: number): string {
  return `${low.toFixed(digits)}–${high.toFixed(digits)}`;
}

/** False alerts per 1,000 staff-days with their exact interval. */
export function falseAlertRate(
  falseAlerts: number,
  staffDays: number,
): { readonly rate: number; readonly interval: Interval } {
  const factor = 1_000 / staffDays;
  return {
    rate: falseAlerts * factor,
    interval: scaled(poissonInterval(falseAlerts), factor),
  };
}

/** A share that may be very small: as many digits as it needs to be read beside its level. */
export function smallShare(value: number): string {
  return value === 0 ? '0' : value.toPrecision(2).replace(/e-(\d)$/, 'e-$1');
}

/** `12,345` */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
