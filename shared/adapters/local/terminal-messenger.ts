import type { Messenger, OutgoingAlert } from '../../ports.ts';

/** Tells whoever sits at the terminal that an alert went out: a short block, no body. */
export function terminalMessenger(print: (block: string) => void): Messenger {
  return {
    async send(alert) {
      print(blockOf(alert));
    },
  };
}

function blockOf({ subject, role, section, recipient, to, notice }: OutgoingAlert): string {
  const post = section === null ? role : `${role} (${section})`;
  const address = to.email === null ? to.name : `${to.name} <${to.email}>`;
  return [`▲ ${subject}`, `  → ${post}, ${recipient}: ${address}`, `  ${notice}`, ''].join('\n');
}
