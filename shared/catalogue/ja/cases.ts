import { containment } from './cases-containment.ts';

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
    settings: '設定の変更',
  },
  suppressed: (id: string, until: string) =>
    `設定の抑止「${id}」により、通知せず一覧にだけ載せています（${until} まで）。`,
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
    'assessment-withdrawn': '評価の取り消し (retract)',
    contained: '拡大防止 (contain)',
    'containment-ordered': '処置の依頼 (contain --what)',
    'containment-lifted': '処置の解除 (lift)',
    'containment-answered': '処置の回答 (answered)',
    stated: '事実 (state)',
    'people-stated': '事実 (state)',
    'fact-answered': '事実 (state)',
    'knowledge-corrected': '知った日時 (knew)',
    'report-made': '報告の記録 (reported)',
    'subjects-notified': '本人通知の記録 (notified)',
    published: '公表の記録 (published)',
    'field-written': '文案の記入 (write)',
    confirmed: '段階を行う (confirm)',
    postponed: '段階はまだ (not-yet)',
    'not-needed': '段階は不要 (not-needed)',
    'task-changed': '課題 (task)',
    'hours-recorded': '時間 (hours)',
    closed: '終了 (close)',
    noted: '記録 (note)',
  },
  fact: {
    electronic: '電子データ',
    'specific-personal-information': '特定個人情報',
    'juki-net': '住基ネット',
    'large-impact': '社会的影響が大きい',
  },
  task: {
    'limit-harm': '被害の防止',
    apologise: '対象者への謝罪',
    'analyse-cause': '原因の分析',
    'plan-prevention': '再発防止策の検討',
    'report-to-head': '首長への報告',
    'press-release': '記者発表',
  },
  taskState: {
    nobody: '担当なし',
    owner: (owner: string) => `担当 ${owner}`,
    dueAt: (at: string) => `期限 ${at}`,
    doneAt: (at: string) => `完了 ${at}`,
    overdue: '期限超過',
  },
  labour: {
    none: 'まだ記録はありません。',
    hours: (hours: string) => `${hours} 時間`,
    total: (hours: string, yen: string) => `計 ${hours} 時間、人件費 ${yen} 円`,
    unpriced: (hours: string) => `（ほかに単価のない ${hours} 時間）`,
    columns: { hours: '時間', yen: '人件費（円）', withoutRate: '単価のない時間', month: '月' },
  },
  containment,
  noSuchCase: (id: string) =>
    `事案「${id}」はありません。「cases list」に出る番号を指定してください。`,
  supersededCase: (id: string, successor: string) =>
    `事案 ${id} は ${successor} に引き継がれました。${successor} を指定してください。`,
  notAllowedNow: (id: string, status: string, deed: string, allowed: string) =>
    `事案 ${id} は「${status}」のため「${deed}」はできません。今できること: ${allowed}。`,
  verdictFirst: (id: string, deed: string, allowed: string) =>
    `事案 ${id} は評価されていないため「${deed}」はできません。先に評価してください。今できること: ${allowed}。`,
  gateClosed: (id: string, step: string) =>
    `事案 ${id} は漏えい（のおそれ）と評価されていないため、段階「${step}」を決めるときではありません。`,
  stepNotDecided: (id: string, step: string, allowed: string) =>
    `事案 ${id} に、人が決める段階「${step}」はありません。決められる段階: ${allowed}。`,
  alreadyConfirmed: (id: string, step: string) =>
    `事案 ${id} の段階「${step}」は、行うと決めて記録済みです。取り消せないため、事情は記録 (note) に書いてください。`,
  reviewInPast: (id: string) => `事案 ${id} の次に見直す日時は、今より後にしてください。`,
  decisionsFirst: (id: string, steps: string) =>
    `事案 ${id} には、行うか決まっていない段階があるため終了できません: ${steps}。confirm（行う）か not-needed（不要）を記録してください。`,
  noSuchTask: (id: string, task: string, allowed: string) =>
    `事案 ${id} に課題「${task}」はありません。あるのは ${allowed} です。`,
  taskUnchanged: (id: string) =>
    `事案 ${id} の課題に、変わるところがありません。担当、期限、完了のどれかを指定してください。`,
  taskUnnamed: (id: string) =>
    `事案 ${id} に加える課題の名前がありません。何をするかを書いてください。`,
  alreadySaid: (id: string) =>
    `事案 ${id} の事実は、すでにそのとおり記録されています。変えるものだけを指定してください。`,
  ownerRecused: (id: string, owner: string) =>
    `事案 ${id} は「${owner}」に関するため、課題の担当にできません。ほかの職員にしてください。`,
  noSuchRole: (id: string, role: string, allowed: string) =>
    `事案 ${id} の時間を記録できません。役割「${role}」は escalation.yaml の roles にありません。使えるのは ${allowed} です。`,
  notHours: (id: string, given: string) =>
    `事案 ${id} の時間は、0.25 のように小数第2位までの数で書いてください（0 を除く。訂正は負の数。書かれているのは ${given}）。`,
  hoursBelowZero: (id: string, role: string, total: string) =>
    `事案 ${id} の「${role}」の記録は合計 ${total} 時間です。訂正で合計を 0 より少なくはできません。`,
  workInFuture: (id: string, on: string) =>
    `事案 ${id} の作業日「${on}」はまだ来ていません。今日以前の日にしてください。`,
  recused: (id: string, by: string) =>
    `事案 ${id} は「${by}」ご自身に関するため、この操作はできません。ほかの職員が行ってください（記録 (note) はできます）。`,
  blankComment: (id: string) =>
    `事案 ${id} への操作にはコメントが必要です。空白以外の文字で理由を書いてください。`,
  blankActor: (id: string) =>
    `事案 ${id} への操作には、操作する人の職員番号が必要です（空白は使えません）。`,
  stepNotTold: (id: string, step: string, told: string) =>
    `事案 ${id} の段階「${step}」にはまだ連絡していません。連絡済みの段階: ${told}。`,
  none: 'なし',
  linkUsed: (id: string) =>
    `事案 ${id} のこのリンクは、すでに使われています。続きは「cases ack」で記録してください。`,
  referenceMissing: (id: string) =>
    `事案 ${id} が業務による場合は、起案や申請の番号など、それが分かるものを書いてください。`,
};
