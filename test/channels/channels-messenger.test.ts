import { beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../shared/adapters/local/channel.ts';
import { channelsMessenger } from '../../shared/adapters/local/channels-messenger.ts';
import { openSqliteStore, type SqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { DeliveryTroubleError, RefusedDeliveryError } from '../../shared/errors.ts';
import { sameInEveryLanguage } from '../../shared/language.ts';
import { alertWith } from './alert.ts';

const words = sameInEveryLanguage('x');
const refusal = new RefusedDeliveryError(words, 'SMTP 550');
const trouble = new DeliveryTroubleError(words, 'this-alert');
const down = new DeliveryTroubleError(words, 'the-place');
const minuteMs = 60_000;

let now: number;
let delivered: string[];
let reported: unknown[];
let store: SqliteStore;
let ways: Record<Channel['id'] | 'outbox', Error | null>;
beforeEach(() => {
  now = 1_000_000_000_000;
  delivered = [];
  reported = [];
  store = openSqliteStore(':memory:');
  ways = { smtp: null, webhook: null, outbox: null };
});

function take(way: keyof typeof ways, notice: string): void {
  const error = ways[way];
  if (error !== null) throw error;
  delivered.push(`${way} ${notice}`);
}
const channel = (id: Channel['id']): Channel => ({
  id,
  placeOf: ({ to }) => (id === 'smtp' ? to.email : to.https),
  deliver: async ({ notice }) => take(id, notice),
});
/** A messenger as a process makes it when it starts; what it has delivered is in the database. */
const started = (keepsAll = false, channels = [channel('smtp'), channel('webhook')]) =>
  channelsMessenger({
    channels,
    book: store.deliveries,
    outbox: { send: async ({ notice }) => take('outbox', notice) },
    keepsAll,
    report: (_, error) => reported.push(error),
    now: () => now,
  });
const both = (notice = 'n/1') =>
  alertWith({
    notice,
    to: { name: 'x', email: 'a@x.example', sms: null, https: 'https://x.example' },
  });
const mailOnly = (notice = 'n/1') =>
  alertWith({ notice, to: { name: 'x', email: 'a@x.example', sms: null, https: null } });

describe('the channels of one machine', () => {
  it('bring an alert by every way that its contact has, or else into the outbox', async () => {
    await started().send(both());
    await started().send(mailOnly('n/2'));
    await started(false, []).send(both('n/3'));
    await started(true).send(mailOnly('n/4'));
    expect(delivered).toEqual([
      'smtp n/1',
      'webhook n/1',
      'smtp n/2',
      'outbox n/3',
      'outbox n/4',
      'smtp n/4',
    ]);
  });

  it('bring it once by each, though it is sent again, by another process too', async () => {
    await started().send(both());
    await started().send(both());
    expect(delivered).toEqual(['smtp n/1', 'webhook n/1']);
  });

  it('say that it went out when one way took it, and try the other later, ever more seldom', async () => {
    ways.webhook = down;
    const messenger = started();
    await messenger.send(both());
    expect([delivered, reported]).toEqual([['smtp n/1'], [down]]);
    let tries = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      now += minuteMs;
      const before = reported.length;
      await messenger.deliverWaiting();
      tries += reported.length - before;
    }
    expect(tries).toBeGreaterThan(15);
    expect(tries).toBeLessThan(40);
    ways.webhook = null;
    now += 60 * minuteMs;
    await started().deliverWaiting();
    // After a day without success it is given up, and has been told often enough.
    expect(delivered).toEqual(['smtp n/1']);
  });

  it('deliver after a restart what the crash left undone', async () => {
    ways.webhook = down;
    await started().send(both());
    ways.webhook = null;
    now += 5 * minuteMs;
    await started().deliverWaiting();
    await started().deliverWaiting();
    expect(delivered).toEqual(['smtp n/1', 'webhook n/1']);
  });

  it('leave to whoever sends what no way has taken', async () => {
    ways.smtp = trouble;
    const messenger = started();
    await expect(messenger.send(mailOnly())).rejects.toBe(trouble);
    ways.smtp = null;
    now += 60 * minuteMs;
    // The case may have been acknowledged since: only the clock of the path knows.
    await messenger.deliverWaiting();
    expect(delivered).toEqual([]);
    await messenger.send(mailOnly());
    expect(delivered).toEqual(['smtp n/1']);
  });

  it('do not ask a server for every alert that has just failed, but others', async () => {
    ways.smtp = down;
    const messenger = started();
    await expect(messenger.send(mailOnly('n/1'))).rejects.toBe(down);
    ways.smtp = null;
    await expect(messenger.send(mailOnly('n/2'))).rejects.toBeInstanceOf(DeliveryTroubleError);
    await messenger.send(
      alertWith({ notice: 'n/3', to: { name: 'x', email: 'a@y.example', sms: null, https: null } }),
    );
    expect(delivered).toEqual(['smtp n/3']);
    now += 16_000;
    await messenger.send(mailOnly('n/2'));
    expect(delivered).toEqual(['smtp n/3', 'smtp n/2']);
  });

  it('never ask again where an alert was refused, and say so of all ways together', async () => {
    ways.smtp = refusal;
    await expect(started().send(mailOnly())).rejects.toBe(refusal);
    ways.smtp = null;
    await expect(started().send(mailOnly())).rejects.toBeInstanceOf(RefusedDeliveryError);
    ways.smtp = refusal;
    ways.webhook = trouble;
    await expect(started().send(both('n/2'))).rejects.toBe(trouble);
    ways.webhook = null;
    await started().send(both('n/2'));
    expect(delivered).toEqual(['webhook n/2']);
  });

  it('fail where the outbox cannot be written', async () => {
    ways.outbox = new Error('disk full');
    await expect(started(true).send(both())).rejects.toThrow('disk full');
    expect(delivered).toEqual([]);
  });
});
