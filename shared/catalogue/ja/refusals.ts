import { containment } from './cases-containment.ts';

/** Why a person may not do something to a case now, in Japanese. */
export const refusals = {
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
  linkUsed: (id: string) =>
    `事案 ${id} のこのリンクは、すでに使われています。続きは「cases ack」で記録してください。`,
  referenceMissing: (id: string) =>
    `事案 ${id} が業務による場合は、起案や申請の番号など、それが分かるものを書いてください。`,
  none: 'なし',
};

/** Why something may not be recorded for the law, in Japanese. */
export const statutoryRefusals = {
  blankReason: (id: string) =>
    `事案 ${id} の法定報告に関する記録には理由が必要です。空白以外の文字で理由を書いてください。`,
  notYet: (id: string) =>
    `事案 ${id} の記録に、これから先の日時は使えません。現在までの日時を指定してください。`,
  notACount: (id: string, most: string, given: string) =>
    `事案 ${id} の本人の数は、0 から ${most} までの整数で、下限を上限以下にしてください。指定された値：${given}`,
  noSuchField: (id: string, allowed: string, given: string) =>
    `事案 ${id} のこの文書に書ける欄は ${allowed} です。指定された欄：${given}`,
};
