import type { WholeCatalogue } from '../ja/whole.ts';

/** What the keys of residents' hashes say, in English. */
export const keys: WholeCatalogue['keys'] = {
  noState: (folder) =>
    `The state folder "${folder}" holds no history. Give the one that sekisho ingest or watch works with.`,
  byDeployment:
    'On AWS a change of the key begins by subjectKeys in deployment.json, such as "2,1", and cdk deploy. What is left is said by sekisho rotate-key --stack NAME --status.',
  byWhomAndWhy:
    'To change the key, give --by ACCOUNT, --reason TEXT and --config DIR: who changed it and why stays on record.',
  change: (at, by, step, generation, why) =>
    `${at}  ${by}  ${step === 'begun' ? 'began' : 'finished'} the change to key ${generation}  ${why}`,
  underWay: (generation) =>
    `The change to key ${generation} is under way. See what is left with sekisho rotate-key --status, read those logs again, and end it with --finish.`,
  notUnderWay: 'No change of the key has begun. Without --finish, this command begins one.',
  begun: (generation) =>
    `Key ${generation} is made. Logs that are read from now on are hashed with it, and the key before is known beside it. Read all kept original logs again with sekisho ingest, then sekisho seal, then remove the key before with sekisho rotate-key --finish.`,
  finished: (generation) =>
    `The key before is removed; key ${generation} alone is in use. If there are copies of the key before, destroy them too.`,
  notFinished: (left, names) =>
    `${left} ${left === 1 ? 'file is' : 'files are'} still kept under the key before, which stays. Read again with sekisho ingest: ${names.join(', ')}${left > names.length ? ` and ${left - names.length} more` : ''}`,
  status: (generation, isUnderWay, left, names) =>
    `In use: key ${generation}. ${isUnderWay ? 'The key before is known beside it. ' : 'No key before it is there. '}${left === 0 ? 'No file is to be read again.' : `To be read again: ${left} (${names.join(', ')}${left > names.length ? ` and ${left - names.length} more` : ''}).`}`,
};
