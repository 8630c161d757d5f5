import { terminalMessenger } from '../../shared/adapters/local/terminal-messenger.ts';
import type { Messenger } from '../../shared/ports.ts';
import type { Terminal } from './terminal.ts';

/** A messenger that counts what went out. */
export interface CountingMessenger extends Messenger {
  sent(): number;
}

/** Sends through `messenger`, then shows the alert on the terminal as a short block. */
export function announcing(messenger: Messenger, terminal: Terminal): CountingMessenger {
  const shown = terminalMessenger((block) => terminal.tellLine(block));
  let sent = 0;
  return {
    async send(alert) {
      await messenger.send(alert);
      sent += 1;
      await shown.send(alert);
    },
    sent: () => sent,
  };
}
