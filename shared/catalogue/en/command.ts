import type { command as japanese } from '../ja/command.ts';
import { plural } from './plural.ts';

/** What command says, in English. */
export const command: typeof japanese = {
  helpTitle:
    'sekisho — notices unusual access to personal data in the access logs of local governments.',
  helpMore: 'More about one command: sekisho help <command>',
  noVerb: (allowed) => `A command is missing. Commands: ${allowed}. How to use: sekisho help`,
  unknownVerb: (given, allowed) => `There is no command "${given}". Commands: ${allowed}.`,
  unknownOption: (verb, given, allowed) =>
    `sekisho ${verb} has no option ${given}. Options: ${allowed}.`,
  optionTwice: (option) => `--${option} stands twice; give it once.`,
  optionNeedsValue: (option, value) => `--${option} needs a value (${value}).`,
  optionTakesNoValue: (option, given) => `--${option} takes no value, but "${given}" was given.`,
  optionMissing: (verb, option, usage) => `sekisho ${verb} needs --${option}. Usage: ${usage}`,
  valueNotAllowed: (option, allowed, given) =>
    `--${option} may be ${allowed}, but "${given}" was given.`,
  operandMissing: (verb, name, usage) => `sekisho ${verb} needs ${name}. Usage: ${usage}`,
  operandTooMany: (verb, given, usage) =>
    `"${given}" is too much for sekisho ${verb}. Usage: ${usage}`,
  notAFolder: (option, given) => `"${given}", given as ${option}, is not a folder.`,
  noSuchPath: (given) => `There is neither a file nor a folder "${given}".`,
  stateBusy:
    'Another program has held the database of the state folder for long. Run the same command again when it is done; nothing is lost.',
  diskFull: 'The disk is full. Make room and run the same command again; nothing is lost.',
  unexpected: (message) =>
    `Stopped by an unexpected error: ${message}. The same call with --debug shows its stack.`,
  configurationIsRight: (folder, f) =>
    `${folder}: the configuration holds no mistakes (systems ${f.systems}, sources ${f.sources}, roles ${f.roles}, steps ${f.steps}, accounts ${f.staff}, overtime orders ${f.overtime}, approvals ${f.approvals}, duty rosters ${f.dutyRosters}).`,
  pathTable: {
    steps: 'steps',
    facts: {
      electronic: 'electronic',
      'specific-personal-information': 'My Number (or unknown)',
      'juki-net': 'Juki-net',
      'many-people': 'over 100 people (or unknown)',
      'large-impact': 'large impact',
    },
  },
  unknownSource: (given, allowed) => `sources.yaml has no source "${given}". Allowed: ${allowed}.`,
  notAFile: (given) => `There is no file "${given}".`,
  readOnlyOnce: (given) =>
    `"${given}" is neither a file nor a folder (a pipe or a device?). A log is read more than once: save it as a file first.`,
  wouldOverwrite: (option, output, log) =>
    `--${option} "${output}" would overwrite the log "${log}". Give another file.`,
  leftOut: (name) =>
    `${name}: left out, because it is a link, a pipe or a device. Files and folders themselves are read; name the place that a link leads to.`,
  stateNotUsable: (folder, message) =>
    `The state folder "${folder}" cannot be used (${message}). It must be a folder, or a new name in one, where you may write.`,
  stateInside: (state, watched) =>
    `The state folder "${state}" lies inside the watched folder "${watched}", where all that changes is taken for logs. Give a folder outside it.`,
  notWritable: (path) => `"${path}" cannot be written; check its folder and the rights.`,
  fileNotOpened: (name, message) =>
    `${name}: cannot be opened (${message}). Check the rights and try again.`,
  fileRead: (name, source, accepted, rejected) =>
    `${name}: read as ${source} (${accepted} lines accepted, ${rejected} rejected).`,
  fileKnown: (name) => `${name}: the same content was ingested before.`,
  noFiles: (path) => `There are no files in "${path}".`,
  sourceWithoutFile: (id, objects) => `No file belonged to the source ${id} (objects: ${objects}).`,
  ingestSummary: (s) =>
    [
      `files ${s.files} (content known ${s.duplicate}, unreadable ${s.unreadable}, of no source ${s.unmatched})`,
      `log lines ${s.accepted + s.rejected} (accepted ${s.accepted}, rejected ${s.rejected})`,
      `cases opened ${s.opened}, revised ${s.revised}`,
      `alerts sent ${s.sent}`,
    ].join('\n'),
  replaySummary: (s, cases) =>
    `Files ${s.files} (content known ${s.duplicate}, unreadable ${s.unreadable}, of no source ${s.unmatched}), log lines ${s.accepted + s.rejected} (accepted ${s.accepted}, rejected ${s.rejected}), cases ${cases}. Nothing was sent.`,
  throughNotOver: (given, latest) =>
    `--through may be a log day that is over (YYYY-MM-DD, ${latest} at the latest), but "${given}" was given.`,
  nothingSealable:
    'No day can be sealed yet: every source must have logs up to the next working day, or five working days of logs must have followed.',
  allSealed: (through) => `All days up to ${through} are sealed already.`,
  sealSummary: (s) =>
    [
      s.from === null
        ? `days sealed: none (all up to ${s.until} are); days whose logs came months late were judged`
        : `days sealed ${s.from} to ${s.until} (${s.logDays})`,
      `cases opened ${s.opened}, revised ${s.revised}`,
      `alerts sent ${s.sent}`,
    ].join('\n'),
  daysSealed: (from, until, logDays, cases) =>
    `Sealed ${plural(String(logDays), 'day', 'days')}, ${from} to ${until}: ${plural(String(cases), 'case', 'cases')} opened or revised.`,
  noCases: 'There are no cases.',
  deedDone: (id, status) => `Recorded in case ${id}. Status: ${status}.`,
  noCaseHome:
    'Where the cases are is missing. Give --state DIR, or --table NAME of a deployment on AWS.',
  tableNotReached: (table, reason) =>
    `The table ${table} on AWS cannot be read (${reason}). Check its name, the region (AWS_REGION) and the credentials.`,
  awsCredentialsMissing:
    'There are no usable AWS credentials. Get some (aws configure, aws sso login) or name a profile (AWS_PROFILE).',
  awsRegionMissing:
    'The AWS region is missing. Set AWS_REGION (ap-northeast-1 or ap-northeast-3) or the region of the profile.',
  awsCredentialsRefused: (reason) =>
    `AWS does not accept the credentials (${reason}). Check that they have not expired and are of the right profile (AWS_PROFILE), and sign in again.`,
  awsNotThere: (reason) =>
    `A table, key or log that is needed is not there on AWS (${reason}). Check names, the region (AWS_REGION) and the profile (AWS_PROFILE).`,
  awsDenied: (right) =>
    `AWS does not allow this (${right}). Have the policy that the README names under Deploying attached to your role.`,
  awsUnreachable: (reason) =>
    `AWS cannot be reached (${reason}). Check the network, the proxy and AWS_ENDPOINT_URL, and run it again.`,
  referenceWithoutYes: (answer) => `--reference goes with --answer yes alone (given: ${answer}).`,
  unknownAccount: (option, given) =>
    `--${option} "${given}" is not in staff.csv. Give an account that is.`,
  notATime: (option, given) =>
    `--${option} "${given}" is not a time. Write 2026-05-13 or 2026-05-13T09:00.`,
  notADate: (option, given) => `--${option} "${given}" is not a date. Write 2026-05-13.`,
  notPeople: (given) =>
    `--people "${given}" is not a number of people. Write 250, 200-300, or 200- (upper end unknown).`,
  nothingStated:
    'There is nothing to state. Give --electronic, --juki-net, --large-impact, --my-number, --people, or what the law asks (--wrongful-purpose and the like).',
  containWhat: 'Give --target, --system and --dry-run together with what is to be held (--what).',
  nothingSent: 'A dry run: nothing was recorded, and nothing was sent.',
  whenOrMistaken: 'Give either --at (when it was done) or --mistaken (it was recorded by mistake).',
  draftIsThere: (path) =>
    `"${path}" is there already. It is not overwritten, since somebody may have written into it; name another file.`,
  oneTask: 'Name one task: --task for one that there is, --add for a new one.',
  nothingIsSent:
    'Sekisho sends nothing to the State, the press or residents. People carry it out; leave the outcome in a note.',
  mistakes: (count) => `Mistakes in the configuration: ${count}`,
  watchedAlready: (folder, pid) =>
    `Another sekisho watch or seal (process ${pid}) works on the state folder "${folder}". Stop it first, or give another --state.`,
  portNotANumber: (given) =>
    `--port may be a whole number from 0 to 65535, but "${given}" was given.`,
  watching: (folder, address) => `Watching ${folder}. Console: ${address} Ctrl+C ends it.`,
  watchStopping: 'Stopping after the file in hand.',
  watchStopped: 'Stopped.',
  folderGone: (folder, message) =>
    `${folder} cannot be looked at (${message}). Going on as soon as it is back.`,
  folderBack: (folder) => `${folder} is back. Going on.`,
  settingsChanged: (keys, told, sequence) =>
    `The settings have changed since last time: ${keys} keys (no. ${sequence} of their record; ${told} are told).`,
  settingsRead: (folder) =>
    `Read the settings in ${folder} again. They hold for logs and alerts from now on.`,
  settingsKept: (folder) =>
    `The new settings in ${folder} cannot be used; the former ones hold. Mend them, and they are read again.`,
  pageTrouble: (message) => `A page of the console could not be made (${message}).`,
  takingTrouble: (name, message) =>
    `${name}: could not be ingested (${message}). Trying again in a minute.`,
  stateTrouble: (message) =>
    `Work on the state folder failed (${message}). Trying again in a minute.`,
  alertRefused: (id, message) =>
    `An alert of case ${id} was refused (${message}). Check the address in escalation.yaml; the path goes on to the deputies.`,
  secretMissing: (place) =>
    `No password or key can be read from ${place}. Put it, readable, where "channels" of sekisho.yaml says.`,
  alertTrouble: (id, message) =>
    `An alert of case ${id} could not be sent (${message}). A watch sends it again by itself, else the next ingest does.`,
};
