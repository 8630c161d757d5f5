import type {
  ContainmentAnswerName,
  ContainmentEventName,
  ContainmentTarget,
} from '../../containment/deed.ts';

const what: Record<ContainmentTarget, string> = {
  account: 'アカウント',
  terminal: '端末',
  'print-queue': '印刷キュー',
};
const events: Record<ContainmentEventName, string> = { requested: '処置', lifted: '解除' };
const answers: Record<ContainmentAnswerName, string> = {
  accepted: '受け付けた',
  done: '完了',
  failed: '行えなかった',
};

/** What was ordered of the town's automation, in Japanese. */
export const containment = {
  what,
  events,
  answers,
  title: (order: string) => `処置 ${order} の確認`,
  ordered: (order: string, target: string, isDryRun: boolean) =>
    `処置を依頼しました：${order} ${target}${isDryRun ? '（試行のため送りません）' : ''}`,
  lifted: (order: string) => `処置の解除を依頼しました：${order}`,
  answered: (order: string, event: string, answer: string) =>
    `${event}の回答を記録しました：${order} ${answer}`,
  claimed: (order: string, event: string) => `${event}の依頼を渡す準備をしました：${order}`,
  sent: (order: string, event: string) => `${event}の依頼を自動処理に渡しました：${order}`,
  atOnce: (answer: string, words: string) =>
    `（回答：${answer}${words === '' ? '' : `「${words}」`}）`,
  refused: (order: string, event: string, reason: string) =>
    `${event}の依頼が断られました：${order}（応答 ${reason}）`,
};
