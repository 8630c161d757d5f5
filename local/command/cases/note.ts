import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases note CASE --by ACCOUNT --comment TEXT` */
export const noteOnCase = definePersonalDeed({
  verb: 'note',
  summary: { ja: '事案にメモを残します。', en: 'Adds a note to a case.' },
  requestsOf: (comment) => ({ kind: 'noted', comment }),
});
