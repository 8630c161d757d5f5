import type { ContainmentEventName, ContainmentTarget } from '../../containment/deed.ts';

const asked: Record<ContainmentEventName, string> = { requested: '処置', lifted: '処置の解除' };

const what: Record<ContainmentTarget, string> = {
  account: 'アカウントの停止',
  terminal: '端末の切断',
  'print-queue': '印刷の停止',
};

/** What is told of orders that were not carried out, in Japanese. */
export const containment = {
  subject: (order: string) => `処置の確認: ${order}`,
  request: (organisation: string) =>
    `${organisation}の自動処理に依頼した処置について、行われたことを確認できていません。`,
  heading: '■ 依頼した処置',
  order: (order: string, event: ContainmentEventName, kind: ContainmentTarget, target: string) =>
    `${order}: ${what[kind]}（${target}）の${asked[event]}`,
  ordered: (by: string, at: string) => `依頼: ${by}（${at}）`,
  trouble: {
    unanswered: '状況: 依頼は渡りましたが、回答がまだありません。',
    'not-done': '状況: 受け付けたとの回答の後、完了の回答がまだありません。',
    failed: '状況: 行えなかったとの回答がありました。',
    refused: '状況: 受け手が依頼を断りました。設定と受け手を確かめてください。',
  },
  busTrouble: (reason: string) => `処置の依頼をイベントバスに渡せませんでした（${reason}）。`,
  what: '担当の方の手で行い、または結果を確かめて、次のコマンドで記録してください。',
  done: (id: string, order: string) =>
    `sekisho cases answered ${id} --order ${order} --answer done --by 職員番号 --comment "確かめた内容"`,
};
