import { documentKinds, reportFields } from '../../../shared/statutory/document.ts';
import { oneOf } from './one-of.ts';
import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases write CASE --kind report|notice --field FIELD --words TEXT --by … --comment …` */
export const writeField = definePersonalDeed({
  verb: 'write',
  summary: {
    ja: '下書きの欄に、担当者の文章を書きます。',
    en: "Writes a person's own words into a field of a draft.",
  },
  options: [
    {
      name: 'kind',
      value: documentKinds.join('|'),
      required: true,
      oneOf: documentKinds,
      summary: { ja: '報告書か、本人への通知か', en: 'the report, or the notice to the subjects' },
    },
    {
      name: 'field',
      value: 'FIELD',
      required: true,
      oneOf: reportFields,
      summary: {
        ja: `欄（${reportFields.join('、')}）`,
        en: `the field (${reportFields.join(', ')})`,
      },
    },
    {
      name: 'words',
      value: 'TEXT',
      required: true,
      summary: {
        ja: '文章（空にすると、元の下書きに戻る）',
        en: "the words (empty: the draft's own again)",
      },
    },
  ],
  requestsOf: (reason, call) => ({
    kind: 'field-written',
    document: oneOf(call, 'kind', documentKinds) ?? 'report',
    field: oneOf(call, 'field', reportFields) ?? 'other',
    words: call.value('words'),
    reason,
  }),
});
