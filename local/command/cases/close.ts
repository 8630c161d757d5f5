import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases close CASE --by ACCOUNT --comment TEXT` */
export const closeCase = definePersonalDeed({
  verb: 'close',
  summary: { ja: '評価の済んだ事案を終了します。', en: 'Closes a case that has been assessed.' },
  requestsOf: (comment) => ({ kind: 'closed', comment }),
});
