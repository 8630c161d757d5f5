import type { WholeCatalogue } from '../ja/whole.ts';

/** What the doctor says, in English. */
export const doctor: WholeCatalogue['doctor'] = {
  titles: {
    stack: 'Stack',
    sources: 'Sources',
    clock: 'Clock',
    seal: 'Seal',
    subscriptions: 'Subscriptions',
    deadLetters: 'Dead letters',
    alarms: 'Alarms',
    settings: 'Settings',
    keys: 'Keys',
    schedules: 'Schedules',
    locks: 'Object lock',
    service: 'Service',
    deliveries: 'Deliveries',
    disk: 'Disk',
  },
  line: (mark, title, found, next) =>
    `${mark} ${title}: ${found}${next === null ? '' : ` → ${next}`}`,
  summary: (well, doubtful, unwell) =>
    `○ ${well}, △ ${doubtful}, × ${unwell}${doubtful + unwell === 0 ? ' (all is well)' : ''}`,
  noHome: 'Nothing is named to be examined. Give --state DIR, or --stack NAME of AWS.',
  stack: {
    whole: (resources) => `All outputs are there, and ${resources} resources stand as they should.`,
    broken: (names) => `Resources are being changed, or failed (${names}).`,
    brokenNext: "See CloudFormation's events for the reason, and run npm run deploy again.",
    older: 'Some outputs are missing: an earlier version is deployed.',
    olderNext: 'Update it with npm run deploy.',
  },
  sources: {
    arrived: (source, newest) => `${source} has come up to ${newest}.`,
    irregular: (source) => `${source} comes irregularly: nobody can tell whether it is silent.`,
    silent: (source, newest, days) =>
      `${source} has sent nothing since ${newest}, for ${days} working days.`,
    never: (source, days) => `${source} has sent nothing in the last ${days} days.`,
    silentNext:
      'Ask whoever transfers it. See also whether it comes under another name, or all of it is unreadable.',
    none: 'sources.yaml names no source.',
  },
  clock: {
    ticking: (times, minutes) => `It ran ${times} times in the last ${minutes} minutes.`,
    silent: (minutes) => `It has not run in the last ${minutes} minutes.`,
    silentNext:
      "Look at Schedules, and at the account's concurrency. Until then call the next role of each open case.",
  },
  seal: {
    done: (at, through) => `It ended at ${at}, up to ${through}.`,
    nothing: (at) => `It ended at ${at}; no day can be sealed yet.`,
    late: (at) => `It last ended at ${at}, and had not this morning by six.`,
    never: 'It has never come to an end.',
    lateNext:
      'See the last executions of the state machine Sealing…, repair, and start it with {}. After the first deployment wait until the morning.',
    noneYet: 'No day can be sealed yet.',
    sealed: (day) => `Every day whose logs are complete is sealed, up to ${day}.`,
    unsealed: (day, people) =>
      `The logs of ${day} are complete, and ${people} accounts of it are not sealed.`,
    unsealedNext: 'Where sekisho watch runs, wait some minutes; else run sekisho seal.',
  },
  subscriptions: {
    confirmed: (count) => `All ${count} are confirmed.`,
    pending: (role, address) => `${address} of ${role} is not confirmed.`,
    pendingNext:
      'Have the confirmation of Amazon SNS (a mail, or a request to https) accepted. It is good for two days; deploying again sends another.',
    missing: (role, address) => `${address} of ${role} is not subscribed.`,
    missingNext:
      'Deploy again. Where the receiver has unsubscribed, remove what is left in SNS before.',
    operations: 'operations',
  },
  deadLetters: {
    empty: (queues) => `All ${queues} queues are empty.`,
    some: (queue, messages) => `${queue} holds ${messages}.`,
    someNext: "Follow the alarm's page of the runbook, repair, then re-drive.",
  },
  alarms: {
    quiet: (alarms) => `None of ${alarms} rings.`,
    next: 'Open that page of the runbook.',
  },
  settings: {
    deployed: 'Those of the deployment are in force.',
    inForce: (digest, at) => `Those that were uploaded are in force since ${at} (${digest}).`,
    refused: (files) =>
      `What was uploaded as ${files} does not count: the version before is in force.`,
    refusedNext: 'The case that went to the office for all says why. Upload the corrected file.',
    right: (folder) => `${folder} holds no mistake.`,
    wrong: (folder, mistakes) => `${folder} holds mistakes: ${mistakes}.`,
    wrongNext: (folder) => `sekisho check-config ${folder} names each with its line.`,
  },
  keys: {
    enabled: (keys) => `All ${keys} are enabled.`,
    disabled: (key, state) => `${key} cannot be used (${state}).`,
    disabledNext:
      'Enable it at once (a planned deletion can be cancelled): without it no record can ever be read again.',
  },
  schedules: {
    enabled: (schedules) => `All ${schedules} are enabled.`,
    disabled: (schedule) => `${schedule} is disabled.`,
    disabledNext: 'Enable it in EventBridge Scheduler, or deploy again.',
  },
  locks: {
    locked: (buckets) => `Objects of ${buckets} buckets are locked.`,
    unlocked: (bucket) => `Objects of ${bucket} can be deleted.`,
    unlockedNext: 'See in CloudTrail who changed it, and deploy again.',
  },
  service: {
    running: (pid) => `sekisho watch runs (process ${pid}).`,
    stopped: 'sekisho watch does not run.',
    stoppedNext: 'Start it: while the clock stands, no case goes on.',
  },
  deliveries: {
    none: 'Nothing waits to be sent.',
    waiting: (count) => `${count} wait to be sent again.`,
    waitingNext: 'Look at the mail server or the receiver of the web hook; they are sent again.',
    outboxOnly: 'Alerts go to the outbox folder alone (channels has neither smtp nor webhook).',
    outboxOnlyNext: 'Have somebody look there daily, or add a channel to sekisho.yaml.',
  },
  disk: {
    enough: (free) => `${free} are free.`,
    little: (free) => `Only ${free} are free.`,
    littleNext: 'Make room: without it nothing is taken in.',
  },
};
