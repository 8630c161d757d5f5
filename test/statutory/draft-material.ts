import type { StatutoryAction } from '../../shared/statutory/deed.ts';
import { acknowledged, did, exported, materialOf, opened, tokyo } from './material.ts';

/** A suspicion that somebody has looked at, and nobody has assessed. */
export const suspicion = materialOf(exported, [opened, acknowledged], '2026-11-24T09:00');

const handled: readonly StatutoryAction[] = [
  opened,
  acknowledged,
  did('2026-11-23T20:30', 'S0900', { kind: 'contained', comment: '山田さんの端末を止めた。' }),
  did('2026-11-24T10:15', 'S0900', {
    kind: 'assessed',
    verdict: 'leak-suspected',
    comment: '宛名番号 00012345 の方から電話。',
  }),
  did('2026-11-25T11:00', 'S0900', {
    kind: 'report-made',
    report: 'preliminary',
    madeAt: tokyo('2026-11-25T10:40'),
    reason: '委員会の様式で提出した。',
  }),
  did('2026-12-01T09:00', 'S0900', {
    kind: 'people-stated',
    atLeast: 1_980,
    atMost: 1_980,
    reason: '出力したファイルと突き合わせた。',
  }),
  did('2026-12-01T09:00', 'S0900', {
    kind: 'fact-answered',
    fact: 'property-damage',
    answer: 'no',
    reason: '口座の情報はなかった。',
  }),
  did('2026-12-01T17:00', 'S0900', {
    kind: 'subjects-notified',
    doneAt: tokyo('2026-12-01T16:00'),
    means: '文書の郵送',
    reason: '発送した。',
  }),
  did('2026-12-02T09:00', 'S0900', {
    kind: 'field-written',
    document: 'report',
    field: 'cause',
    words:
      '業務で作成した一覧を、承認の手続を経ずに書き出したもの。\n書き出しの権限が、業務上必要な範囲より広かった。',
    reason: '原因を分析した。',
  }),
];
/** The same once it was assessed as a possible leak, reported, and its cause was written. */
export const assessed = materialOf(exported, handled, '2026-12-10T09:00');
