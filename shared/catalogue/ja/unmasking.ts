/** What unmasking says, in Japanese. */
export const unmasking = {
  isInCase: (by: string, id: string) =>
    `${by} は事案 ${id} の当事者、またはその根拠に出てくる職員なので、この手続はできません。別の職員が行ってください。`,
  samePerson: (number: number, by: string) =>
    `請求 ${number} をした本人（またはその本人の別のアカウント）なので、${by} は承認できません。別の職員が承認してください。`,
  someoneElses: (number: number, requester: string, by: string) =>
    `請求 ${number} は ${requester} のものです（指定されたのは ${by}）。表示できるのは請求した本人だけです。`,
  noSuchRequest: (given: string) =>
    `「${given}」という番号の請求はありません。sekisho unmask list で確かめてください。`,
  blankReason: '--reason が空です。対象者を確かめる理由を書いてください（記録に残ります）。',
  notWaiting: (number: number, standing: 'waiting' | 'lapsed' | 'open' | 'over') =>
    `請求 ${number} は承認待ちではありません（${standings[standing]}）。必要なら、あらためて請求してください。`,
  notOpen: (number: number, standing: 'waiting' | 'lapsed' | 'open' | 'over') =>
    `請求 ${number} は表示できません（${standings[standing]}）。`,
  logsNeeded: '元のログの場所を --logs で指定してください（--stack では要りません）。',
  requested: (number: number, hours: number) =>
    `請求 ${number} を記録しました。別の職員が ${hours} 時間以内に sekisho unmask approve ${number} で承認すると、表示できます。`,
  approved: (number: number, requester: string, hours: number) =>
    `請求 ${number} の承認を記録しました。${requester} は ${hours} 時間、sekisho unmask show ${number} で表示できます。`,
  shown: (number: number, lines: number, missing: number) =>
    `請求 ${number} により、根拠の ${lines} 行を表示しました（記録済み）。${missing === 0 ? '' : `元のログに見つからなかった根拠: ${missing} 行。`}`,
  none: '請求の記録はありません。',
  listColumns: ['番号', '日時', '請求した人', '事案', '状況', '承認した人', '表示', '理由'],
  standing: (standing: 'waiting' | 'lapsed' | 'open' | 'over') => standings[standing],
};

const standings = {
  waiting: '承認待ち',
  lapsed: '承認のないまま期限切れ',
  open: '表示できる',
  over: '表示の期限切れ',
};
