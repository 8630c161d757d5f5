import { setTimeout as delay } from 'node:timers/promises';

/** Waits, at most until `stop`. */
export async function pause(ms: number, stop: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: stop }).catch(() => undefined);
}
