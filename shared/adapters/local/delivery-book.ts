import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { OutgoingAlert } from '../../ports.ts';
import type { Channel } from './channel.ts';

/** What became of an alert on one channel. */
export type DeliveryState = 'waiting' | 'delivered' | 'refused' | 'given-up';

/** An alert that one channel has delivered, while this one has not yet. */
export interface Waiting {
  readonly alert: OutgoingAlert;
  readonly channel: Channel['id'];
  readonly attempts: number;
}

/**
 * What became of each alert on each channel: what one process delivered, another one, or the same
 * after a crash, does not deliver again. Instants in ms since 1970.
 */
export interface DeliveryBook {
  /** null: nothing has been tried. */
  stateOf(notice: string, channel: Channel['id']): DeliveryState | null;
  /** Notes an attempt; `nextAt` counts while the state is `waiting`. */
  note(alert: OutgoingAlert, channel: Channel['id'], state: DeliveryState, nextAt: number): void;
  /** What is to be tried again by now, and has reached its contact by another channel already. */
  waiting(now: number): readonly Waiting[];
  /** How many are to be tried again, whenever that is. */
  countWaiting(): number;
}

const delivered = z.object({ state: z.enum(['waiting', 'delivered', 'refused', 'given-up']) });
const counted = z.object({ waiting: z.int() });
const waitingRow = z.object({
  channel: z.enum(['smtp', 'webhook']),
  attempts: z.int(),
  alert: z.string(),
});
const storedAlert: z.ZodType<OutgoingAlert> = z.strictObject({
  notice: z.string(),
  caseId: z.string().nullable(),
  role: z.string(),
  section: z.string().nullable(),
  recipient: z.string(),
  severity: z.string(),
  to: z.strictObject({
    name: z.string(),
    email: z.string().nullable(),
    sms: z.string().nullable(),
    https: z.string().nullable(),
  }),
  subject: z.string(),
  body: z.string(),
  short: z.string(),
});

/** The book in the embedded database. */
export function deliveryBook(database: DatabaseSync): DeliveryBook {
  const one = database.prepare('SELECT state FROM deliveries WHERE notice = ? AND channel = ?');
  const put = database.prepare(
    `INSERT INTO deliveries (notice, channel, state, attempts, next_at, alert)
     VALUES (:notice, :channel, :state, 1, :nextAt, :alert)
     ON CONFLICT (notice, channel) DO UPDATE SET
       state = :state, attempts = attempts + 1, next_at = :nextAt, alert = :alert`,
  );
  const due = database.prepare(
    `SELECT channel, attempts, alert FROM deliveries AS late
     WHERE state = 'waiting' AND next_at <= ? AND EXISTS (
       SELECT 1 FROM deliveries WHERE notice = late.notice AND state = 'delivered')
     ORDER BY next_at, notice`,
  );
  const count = database.prepare(
    `SELECT count(*) AS waiting FROM deliveries WHERE state = 'waiting'`,
  );
  return {
    countWaiting: () => counted.parse(count.get()).waiting,
    stateOf(notice, channel) {
      const row = one.get(notice, channel);
      return row === undefined ? null : delivered.parse(row).state;
    },
    note(alert, channel, state, nextAt) {
      // What is not to be tried again needs no words.
      const words = state === 'waiting' ? JSON.stringify(alert) : '';
      put.run({ notice: alert.notice, channel, state, nextAt, alert: words });
    },
    waiting: (now) =>
      due.all(now).map((row) => {
        const { channel, attempts, alert } = waitingRow.parse(row);
        return { channel, attempts, alert: storedAlert.parse(JSON.parse(alert)) };
      }),
  };
}
