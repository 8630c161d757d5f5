import type { WholeCatalogue } from '../ja/whole.ts';

/** What is said of dead letters that are tried again, and of logs that are read again, on AWS. */
export const again: WholeCatalogue['again'] = {
  queues: { intake: 'Intake', archive: 'Archive', settings: 'Settings' },
  moving: (queue, moved, found) =>
    `${queue}: moved ${moved} of about ${found}. It goes on (inside AWS too, should you stop here).`,
  moveEnded: (queue, moved) =>
    moved === 0
      ? `${queue}: nothing is left that failed.`
      : `${queue}: moved ${moved} back. They are tried again.`,
  moveFailed: (queue, moved, found, reason) =>
    `${queue}: AWS stopped after ${moved} of about ${found} (${reason}). Nothing of the rest is lost. Check the rights (RedriveOperators) and call again.`,
  ifTheyComeBack:
    'It takes from a few minutes to a quarter of an hour. Reading a file twice changes nothing. What fails again rings the same alarm: then follow "Alarm: dead letters" in the README, and let sekisho parse say why.',
  started: (execution) =>
    `Kept logs are being read again (${execution}). It goes on inside AWS, should you stop here.`,
  queued:
    'All of these logs wait in the queue of intake. They are read as fast as uploads are (CloudWatch shows how long the queue is). The days that they are about are sealed in the next night.',
  readAgainFailed: (status, reason) =>
    `Preparing to read again ended early (${status}: ${reason}). Call again: for the same logs, the results are the same.`,
  notADate: (option, given) => `--${option} must be a date like 2026-05-11 (given: ${given}).`,
  backwards: (from, until) => `--from ${from} is after --until ${until}.`,
};
