/** What the two clocks of a case say, in Japanese. */
export const clocks = {
  response: {
    heading: '対応の時計（事案が開いたときから）',
    none: 'まだ',
    rows: {
      started: '開始',
      acknowledged: '最初の確認',
      assessed: '最初の評価',
      contained: '拡大防止',
      closed: '終了',
      elapsed: '経過',
      took: '所要',
    },
    elapsed: (days: string, hours: string, minutes: string) => `${days}日${hours}時間${minutes}分`,
  },
  statutory: { heading: '法定報告の時計（組織が最初に知ったときから）' },
  reminders: {
    heading: '期限の連絡',
    none: '予定はありません。',
    told: '連絡済み',
    past: '連絡なし（時刻を過ぎた。遅れた連絡は最後の1回だけ）',
    ahead: '予定',
  },
  knowledge: {
    heading: '最初に知った日時と、その訂正',
    none: 'なし',
    acknowledged: '最初の確認の記録',
    corrected: (before: string, after: string) => `${before} → ${after}`,
  },
  rules: '数え方',
};
