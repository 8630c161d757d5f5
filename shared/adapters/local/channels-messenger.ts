import { DeliveryTroubleError, RefusedDeliveryError } from '../../errors.ts';
import { say } from '../../language.ts';
import type { Messenger, OutgoingAlert } from '../../ports.ts';
import type { Channel } from './channel.ts';
import type { DeliveryBook, DeliveryState } from './delivery-book.ts';

/** A messenger of one machine. */
export interface ChannelsMessenger extends Messenger {
  /** Tries again what one channel has delivered and another has not; what fails is reported. */
  deliverWaiting(): Promise<void>;
}

/** What a messenger of one machine works with. */
export interface ChannelsOptions {
  readonly channels: readonly Channel[];
  readonly book: DeliveryBook;
  /** A folder that keeps every alert, or only those that no channel reaches. */
  readonly outbox: Messenger;
  readonly keepsAll: boolean;
  /** Told of a channel that failed where another one delivered; else `send` throws. */
  readonly report: (alert: OutgoingAlert, error: unknown) => void;
  /** ms since 1970. */
  readonly now: () => number;
}

/** A channel that failed is left alone for so long, then twice as long, up to the most. */
const firstRestMs = 15_000;
const restMsMax = 300_000;
/** What one channel has delivered is tried on another so often, over about a day. */
const attemptsMax = 24;
const firstPauseMs = 60_000;
const pauseMsMax = 3_600_000;

/**
 * Sends an alert by every channel that reaches its contact, or else into the outbox folder. It went
 * out when one of them took it; a channel that did not is tried again by `deliverWaiting`. Where
 * none took it the alert has not gone out: whoever sends asks again, and what the book says to have
 * been delivered or refused is not done again. A crash between a delivery and its note in the book
 * means that it is delivered again, under the same id.
 */
export function channelsMessenger(options: ChannelsOptions): ChannelsMessenger {
  const { channels, book, outbox, keepsAll, report, now } = options;
  const attempt = attempting(book, now);
  return {
    async send(alert) {
      const reaching = channels.filter((channel) => channel.placeOf(alert) !== null);
      if (keepsAll || reaching.length === 0) await outbox.send(alert);
      const errors: unknown[] = [];
      let delivered = reaching.length === 0;
      for (const channel of reaching) {
        const error = await attempt(alert, channel, 1);
        if (error === null) delivered = true;
        else errors.push(error);
      }
      if (!delivered) throw errors.find((error) => !isForGood(error)) ?? errors[0];
      for (const error of errors) report(alert, error);
    },
    async deliverWaiting() {
      for (const { alert, channel: id, attempts } of book.waiting(now())) {
        const channel = channels.find((one) => one.id === id);
        const error = channel === undefined ? null : await attempt(alert, channel, attempts + 1);
        if (error !== null) report(alert, error);
      }
    },
  };
}

/** One attempt on one channel, noted in the book; null: it is delivered. */
function attempting(book: DeliveryBook, now: () => number) {
  const rests = createRests(now);
  return async (alert: OutgoingAlert, channel: Channel, attempts: number): Promise<unknown> => {
    const state = book.stateOf(alert.notice, channel.id);
    if (state === 'delivered') return null;
    if (state === 'refused' || state === 'given-up') return refusedBefore(channel);
    const note = (became: DeliveryState) => {
      const pause = Math.min(firstPauseMs * 2 ** (attempts - 1), pauseMsMax);
      book.note(alert, channel.id, became, now() + pause);
    };
    const place = `${channel.id} ${channel.placeOf(alert)}`;
    if (rests.has(place)) {
      if (state === null) note('waiting');
      const text = say((c) => c.escalation.delivery.resting(channel.id));
      return new DeliveryTroubleError(text, 'the-place');
    }
    try {
      await channel.deliver(alert);
    } catch (error) {
      if (isForGood(error)) note('refused');
      else note(attempts < attemptsMax ? 'waiting' : 'given-up');
      if (error instanceof DeliveryTroubleError && error.concerns === 'the-place') rests.add(place);
      return error;
    }
    rests.end(place);
    note('delivered');
    return null;
  };
}

/** Servers and gateways that have just failed: to ask them for every alert would hold up the rest. */
function createRests(now: () => number) {
  const rests = new Map<string, { readonly from: number; readonly ms: number }>();
  return {
    has(place: string): boolean {
      const rest = rests.get(place);
      return rest !== undefined && rest.from <= now() && now() < rest.from + rest.ms;
    },
    add(place: string): void {
      const before = rests.get(place);
      const ms = before === undefined ? firstRestMs : Math.min(before.ms * 2, restMsMax);
      rests.set(place, { from: now(), ms });
    },
    end: (place: string) => void rests.delete(place),
  };
}

function isForGood(error: unknown): boolean {
  return error instanceof RefusedDeliveryError;
}

function refusedBefore(channel: Channel): RefusedDeliveryError {
  const text = say((c) => c.escalation.delivery.refusedBefore(channel.id));
  return new RefusedDeliveryError(text, channel.id);
}
