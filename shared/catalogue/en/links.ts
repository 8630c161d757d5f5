import type { LinkWords } from '../ja/links.ts';

/** What the pages of links in messages say, in English. */
export const links: LinkWords = {
  title: (heading, organisation) => `${heading} | Sekisho (${organisation})`,
  product: 'Sekisho',
  acknowledge: {
    heading: 'Acknowledge a case',
    lead: 'This records that you have the alert and begin to deal with it. Repeated notices to this contact then stop.',
    comment: 'What you found, and what you do next',
    button: 'Record the acknowledgement',
    done: 'The acknowledgement is recorded.',
    afterwards:
      'Repeated notices to this contact stop. Until the case is assessed you may be asked whether it still holds.',
  },
  work: {
    heading: 'Was this work?',
    lead: 'Nobody is thought to have done wrong: needs of the work and standing in for others are common. Answer as far as you know.',
    answer: 'Answer',
    answers: {
      yes: 'Yes, it was work',
      no: 'No, it was not work',
      unknown: 'I do not know',
    },
    reference:
      'If yes: what shows it (the number of an application or decision, the date of an order …)',
    comment: 'In addition (whom you asked, and how)',
    button: 'Record the answer',
    done: (answer) => `The answer is recorded: ${answer}`,
    afterwards: {
      yes: 'That it was work stands with the case as a proposal. Somebody else assesses it.',
      no: 'The other offices are told at once.',
      unknown: 'The other offices are told at once.',
    },
  },
  residents: 'Write no name and no number of a resident.',
  required: 'required',
  already: (at) =>
    `This step was acknowledged on ${at}. If there is anything to add, you can record it.`,
  once: (until) => `This page can be used once (until ${until}).`,
  missing: {
    heading: 'Please check what you entered',
    work: 'Choose yes, no, or do not know.',
    reference: 'If yes, write what shows it (a number, a date …).',
    comment: 'Write something other than blanks.',
    length: (most) => `Write at most ${most} characters in each field.`,
  },
  moved: (id) => `Since the alert this case goes on as ${id}.`,
  refused: {
    heading: 'This link cannot be used',
    usedHeading: 'Recorded already',
    forged:
      'The link is not right. Compare it with the alert: its end may be missing. You can also record with the command "sekisho cases ack".',
    expired: (at) =>
      `The link was valid until ${at}. Use the link of a newer alert, or the command "sekisho cases ack".`,
    'not-yours':
      'Contacts have changed since the alert, and others have taken the case over. You need record nothing here.',
    superseded: (successor) =>
      `The case has become part of ${successor}. Use the link of an alert on ${successor}, or the command "sekisho cases ack".`,
    'not-told': 'The alert is still being recorded. Open the link again in a few minutes.',
    used: (id, at) => `By this link the case ${id} was recorded on ${at}.`,
    closed: (id) => `The case ${id} is closed. You need record nothing.`,
    elsewhere: 'This page does not open from this network. Open it again from within the office.',
    tooLarge: 'What was sent is too large. Write less, and record it again.',
    notAllowed: 'This is not how the page can be used. Open the link of the alert.',
    broken:
      'It could not be done now, and nothing was recorded. Open the link again in a few minutes.',
  },
};
