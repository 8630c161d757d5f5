import type { WorkAnswer } from '../../cases/work-answer.ts';

/** What was done to a case, one sentence a deed, in Japanese. */
export const deeds = {
  opened: '事案を開きました。',
  revised: (before: string, after: string) => `数字が変わりました：${before} → ${after}`,
  figures: (records: string, subjects: string, severity: string, until: string) =>
    `${records}件・${subjects}人・重要度${severity}・${until}まで`,
  superseded: (successor: string) => `事案 ${successor} として続きます。`,
  continued: (predecessor: string) => `事案 ${predecessor} から続いています。`,
  task: (step: string) => `課題を記録しました：${step}`,
  noticeClaimed: (step: string) => `連絡の準備に入りました：${step}`,
  noticeSent: (step: string, recipient: string) => `連絡しました：${step}（${recipient}）`,
  noticeHeld: (step: string, recipient: string) =>
    `連絡が続いているため、ほかの事案とまとめて連絡します：${step}（${recipient}）`,
  noticeRefused: (step: string, recipient: string, reason: string) =>
    `宛先に受け取られず、連絡できませんでした：${step}（${recipient}、応答 ${reason}）`,
  recused: (step: string, recipient: string) =>
    `事案に関わる職員の連絡先のため、連絡から外しました：${step}（${recipient}）`,
  acknowledged: (step: string, byLink: boolean) =>
    `確認を始めました：${step}${byLink ? '（お知らせのリンクから）' : ''}`,
  workAnswered: (work: WorkAnswer) => {
    if (work.answer === 'yes') return `。業務によると答えました（根拠：${work.reference}）`;
    return work.answer === 'no'
      ? '。業務によらないと答えました'
      : '。業務かは分からないと答えました';
  },
  everyStep: 'これまでに連絡したすべての段階',
  assessed: (verdict: string) => `評価しました：${verdict}`,
  contained: '被害の拡大防止を記録しました。',
  closed: '終了しました。',
  reopened: '新しい記録が届いたため、再び開きました。',
  'no-longer-found':
    '後から届いたログや変更された設定により、この異常は見つからなくなりました。内容は最後に見つかったときのものです。',
  'found-again': '同じ異常がふたたび見つかりました。',
  noted: 'メモを残しました。',
  'set-aside': (account: string) =>
    `${account} に関わる事案と分かったため、この職員のこれまでの確認や決定は数えません。`,
  'assessment-withdrawn': '評価を取り消しました。',
  stated: (fact: string, before: string, after: string) =>
    `事実を記録しました：${fact}（${before} → ${after}）`,
  said: { yes: 'はい', no: 'いいえ', nothing: 'ログのとおり', unknown: '不明' },
  peopleStated: (people: string) => `対象者の人数を記録しました：${people}`,
  answered: (fact: string, answer: string) => `${fact}：${answer}`,
  knowledgeCorrected: (at: string) => `最初に知った日時を改めました：${at}`,
  reports: { preliminary: '速報', final: '確報' },
  reportMade: (report: string, at: string) => `${report}の提出を記録しました（${at}）`,
  'subjects-notified': (means: string, at: string) =>
    `本人への通知を記録しました：${means}（${at}）`,
  published: (means: string, at: string) => `公表を記録しました：${means}（${at}）`,
  documents: { report: '報告書', notice: '本人への通知' },
  draftRead: (document: string, edition: string) =>
    `${document}（${edition}）の下書きを読みました。`,
  fieldWritten: (words: string) => `文案の欄を書きました：${words}`,
  takenBack: '取り消し',
  people: (atLeast: string, atMost: string | null) =>
    atMost === null
      ? `${atLeast}人以上`
      : atLeast === atMost
        ? `${atLeast}人`
        : `${atLeast}～${atMost}人`,
  confirmed: (step: string, draft: string | null) =>
    `行うと決めました：${step}${draft === null ? '' : `（文案：${draft}）`}`,
  postponed: (step: string, reviewAt: string) =>
    `まだ行わないと決めました：${step}（次に見直す日時 ${reviewAt}）`,
  'not-needed': (step: string) => `不要と決めました：${step}`,
  taskChanged: (task: string, before: string, after: string) =>
    `課題を変えました：${task}（${before} → ${after}）`,
  hoursRecorded: (role: string, hours: string, on: string, rate: string | null) =>
    `作業時間を記録しました：${role} ${hours}時間（${on}、${rate === null ? '単価なし' : `1時間 ${rate}円`}）`,
};

/** Who was told, in Japanese. */
export const recipients = {
  holder: '担当',
  deputy: (number: string) => `代理${number}`,
  day: '日中',
  at: (who: string, time: string) => `${who}・${time}`,
  night: '夜間・休日',
};
