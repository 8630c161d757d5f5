import type { StepState } from '../../escalation/standing.ts';
import type { Condition } from '../../settings/settings.ts';

const conditions: Record<Condition, string> = {
  electronic: '電子データのとき',
  'specific-personal-information': '特定個人情報が関わるとき（不明なときを含む）',
  'juki-net': '住基ネットが関わるとき',
  'many-people': '対象者が100人を超える、またはそのおそれがあるとき',
  'state-is-told': '国への報告が要るとき',
  municipality: '市区町村のとき',
  'press-release': '記者発表を行う団体のとき',
  'large-impact': '社会的影響が大きいとき',
};

/** Where a case stands on the path, in Japanese. */
export const path = {
  confirmationHeading: '漏えい、または否定できないと評価された後',
  confirmationNote:
    '担当者が一つずつ確かめてから行います。関所が国・報道・対象者へ送ることはありません。',
  offPathHeading: (count: string) => `この事案では経路に入らない段階（${count}）`,
  states: {
    done: '記録済み',
    acknowledged: '確認済み',
    told: '連絡済み・確認待ち',
    waiting: 'これから',
    'not-called': '連絡なし',
    vacant: '連絡先なし',
    'gate-closed': '評価の後',
    'awaiting-confirmation': '決定待ち',
    confirmed: '行うと決定',
    postponed: 'まだ行わない',
    'not-needed': '不要と決定',
  } satisfies Record<StepState, string>,
  step: (step: number) => `第${step}段階`,
  notices: (count: string, last: string, recipient: string) =>
    `連絡 ${count}回（最後は${last}、${recipient}）`,
  decidedBy: (by: string, when: string) => `${by}が決定（${when}）`,
  reviewAt: (when: string) => `次に見直す日時 ${when}`,
  awaitingSince: (when: string, role: string) => `${when}から決定待ち（${role}へ依頼）`,
  awaitingNobody: (when: string) => `${when}から決定待ち`,
  asked: (role: string) => `決定の依頼（${role}）`,
  deadline: (report: string) => `${report}の期限の連絡`,
  acknowledgedBy: (by: string, when: string) => `${by}が確認（${when}）`,
  nextNotice: (when: string) => `次の連絡 ${when}`,
  dueNow: '連絡の時刻になりました。まもなく送られます。',
  skippedBecause: '先の段階で確認されたため、連絡しません。',
  taskRecorded: (when: string) => `${when}に課題として記録`,
  recused: 'この事案に関わる職員には連絡せず、ほかの連絡先、代理または次の段階が受け持ちます。',
  onlyWhen: (conditions: string) => `${conditions}に限ります。`,
  conditions,
  notForSources: 'ログや設定そのものに関する事案のため、所属には連絡しません。',
  sekisho: '関所',
};
