import type { about as japanese } from '../ja/console-about.ts';

/** The help page, in English. */
export const about: typeof japanese = {
  heading: 'About these pages',
  lead: 'Sekisho reads the access logs of systems that hold the records of residents as they arrive, notices unusual bulk exports and use outside working time, and tells the people on the escalation path.',
  wordsHeading: 'Words',
  words: [
    [
      'Case',
      'Accesses to be checked together: one member of staff (or one resident), one kind, one period.',
    ],
    ['To be checked', 'Nobody has checked yet whether it was work. It is not a reproach.'],
    [
      'Log lines that show it',
      'File name and line number in the original log, where anybody can check them.',
    ],
    ['Log day', 'A day cut at 04:00. Work at night belongs to the day on which it began.'],
    [
      'Explanation',
      'A recorded reason for an access: approval, overtime order, roster. What it explains does not count.',
    ],
    ['Path, step', 'Who is told, in which order. It is set in escalation.yaml.'],
    [
      'Acknowledge',
      'To record that one has taken the case. It stops the repetition of notices for that step.',
    ],
    ['Quarantine', 'Where lines and files that could not be read are kept, with the reason.'],
  ],
  blindHeading: 'What Sekisho does not see',
  blind: [
    'One look at one resident, once, in office hours, by someone with valid rights and work that could explain it.',
    'What happens outside the systems: paper, photographs, the spoken word.',
    'What stands in logs that did not arrive, and in lines that could not be read.',
  ],
  rulesHeading: 'The rules',
  statusHeading: 'The status of a case',
  statusNotes: {
    open: 'People have been told; nobody has acknowledged yet.',
    acknowledged: 'Somebody has taken it and is checking.',
    assessed: 'A named person has assessed it.',
    contained: 'Harm to the people concerned has been limited.',
    closed: 'The work on it is done. New log lines open it again.',
  },
  handlingHeading: 'Handling',
  handling: [
    'No name or number of a resident is shown on these pages. Staff are shown by number.',
    'Do not use these pages to appraise staff.',
    'Nothing that you do on these pages changes a record.',
  ],
};
