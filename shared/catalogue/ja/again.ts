/** What is said of dead letters that are tried again, and of logs that are read again, on AWS. */
export const again = {
  queues: {
    intake: '取り込み（intake）',
    archive: '保管庫（archive）',
    settings: '設定（settings）',
  },
  moving: (queue: string, moved: number, found: number) =>
    `${queue}：約${found}件のうち${moved}件を戻しました。続けています（ここで中断しても AWS の中で続きます）。`,
  moveEnded: (queue: string, moved: number) =>
    moved === 0
      ? `${queue}：失敗して残っているものはありません。`
      : `${queue}：${moved}件を戻しました。もう一度処理されます。`,
  moveFailed: (queue: string, moved: number, found: number, reason: string) =>
    `${queue}：約${found}件のうち${moved}件を戻したところで、移動が止まりました（AWS の理由：${reason}）。残りは失われていません。権限（RedriveOperators）を確かめて、もう一度実行してください。`,
  ifTheyComeBack:
    '数分から15分で結果が出ます。同じファイルを二度読んでも結果は変わりません。また失敗すると同じ警報が鳴ります。そのときは README の「Alarm: dead letters」に従い、sekisho parse で理由を調べてください。',
  started: (execution: string) =>
    `保管してあるログの読み直しを始めました（${execution}）。ここで中断しても AWS の中で続きます。`,
  queued:
    '対象のログをすべて取り込みの列に入れました。取り込みと同じ速さで読み直します（列の長さは CloudWatch で見られます）。読み直した日の確定は、次の夜に行われます。',
  readAgainFailed: (status: string, reason: string) =>
    `読み直しの準備が途中で終わりました（${status}：${reason}）。もう一度実行しても、同じログの結果は変わりません。`,
  notADate: (option: string, given: string) =>
    `--${option} は 2026-05-11 のような日付で指定してください（指定：${given}）。`,
  backwards: (from: string, until: string) => `--from ${from} が --until ${until} より後です。`,
};
