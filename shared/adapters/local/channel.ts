import type { OutgoingAlert } from '../../ports.ts';

/** One way in which alerts leave the machine. */
export interface Channel {
  readonly id: 'smtp' | 'webhook';
  /** Which server or gateway an alert goes to; null: its contact has no address for this channel. */
  placeOf(alert: OutgoingAlert): string | null;
  /**
   * Delivers, or throws: `RefusedDeliveryError` where trying again would change nothing,
   * `DeliveryTroubleError` where it may get better. The same alert always goes out under the same id.
   */
  deliver(alert: OutgoingAlert): Promise<void>;
}
