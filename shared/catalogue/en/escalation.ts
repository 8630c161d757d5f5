import type { escalation as japanese } from '../ja/escalation.ts';
import { containment } from './escalation-containment.ts';

/** What escalation says, in English. */
export const escalation: typeof japanese = {
  subject: (what, reminder) => `${reminder ? 'reminder: ' : ''}please check: ${what}`,
  reminderMark: 'reminder: ',
  greeting: (role, section) => `To: ${role}${section ? ` (${section})` : ''}`,
  request: (organisation) =>
    `The logs of ${organisation} show accesses that need checking. They may well have been work.`,
  requestOfSource: (organisation) =>
    `The logs of ${organisation} are not whole or out of order, which needs checking. Maintenance or a changed setting may be the reason.`,
  reminder: 'Reminder: no acknowledgement of the earlier message has been recorded yet.',
  standIn: 'You are asked in place of the usual contact.',
  instead: 'The usual contact has not acknowledged this yet, so you are asked as the deputy.',
  caseLine: (id, severity) => `Case: ${id}  severity: ${severity}`,
  stillOpen:
    'Note: it was acknowledged, and nobody has assessed it since. If you are on it, acknowledge it once more. Without an answer it counts as unacknowledged, and the calls begin again.',
  confirmation: {
    subject: (count) => `To decide: ${count} steps wait for a person`,
    request: (organisation) =>
      `A case of ${organisation} was assessed as a leak, or as one that cannot be ruled out. The steps below begin only when a person decides. Sekisho never writes to the State, the press or residents.`,
    heading: '# Steps to decide',
    step: (step, duty) => `${step}: ${duty}`,
    choose: 'Record one of these for each step.',
    confirm: (id, step) =>
      `sekisho cases confirm ${id} --step ${step} --by ACCOUNT --comment "why" --draft "name of the draft"`,
    notYet: (id, step) =>
      `sekisho cases not-yet ${id} --step ${step} --review TIME --by ACCOUNT --comment "why not yet"`,
    notNeeded: (id, step) =>
      `sekisho cases not-needed ${id} --step ${step} --by ACCOUNT --comment "why not"`,
    deadline: (at) =>
      `By when: without a decision by ${at}, you are asked again or a deputy is asked.`,
    noDeadline: 'By when: as soon as possible (this is the last automatic message).',
  },
  containment,
  deadlines: {
    subject: (report, day) => `${report}, deadline ${day}`,
    request: (organisation) =>
      `A reminder of the deadlines for reporting a case of ${organisation} to the Personal Information Protection Commission. People decide whether it is to be reported; Sekisho never reports.`,
    heading: '== Deadlines, and the classes of incidents that apply or may',
    verify: 'Verify against the current text of the law.',
    ways: {
      clock: 'Look at the deadlines and how they are counted:',
      draft: 'Write a draft of the report (a person checks, has it approved and sends it):',
      reported: 'Record that it was made (there are no more reminders of it then):',
      assess: 'Where no report is asked for after all, record the assessment:',
    },
    commands: {
      clock: (id) => `sekisho cases clock ${id}`,
      draft: (id, report) =>
        `sekisho cases draft ${id} --kind report${report === 'final' ? ' --final' : ''} --by STAFF_NUMBER`,
      reported: (id, report) =>
        `sekisho cases reported ${id} --report ${report} --at TIME --by STAFF_NUMBER --comment "receipt number …"`,
      assess: (id) =>
        `sekisho cases assess ${id} --verdict explained --by STAFF_NUMBER --comment "what you checked"`,
    },
  },
  what: '== What happened',
  who: (family, actor) => `${family} (staff number ${actor})`,
  whoSeveral: (family) => `${family} (several members of staff)`,
  whoResident: (family) => `${family} (one resident, number not shown; several members of staff)`,
  whichSource: (family, source) => `${family} (source ${source})`,
  section: (sections) => `Section: ${sections || 'not in the staff table'}`,
  systems: (systems) => `Systems: ${systems}`,
  when: (from, until, zone) => `When: ${from === until ? from : `${from} to ${until}`} (${zone})`,
  logDays: (from, until) =>
    `Days: ${from === until ? from : `${from} to ${until}`} (each from 04:00 to 04:00)`,
  figures: (records, subjects, unexplained) =>
    `How many: ${records} records in all, ${subjects} distinct residents named (${unexplained} of them without recorded work that explains it)`,
  figuresUnnamed: (records) =>
    `How many: ${records} records in all (the logs name no single resident)`,
  figuresUnknown: 'How many: unknown (the logs name no resident and give no count)',
  why: '== Why it needs checking',
  fixedRule: 'How unusual: a fixed rule applies, so there is no probability.',
  rarity: (p) => `How unusual: work alone comes to this or more in a share of ${p}.`,
  more: (count) => `and ${count} more (see the console or "sekisho cases show")`,
  morePlaces: (count, isAll) =>
    `and ${isAll ? '' : 'at least '}${count} more lines (see the console or "sekisho cases show")`,
  next: '== What to do next',
  firstOfAll: 'First of all, prevent and limit harm to the residents concerned.',
  firstOfAllOfSource: 'Bear in mind that harm to residents goes unseen while a log is not whole.',
  duty: (duty) => `This office is asked for: ${duty}`,
  deadline: (at) =>
    `By when: without an acknowledgement by ${at}, a reminder is sent or a deputy is called.`,
  noDeadline: 'By when: as soon as possible (this is the last automatic call of this step).',
  wasItWork:
    'First please say whether this was work (yes, no, not known). If yes, add what shows it: the number of an application or decision, for example.',
  byLink: (until) =>
    `You can record it on the page of this link (until ${until}, once; it is made for this contact, so do not pass it on).`,
  orByCommand: 'If you cannot open the link, record it with the command:',
  answerCommand: (id) =>
    `sekisho cases was-work ${id} --answer yes|no|unknown --reference "what shows it" --by STAFF_NUMBER --comment "in addition"`,
  acknowledge: 'Record that you have seen this with the command:',
  command: (id) => `sekisho cases ack ${id} --by STAFF_NUMBER --comment "what you checked"`,
  path: '== Who has been told',
  standing: (step, state) => `${step}: ${state}`,
  listed: '; ',
  state: {
    waiting: (at) => `not told yet (planned for ${at})`,
    soon: 'about to be told',
    taskWaiting: 'not begun',
    done: 'asked for',
    harmAsked: 'asked for (Sekisho never writes to them)',
    told: (at, count) => `told at ${at}${count > 1 ? `, ${count} times in all` : ''}`,
    now: 'this message',
    acknowledged: (at) => `acknowledged at ${at}`,
    notCalled: 'not needed',
    vacant: 'nobody can be called (the next step is)',
    gateClosed: 'decided by a person after an assessment as a leak',
    awaitingConfirmation: 'waits for a person to decide',
    confirmed: (at) => `confirmed (${at})`,
    postponed: (at) => `not yet (next review ${at})`,
    notNeeded: 'not needed',
  },
  evidence: '== Where the logs show it (the first places)',
  place: (file, line, at) => `${file} line ${line} (${at})`,
  noPlace:
    'There is no line to show (lines are not there, or lie otherwise than they should). The console says which files came: "Logs read".',
  digest: {
    subject: (count) => `please check: ${count} cases in one message`,
    request: (organisation) =>
      `The records or logs of ${organisation} show something that needs checking. Work or maintenance may well be the reason.`,
    why: (count) =>
      `Many messages came in a short time, so these ${count} cases stand in one. Acknowledge each by itself.`,
    caseHeading: (id) => `======== Case ${id} ========`,
    ending:
      'This message holds no data of residents. Where the logs show it: see the console or "sekisho cases show".',
  },
  delivery: {
    mailRefused: (server, answer) =>
      `The mail server ${server} refused mail to this address (answer ${answer}). Check the address; it is not tried again.`,
    mailTrouble: (server, answer) => `The mail server ${server} did not take it (${answer}).`,
    hookRefused: (address, answer) =>
      `${address} refused the alert (answer ${answer}). Check the address; it is not tried again.`,
    hookTrouble: (address, answer) => `${address} did not take the alert (${answer}).`,
    refusedBefore: (channel) =>
      `The address of the channel ${channel} refused this alert, so it is not tried again.`,
    resting: (channel) => `The channel ${channel} failed a moment ago; it is tried again shortly.`,
  },
  endingOfSource: 'This message holds no data of residents or staff.',
  ending:
    'This message holds no data of residents. Whoever checks decides whether to ask the member of staff.',
};
