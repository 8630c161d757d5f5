/** What replaying history says, in Japanese. */
export const replay = {
  noKeptHistory: (state: string) =>
    `ログの場所（PATH）がなく、状態フォルダー「${state}」にも履歴がありません。PATH か、履歴のある状態フォルダーを指定してください。`,
  keptSummary: (from: string, until: string, cases: number) =>
    `運用の履歴 ${from}〜${until} を判定し直しました。事案 ${cases}。何も送っておらず、運用の記録も変えていません。`,
  residentsNotNamed: (cases: number) =>
    `住民についての事案 ${cases} 件では、元のログが手元にないため、住民の番号の代わりに照合用の符号を書きました。`,
  compared: (from: string, until: string) =>
    `運用中の通知と比べました。比べたログの日: ${from}〜${until}（今回の判定と運用の両方にあり、運用で締めてある日）。`,
  explainedSince: (alerts: number) =>
    `運用中の通知のうち ${alerts} 件は、その後に届いたログや記録で説明がついているため、比べていません。`,
  notCompared:
    '運用中の通知とは比べていません。今回判定した日の中に、運用で締めてある日がありません。',
  change: { gained: '増える', lost: 'なくなる', same: '変わらない' },
  columns: {
    section: '課',
    change: '変化',
    alert: '通知（事案）',
    days: 'ログの日',
    who: 'アカウント',
    what: '種類',
  },
  total: '合計',
  none: '—',
};
