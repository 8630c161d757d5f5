import type { ConsoleWords } from './words.ts';

/** `holder-day`, `deputy-2-night` … (see `OutgoingAlert.recipient`) in words. */
export function recipientWords({ recipients }: ConsoleWords, recipient: string): string {
  const parts = /^(?:(holder)|deputy-(\d+))(?:-(day|night))?$/.exec(recipient);
  if (parts === null) return recipient;
  const [, holder, deputy, time] = parts;
  const who = holder === undefined ? recipients.deputy(deputy ?? '') : recipients.holder;
  if (time === undefined) return who;
  return recipients.at(who, time === 'day' ? recipients.day : recipients.night);
}
