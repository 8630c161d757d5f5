import { terminalMessenger } from '../../shared/adapters/local/terminal-messenger.ts';
import { RefusedDeliveryError, SekishoError } from '../../shared/errors.ts';
import { sameInEveryLanguage } from '../../shared/language.ts';
import type { Messenger, OutgoingAlert } from '../../shared/ports.ts';
import { say } from '../../shared/whole-language.ts';
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
        tellTrouble(alert, error, terminal);
        throw error;
      }
      sent += 1;
      await shown.send(alert);
    },
    sent: () => sent,
    failed: () => failed,
  };
}

/** Tells of an alert that could not be delivered: for good, or to be tried again. */
export function tellTrouble(
  { caseId, notice }: OutgoingAlert,
  error: unknown,
  terminal: Terminal,
): void {
  const words = error instanceof SekishoError ? error.text : sameInEveryLanguage(String(error));
  const about = caseId ?? notice;
  terminal.tell(
    say(({ command }, language) =>
      error instanceof RefusedDeliveryError
        ? command.alertRefused(about, words[language])
        : command.alertTrouble(about, words[language]),
    ),
  );
}
