import type { ReportKind } from '../../statutory/deed.ts';
import type { DocumentField } from '../../statutory/document.ts';

const fields: Record<DocumentField, string> = {
  overview: '概要',
  items: '漏えい等が発生し、又は発生したおそれがある保有個人情報の項目',
  people: '漏えい等が発生し、又は発生したおそれがある保有個人情報に係る本人の数',
  cause: '原因',
  'secondary-harm': '二次被害又はそのおそれの有無及びその内容',
  response: '本人への対応の実施状況',
  publication: '公表の実施状況',
  prevention: '再発防止のための措置',
  other: 'その他参考となる事項',
};

const title: Record<ReportKind, string> = {
  preliminary: '保有個人情報等の漏えい等に関する報告書（速報）',
  final: '保有個人情報等の漏えい等に関する報告書（確報）',
};

interface Happening {
  readonly when: string;
  readonly organisation: string;
  readonly systems: string;
  readonly who: string;
  readonly extent: string;
  readonly deed: string;
}

/** What the draft of the report says, in Japanese. */
export const report = {
  title,
  fields,
  head: {
    to: '宛先',
    recipient: '個人情報保護委員会',
    body: '報告機関',
    office: '担当部署・連絡先',
    officeToFill: '担当部署、担当者、電話番号',
    caseId: '事案番号',
    knownAt: '事態を知った日時',
    deadline: { preliminary: '速報の期限', final: '確報の期限' },
    deadlineDay: (day: string, days: string) => `${day}（知った日から${days}日目まで）`,
    deadlineMoved: (day: string, days: string) => `${day}（${days}日目が閉庁日のため、次の開庁日）`,
    deadlineClosed: (day: string, days: string) =>
      `${day}（${days}日目。閉庁日に当たるが、期限は延びない）`,
    applies: '該当する事態',
    mayApply: '該当の可能性がある事態',
    reportClass: (title: string, reference: string) => `${title}（${reference}）`,
    noneYet: '現時点で該当を確認したものはない',
    none: 'なし',
    note: '注',
    verify:
      '該当の有無は、関所が記録から判定したもので、高度な暗号化等による適用除外は判定していない。条文は、現行のものにより確認すること。',
  },
  happened: ({ when, organisation, systems, who, extent, deed }: Happening) =>
    `${when}、${organisation}の${systems}において、${who}による${extent}${deed}があったことを、アクセスログの点検により把握した。`,
  logBroken: (days: string, organisation: string, systems: string, source: string) =>
    `${days}について、${organisation}の${systems}のログ（取り込み元 ${source}）に欠落等があり、この間の利用状況を記録から確認できないことを把握した。`,
  settingsChanged: (days: string, organisation: string, files: string) =>
    `${days}、${organisation}のアクセスログ点検の設定（${files}）が変わり、この間の点検が十分でなかったおそれがあることを把握した。`,
  days: (from: string, until: string) => `${from}から${until}まで`,
  at: (moment: string) => `${moment}に`,
  span: (from: string, until: string) => `${from}から${until}までの間に`,
  who: (actor: string, sections: string) =>
    `職員番号${actor}${sections ? `（${sections}）` : ''}のアカウント`,
  whoSeveral: (actors: string) => `複数の職員のアカウント（職員番号${actors}）`,
  extentBoth: (people: string, records: string) => `実人数${people}、延べ${records}の`,
  extentOne: (label: string) => `${label}の`,
  extentUnknown: '件数不明の',
  distinct: (people: string) => `実人数${people}`,
  repeated: (records: string) => `延べ${records}`,
  known: (at: string) => `${at}、当該アカウントの利用者以外の職員がこの事態を知った。`,
  knownOfLog: (at: string) => `${at}、職員がこの事態を知った。`,
  notKnown: '職員がこの事態を知った日時は、調査中である。',
  notAssessed: '業務上の必要性の有無及び庁外への流出の有無は、調査中である。',
  notAssessedOfLog: 'この間の漏えい等の有無は、調査中である。',
  assessed: (at: string, verdict: string) => `${at}、本件を「${verdict}」と評価した。`,
  items: {
    dataClasses: '情報の種類',
    systems: '対象システム',
    details: '具体的な項目',
    detailsOpen: '調査中（氏名、住所、生年月日等の別を確認中）',
  },
  people: {
    distinct: '実人数',
    repeated: '延べ件数',
    unexplained: 'うち業務の記録による説明がない人数',
    threshold: (over: string) => `${over}人を超えるかどうか`,
    thresholdAnswer: { yes: '超える', no: '超えない', unknown: '調査中' },
    count: (count: string) => `${count}人`,
    atLeast: (count: string) => `${count}人以上`,
    between: (least: string, most: string) => `${least}人以上${most}人以下`,
    counted: (words: string) =>
      `${words}（アクセスログに番号のある本人を、重複を除いて数えたもの）`,
    estimated: (words: string) => `${words}（概数。アクセスログの件数から見積もったもの）`,
    estimatedBeside: (words: string, named: string) =>
      `${words}（概数。アクセスログに番号のある本人は、重複を除いて${named}人）`,
    stated: (words: string) => `${words}（担当者が確認したもの）`,
    records: (count: string) => `${count}件`,
    recordsAtLeast: (count: string) => `${count}件以上`,
    recordsCounted: (words: string) => `${words}（同じ本人に係る操作を重ねて数えたもの）`,
    recordsUncounted: (words: string) => `${words}（件数の記録がない操作を含む）`,
  },
  causeExplained: '業務によるものであることを確認した。',
  harm: {
    occurred: '二次被害の発生',
    'property-damage': '財産的被害のおそれ',
    'exposed-to-many': '不特定多数の者による閲覧のおそれ',
  },
  response: { contained: '拡大防止の措置', notified: '本人への通知' },
  publication: '公表の有無及び方法',
  doneBy: (at: string, means: string) => `${at}に実施（方法：${means}）`,
  done: (at: string) => `${at}に実施`,
  other: {
    found: '把握の経緯',
    foundHow: 'アクセスログの自動点検による。',
    reasons: '点検で確認を要するとした理由',
    places: '根拠となるログ',
    place: (file: string, line: string, at: string) => `${file}の${line}行目（${at}）`,
    course: '経過',
    event: (at: string, what: string) => `${at}　${what}`,
    events: {
      opened: '点検により把握',
      acknowledged: '職員が確認',
      assessed: (verdict: string) => `評価（${verdict}）`,
      contained: '拡大防止の措置',
      preliminary: '速報を提出',
      final: '確報を提出',
    },
  },
};
