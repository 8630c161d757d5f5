/** What evaluation says, in Japanese. */
export const evaluation = {
  wrongLine: (path: string, line: number, field: string, reason: string) =>
    `${path} の ${line} 行目の ${field || '行全体'} が読めません（${reason}）。`,
  notJson: (path: string, line: number) =>
    `${path} の ${line} 行目は JSON ではありません。1行に1件の JSON を書いてください。`,
  logsNeedConfig: '--logs には --config も要ります（ログの読み方は設定フォルダーにあります）。',
  notADate: (option: string, given: string) =>
    `--${option} は YYYY-MM-DD の日付で指定してください（「${given}」が指定されました）。`,
  notANumber: (option: string, given: string) =>
    `--${option} は 0 より大きい数で指定してください（「${given}」が指定されました）。`,
  headingRecall: '見つかった事案',
  headingFalseAlerts: '誤警報',
  headingMethods: '単純な方法との比較（見つけた割合）',
  headingCalibration:
    'p値の較正（事案のない職員日のうち、p がその値以下の割合。立ち上がりの期間は除く）',
  headingDetectors: '誤警報を出した検知器',
  kind: '種類',
  dose: '規模',
  lasting: '営業日数',
  incidents: '件数',
  found: '発見',
  recall: '割合',
  interval: '95%区間',
  byChance: '偶然',
  delayMedian: '遅れ（営業日・中央値）',
  delayTail: '90%点',
  peopleOut: '通知までの人数（中央値）',
  all: '全体',
  method: '方法',
  notified: '通知',
  falseAlerts: '誤警報',
  rate: '1,000職員日あたり',
  worstSectionMonth: '最悪の課・月',
  precision: '的中率',
  falsePerTrue: '的中1件あたりの誤警報',
  detector: '検知器',
  staffDays: '職員日',
  level: (p: string) => `p≤${p}`,
  none: '—',
  period: (from: string, until: string) => `期間 ${from} から ${until} まで`,
  periodOpen: '期間の指定なし',
  population: (staffDays: string, actors: string, countedFrom: string) =>
    `職員日 ${staffDays}、職員 ${actors} 人（${countedFrom}から数えました）`,
  countedFrom: { logs: 'ログ', scores: 'スコア' },
  waiting: (waiting: number) => `予算を超えたため通知せず、一覧で待つ事案: ${waiting}。`,
  operational: (operational: number) =>
    `ログの欠けについての通知（誤警報に数えません）: ${operational}。`,
  withoutPlaces: (cases: number) =>
    `根拠の行がログに見当たらない通知が ${cases} 件あり、事案の期間だけで判定しました。`,
  byParticipant: (incidents: number) =>
    `住民についての事案のうち、関わった職員の事案だけで見つかったもの: ${incidents}。`,
  sectionMonths: (count: number, least: number, above: number, surely: number, most: number) =>
    `職員日が ${least} 以上の課・月は ${count}。そのうち 1,000職員日あたり ${most} を超えるもの ${above}、95%区間の全体が超えるもの ${surely}。`,
  budget: (budget: string) =>
    `比較した方法のしきい値は、事案のない職員日の誤警報が 1,000職員日あたり ${budget} 件になるよう、報告と同じ日で合わせました（実際より有利です）。`,
  baseRate: (rate: string) =>
    `的中率は、職員 1,000人・四半期あたり ${rate} 件の本当の事案があり、上の種類が同じ割合で起きるとした場合です。`,
  byChanceIs:
    '「偶然」は、事案のない職員が同じ日に誤警報を受けている割合から求めた見つかり方です。',
  peopleOutIs:
    '人数は、その職員のふだんの日（中央値）を超える出力・閲覧の推定です。ふだんの業務を除き切れません。',
  needsLogs:
    '単純な方法との比較、根拠の行の確認、通知までの人数には --logs と --config が要ります。',
  needsScores: 'p値の較正には --scores が要ります。',
  needsStaffDays: '誤警報の率には職員日の数（--scores または --logs）が要ります。',
  withoutConfig:
    '--config がないため、すべてのアカウントを職員とし、平日8:30〜17:15開庁の暦で数えました。',
  ours: 'Sekisho',
};
