import { terminalMessenger } from '../../shared/adapters/local/terminal-messenger.ts';
import { say } from '../../shared/language.ts';
import type { Messenger } from '../../shared/ports.ts';
import type { Terminal } from './terminal.ts';

/** A messenger that counts what went out and what did not. */
export interface CountingMessenger extends Messenger {
  sent(): number;
  failed(): number;
}

/** Sends through `messenger`, then shows the alert on the terminal as a short block. */
export function announcing(messenger: Messenger, terminal: Terminal): CountingMessenger {
  const shown = terminalMessenger((block) => terminal.tellLine(block));
  let sent = 0;
  let failed = 0;
  return {
    async send(alert) {
      try {
        await messenger.send(alert);
      } catch (error) {
        failed += 1;
        const message = error instanceof Error ? error.message : String(error);
        terminal.tell(say((c) => c.command.alertTrouble(alert.caseId ?? alert.notice, message)));
        throw error;
      }
      sent += 1;
      await shown.send(alert);
    },
    sent: () => sent,
    failed: () => failed,
  };
}
