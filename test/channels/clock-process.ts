import { channelsMessenger } from '../../shared/adapters/local/channels-messenger.ts';
import { smtpChannel } from '../../shared/adapters/local/smtp-channel.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import { kisaragi } from '../escalation/kisaragi.ts';

/** `node clock-process.ts DATABASE PORT NOW`: one run of the clock, by mail to that port. */
const [path = '', port = '', given = ''] = process.argv.slice(2);
const now = () => Number(given);
const store = openSqliteStore(path);
const smtp = smtpChannel(
  {
    host: '127.0.0.1',
    port: Number(port),
    security: 'none',
    caFile: null,
    from: 'sekisho@kisaragi.example',
    user: null,
    passwordFile: null,
    passwordEnvironment: null,
    timeoutSeconds: 5,
  },
  { password: null, ca: null },
  now,
);
const messenger = channelsMessenger({
  channels: [smtp],
  book: store.deliveries,
  outbox: { send: async () => undefined },
  keepsAll: false,
  report: () => undefined,
  now,
});
await messenger.deliverWaiting();
const { failures } = await runClock(
  { ...store, settings: kisaragi(), messenger, meter: { count: () => undefined } },
  now(),
);
store.close();
for (const { error } of failures) process.stderr.write(`${String(error)}\n`);
