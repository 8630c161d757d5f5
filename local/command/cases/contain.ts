import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases contain CASE --by ACCOUNT --comment TEXT` */
export const containCase = definePersonalDeed({
  verb: 'contain',
  summary: {
    ja: '被害の拡大を防ぐ処置をしたことを記録します。',
    en: 'Records that further harm is prevented.',
  },
  requestsOf: (comment) => ({ kind: 'contained', comment }),
});
