import type { Catalogue } from '../ja/index.ts';

/** What the watch over the settings says, in English. */
export const watching: Catalogue['watching'] = {
  noticed: (at, by, keys, sequence) =>
    `Changed keys of the settings: ${keys} (noticed at ${at}; run by ${by}; no. ${sequence} of the record).`,
  changed: (file, key, before, after) => `${file}, ${key}: ${before} → ${after}`,
  laxer: (file, key, before, after) => `[lets more pass] ${file}, ${key}: ${before} → ${after}`,
  which: (family, files) => `${family} (settings files ${files})`,
  firstOfAll:
    'Look also at whether harm to residents may have been overlooked while the settings were different.',
  laxerMark: 'lets more pass',
  entry: (sequence, at, by, keys) =>
    `No. ${sequence} ${at}, run by ${by}: ${keys === 0 ? 'no change (the first entry)' : `${keys} keys`}`,
  request: (organisation) =>
    `The settings of Sekisho at ${organisation} have changed. Please check that this was by due procedure.`,
  place: 'All changed keys: sekisho settings-changes.',
  ending: 'This message holds no data of residents. Of contacts it shows digests only.',
  absent: '(none)',
  more: (count) => `${count} more have changed (the record of the settings has all of them).`,
  refused: {
    which: (_family, files) => `Refused settings (settings files ${files})`,
    firstOfAll:
      'Where these settings protect residents (protection measures, approvals), repair them first. Until then the last good version is in force.',
    request: (organisation) =>
      `Sekisho at ${organisation} has refused settings that were uploaded. Please upload them again, corrected.`,
    place: 'The files are still in the settings bucket, as they were uploaded.',
  },
  kept: (files) =>
    `The newer version of ${files.join(', ')} does not count; the last good one is in force. The reasons:`,
  moreMistakes: (count) => `${count} more reasons.`,
};
