/** What cases says, in Japanese. */
export const cases = {
  family: {
    'bulk-export': '大量または件数不明の出力',
    viewing: '多数の住民の閲覧',
    'slow-accumulation': '少しずつ続く閲覧・出力',
    'after-hours': '時間外の個人情報利用',
    subject: '特定の住民へのアクセス',
    'account-state': '在籍期間外などのアカウント利用',
    'log-integrity': 'ログの欠け',
  },
  severity: { low: '低', medium: '中', high: '高', critical: '最高' },
  status: {
    open: '未確認',
    acknowledged: '確認中',
    assessed: '評価済み',
    contained: '拡大防止済み',
    closed: '終了',
  },
  deed: {
    acknowledged: '確認 (ack)',
    assessed: '評価 (assess)',
    contained: '拡大防止 (contain)',
    closed: '終了 (close)',
    noted: '記録 (note)',
  },
  noSuchCase: (id: string) =>
    `事案「${id}」はありません。「cases list」に出る番号を指定してください。`,
  supersededCase: (id: string, successor: string) =>
    `事案 ${id} は ${successor} に引き継がれました。${successor} を指定してください。`,
  notAllowedNow: (id: string, status: string, deed: string, allowed: string) =>
    `事案 ${id} は「${status}」のため「${deed}」はできません。今できること: ${allowed}。`,
  verdictFirst: (id: string, allowed: string) =>
    `事案 ${id} は評価されていないため終了できません。先に評価してください。今できること: ${allowed}。`,
  recused: (id: string, by: string) =>
    `事案 ${id} は「${by}」ご自身に関するため、この操作はできません。ほかの職員が行ってください（記録 (note) はできます）。`,
  blankComment: (id: string) =>
    `事案 ${id} への操作にはコメントが必要です。空白以外の文字で理由を書いてください。`,
  blankActor: (id: string) =>
    `事案 ${id} への操作には、操作する人の職員番号が必要です（空白は使えません）。`,
  stepNotTold: (id: string, step: string, told: string) =>
    `事案 ${id} の段階「${step}」にはまだ連絡していません。連絡済みの段階: ${told}。`,
  none: 'なし',
};
