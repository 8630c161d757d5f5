import { join } from 'node:path';
import { channelsMessenger } from '../shared/adapters/local/channels-messenger.ts';
import { outboxMessenger } from '../shared/adapters/local/outbox.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { openChannels } from './channels.ts';
import { announcing, type CountingMessenger, tellTrouble } from './command/announcing-messenger.ts';
import type { Terminal } from './command/terminal.ts';
import { type OpenState, openState } from './composition.ts';
import { tellSettings } from './tell-settings.ts';

/** A state whose alerts leave the machine, by the channels of the settings. */
export interface SendingState {
  readonly state: OpenState;
  readonly alerts: CountingMessenger;
  /** Tries again what one channel has delivered and another has not. */
  deliverWaiting(): Promise<void>;
}

/**
 * The state of `ingest`, `seal` and `watch`: all of them send alike, and show on the terminal what
 * went out and what did not. What changed in the settings is told first; `by` is who runs it. Throws a `CallError` where the state folder or a secret is missing.
 */
export async function openSendingState(
  stateFolder: string,
  settings: Settings,
  terminal: Terminal,
  by: string,
): Promise<SendingState> {
  const now = Date.now;
  const channels = await openChannels(settings.channels, now);
  const state = await openState(stateFolder, settings, { now });
  const messenger = channelsMessenger({
    channels,
    book: state.deliveries,
    outbox: outboxMessenger(join(stateFolder, 'outbox'), now),
    keepsAll: settings.channels.outbox,
    report: (alert, error) => tellTrouble(alert, error, terminal),
    now,
  });
  const alerts = announcing(messenger, terminal);
  const sending = { ...state, messenger: alerts };
  await tellSettings(sending, by, terminal);
  return {
    state: sending,
    alerts,
    deliverWaiting: () => messenger.deliverWaiting(),
  };
}
