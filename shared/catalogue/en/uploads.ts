import type { WholeCatalogue } from '../ja/whole.ts';

/** What is said of forms by which a vendor uploads logs without credentials of AWS. */
export const uploads: WholeCatalogue['uploads'] = {
  noSource: (given, known) =>
    `sources.yaml has no source ${given}. Allowed are: ${known.join(', ')}.`,
  badName: (given, source, objects) =>
    `--name must be a file name (without a folder, up to 200 characters, without / \\ $) that fits the objects of the source ${source}, ${objects.join(', ')} (given: ${given}).`,
  notBetween: (option, least, most, given) =>
    `--${option} must be a whole number from ${least} to ${most} (given: ${given}).`,
  credentialsEndFirst: (hours, end) =>
    `Your credentials of AWS end at ${end}, and a form that they signed ends with them: none can be made for --hours ${hours}. Give fewer --hours, or use credentials that last longer (the maximum session of the role).`,
  written: (path, sequence, until) =>
    `Wrote the form for uploading to ${path} (record no. ${sequence}, valid until ${until}). Send it to the one who uploads and to nobody else: whoever has it can put a file of this name until then.`,
  curl: 'A machine without a browser can send with this line:',
  none: 'No form for uploading is on record.',
  listColumns: ['no.', 'at', 'made by', 'source', 'key', 'at most', 'until', 'reason'],
  megabytes: (count) => `${count} MB`,
  form: {
    title: (organisation) => `${organisation}: handing in logs`,
    greeting: 'Choose the log below and press "Send". You need no account of AWS.',
    terms: (name, megabytes, until) =>
      `One file is taken, as "${name}" (up to ${megabytes} MB, until ${until}). Sent again, it arrives as a new version, and the one before is kept.`,
    choose: 'Choose a file',
    send: 'Send',
    wrongSize: (megabytes) =>
      `A file has from 1 byte up to ${megabytes} MB. Compress a larger one with gzip, or divide it and ask your contact.`,
    wrongName: (name) =>
      `The kind of the file (such as .csv at its end) is not that of "${name}". Please check the file.`,
    digesting: 'Checking the file…',
    sending:
      'Sending: keep this page open. It is done when Key and ETag appear in the frame below. If you see AccessDenied or the like, nothing has arrived: check the date and the file, and tell your contact.',
    unable: 'This browser cannot send. Please use a current Edge, Chrome or Firefox.',
    answer: 'What became of it',
  },
};
