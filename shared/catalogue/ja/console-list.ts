/** The words of the list of cases, in Japanese. */
export const list = {
  heading: '事案の一覧',
  lead: 'ログから見つかった、確認が必要な操作です。業務であったかどうかは、事案ごとに確かめます。',
  filters: '絞り込み',
  status: '状態',
  severity: '重要度',
  any: 'すべて',
  apply: '絞り込む',
  clear: '絞り込みをやめる',
  tableCaption: '事案（新しい順）',
  columns: {
    severity: '重要度',
    what: '内容',
    who: '職員・所属',
    figures: '人数・件数',
    when: '日時',
    status: '状態',
  },
  shown: (count: string) => `${count}件を表示しています。`,
  next: '次のページ',
  first: '最初のページ',
  nextNotice: (when: string) => `次の連絡 ${when}`,
  noticeDue: '連絡の時刻です',
  noNotice: '連絡の予定なし',
  waitingOfSource: '一覧のみ（ログを運用する担当者向け）',
  waiting: '一覧のみ（通知の上限を超えた分）',
  uncounted: '件数不明',
  empty: '確認が必要な事案はありません。',
  emptyFiltered: 'この条件に合う事案はありません。',
  filteredSoFar: (looked: string) =>
    `新しいほうから${looked}件を調べ、この条件に合う事案はありませんでした。次のページで続きを調べます。`,
  readSoFar: (files: string, lines: string, until: string) =>
    `これまでに${files}個のファイル、${lines}行のログを読み取りました。最後の記録は${until}です。`,
  nothingRead:
    'まだログを1行も読み取っていません。事案がないことは、異常がないことを意味しません。',
  someUnread: (files: string) =>
    `読み取れなかったファイルが${files}個あります。その分の異常の有無は分かりません。`,
  seeFiles: '読み取ったログを見る',
};
