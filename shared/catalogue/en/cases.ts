import type { cases as japanese } from '../ja/cases.ts';
import { containment } from './cases-containment.ts';

/** What cases says, in English. */
export const cases: typeof japanese = {
  family: {
    'bulk-export': 'bulk or uncounted export',
    viewing: 'views of many residents',
    'slow-accumulation': 'a little more every day',
    'after-hours': 'personal data after hours',
    subject: 'access to one resident',
    'account-state': 'account used outside its tenure',
    'log-integrity': 'gap in the logs',
    settings: 'changed settings',
  },
  suppressed: (id, until) =>
    `Suppression "${id}" of the settings lists this instead of notifying it (until ${until}).`,
  severity: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  status: {
    open: 'open',
    acknowledged: 'acknowledged',
    assessed: 'assessed',
    contained: 'contained',
    closed: 'closed',
  },
  deed: {
    acknowledged: 'acknowledge (ack)',
    assessed: 'assess',
    'assessment-withdrawn': 'retract',
    contained: 'contain',
    'containment-ordered': 'contain --what',
    'containment-lifted': 'lift',
    'containment-answered': 'answered',
    stated: 'state',
    'people-stated': 'state',
    'fact-answered': 'state',
    'knowledge-corrected': 'knew',
    'report-made': 'reported',
    'subjects-notified': 'notified',
    published: 'published',
    'field-written': 'write',
    confirmed: 'confirm',
    postponed: 'not-yet',
    'not-needed': 'not-needed',
    'task-changed': 'task',
    'hours-recorded': 'hours',
    closed: 'close',
    noted: 'note',
  },
  fact: {
    electronic: 'electronic data',
    'specific-personal-information': 'specific personal information',
    'juki-net': 'Juki-net',
    'large-impact': 'large social impact',
  },
  task: {
    'limit-harm': 'limit the harm',
    apologise: 'apologise to the subjects',
    'analyse-cause': 'analyse the cause',
    'plan-prevention': 'plan prevention',
    'report-to-head': 'report to the head',
    'press-release': 'press release',
  },
  taskState: {
    nobody: 'no owner',
    owner: (owner) => `owner ${owner}`,
    dueAt: (at) => `due ${at}`,
    doneAt: (at) => `done ${at}`,
    overdue: 'overdue',
  },
  labour: {
    none: 'None recorded yet.',
    hours: (hours) => `${hours} h`,
    total: (hours, yen) => `${hours} h in all, ${yen} yen`,
    unpriced: (hours) => ` (besides ${hours} h without a rate)`,
    columns: { hours: 'hours', yen: 'yen', withoutRate: 'hours without a rate', month: 'month' },
  },
  containment,
  noSuchCase: (id) => `There is no case "${id}". Give an id as "cases list" shows it.`,
  supersededCase: (id, successor) => `Case ${id} goes on as ${successor}. Give ${successor}.`,
  notAllowedNow: (id, status, deed, allowed) =>
    `Case ${id} is ${status}, so "${deed}" is not possible. Possible now: ${allowed}.`,
  verdictFirst: (id, deed, allowed) =>
    `Case ${id} has no assessment yet, so "${deed}" is not possible. Assess it first. Possible now: ${allowed}.`,
  gateClosed: (id, step) =>
    `Case ${id} is not assessed as a leak, or as one that cannot be ruled out, so step "${step}" is not to be decided.`,
  stepNotDecided: (id, step, allowed) =>
    `Case ${id} has no step "${step}" for a person to decide. There are: ${allowed}.`,
  alreadyConfirmed: (id, step) =>
    `Step "${step}" of case ${id} has been confirmed, which cannot be taken back. Write what changed in a note.`,
  reviewInPast: (id) => `The next review of case ${id} must be later than now.`,
  decisionsFirst: (id, steps) =>
    `Case ${id} has undecided steps, so it cannot be closed: ${steps}. Record confirm or not-needed for each.`,
  noSuchTask: (id, task, allowed) => `Case ${id} has no task "${task}". There are: ${allowed}.`,
  taskUnchanged: (id) =>
    `Nothing about the task of case ${id} would change. Give an owner, a due time, or that it is done.`,
  taskUnnamed: (id) => `The task to add to case ${id} has no name. Write what is to be done.`,
  alreadySaid: (id) => `That is what case ${id} says already. Give only what changes.`,
  ownerRecused: (id, owner) =>
    `Case ${id} is about "${owner}", who cannot own a task of it. Name somebody else.`,
  noSuchRole: (id, role, allowed) =>
    `The hours on case ${id} cannot be recorded: the role "${role}" is not in "roles" of escalation.yaml. There are: ${allowed}.`,
  notHours: (id, given) =>
    `Hours on case ${id} are a number with at most two decimal places, such as 0.25 (not 0; less than none corrects; given: ${given}).`,
  hoursBelowZero: (id, role, total) =>
    `"${role}" has ${total} hours on case ${id}: a correction cannot leave fewer than none.`,
  workInFuture: (id, on) =>
    `The day of work "${on}" on case ${id} has not come yet. Give today or an earlier day.`,
  recused: (id, by) =>
    `Case ${id} is about "${by}", who therefore may not do this. Someone else must (a note is possible).`,
  blankComment: (id) =>
    `An action on case ${id} needs a comment: give the reason in words, not only spaces.`,
  blankActor: (id) =>
    `An action on case ${id} needs the staff number of whoever takes it; it must not be blank.`,
  stepNotTold: (id, step, told) =>
    `Step "${step}" of case ${id} has not been told yet. Steps told so far: ${told}.`,
  none: 'none',
  linkUsed: (id) =>
    `This link to the case ${id} has been used. Record what follows with "cases ack".`,
  referenceMissing: (id) =>
    `Where the case ${id} was work, name what shows it: the number of an application, a decision or the like.`,
};
