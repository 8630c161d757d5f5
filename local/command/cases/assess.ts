import { verdicts } from '../../../shared/cases/case.ts';
import { BrokenPromiseError } from '../../../shared/errors.ts';
import { sameInEveryLanguage } from '../../../shared/language.ts';
import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases assess CASE --verdict VERDICT --by ACCOUNT --comment TEXT` */
export const assessCase = definePersonalDeed({
  verb: 'assess',
  summary: { ja: '事案の評価を記録します。', en: 'Records what a case turned out to be.' },
  options: [
    {
      name: 'verdict',
      value: 'VERDICT',
      required: true,
      oneOf: verdicts,
      summary: {
        ja: 'explained 業務と確認 / improper 業務外の利用 / leak-suspected 漏えいのおそれ / leak-confirmed 漏えいを確認 / ruled-out 漏えいではない',
        en: verdicts.join(' | '),
      },
    },
  ],
  requestsOf(comment, call) {
    const given = call.value('verdict');
    const verdict = verdicts.find((one) => one === given);
    if (verdict === undefined) throw new BrokenPromiseError(sameInEveryLanguage(given));
    return { kind: 'assessed', verdict, comment };
  },
});
