import type { ReportKind } from '../../statutory/deed.ts';
import type { NoticeField } from '../../statutory/document.ts';

const fields: Record<NoticeField, string> = {
  overview: '概要',
  items: '対象となる個人情報の項目',
  cause: '原因',
  'secondary-harm': '二次被害又はそのおそれの有無及びその内容',
  other: 'その他',
};

const title: Record<ReportKind, string> = {
  preliminary: '個人情報の漏えい等に関するお知らせ（第１報）',
  final: '個人情報の漏えい等に関するお知らせ（最終報）',
};

/** What the draft of the notice to the subjects says, in Japanese. */
export const notice = {
  title,
  fields,
  head: {
    date: '通知日',
    dateToFill: '発送日',
    to: '宛名',
    toToFill: '本人の氏名と敬称',
    from: '発信者',
    fromToFill: '代表者の職名と氏名、担当部署',
  },
  reason:
    'このたび、あなたの個人情報について、漏えい等が発生し、又は発生したおそれがある事態が判明しました。御心配と御迷惑をお掛けしておりますことを、深くおわび申し上げます。',
  reasonConfirmed:
    'このたび、あなたの個人情報が漏えいしたことを確認しました。御心配と御迷惑をお掛けしておりますことを、深くおわび申し上げます。',
  basis: '個人情報の保護に関する法律第68条第2項の規定により、次のとおりお知らせします。',
  basisWithNumber:
    '個人情報の保護に関する法律第68条第2項及び番号法第29条の4第2項の規定により、次のとおりお知らせします。',
  happened: (days: string, organisation: string, systems: string, deed: string) =>
    `${days}、${organisation}の${systems}において、職員のアカウントにより、あなたの個人情報を含む記録の${deed}があったことが、アクセスログの点検により分かりました。`,
  logBroken: (days: string, organisation: string, systems: string) =>
    `${days}について、${organisation}の${systems}の利用の記録（ログ）に欠落等があり、この間の利用の状況を確認できないことが分かりました。`,
  settingsChanged: (days: string, organisation: string) =>
    `${days}、${organisation}で、利用の記録（ログ）を点検する設定が変わり、点検が十分でなかったおそれがあることが分かりました。`,
  on: (day: string) => `${day}に`,
  span: (from: string, until: string) => `${from}から${until}までの間に`,
  notAssessed: '業務によるものかどうか、また、情報が庁外に流出したかどうかは、調査中です。',
  assessed: {
    explained: '調査の結果、業務によるものであることを確認しました。',
    improper:
      '調査の結果、業務外の利用であったことを確認しました。情報が庁外に流出したかどうかは、調査中です。',
    'leak-suspected': '漏えいのおそれがあるものとして、引き続き調査しています。',
    'leak-confirmed': '調査の結果、情報の漏えいを確認しました。',
    'ruled-out': '調査の結果、情報の漏えいには当たらないことを確認しました。',
  },
  dataClasses: '情報の種類',
  details: '具体的な項目',
  detailsOpen: '調査中（氏名、住所、生年月日等の別を確認しています。）',
  open: '調査中です。分かり次第、改めてお知らせします。',
  causeExplained: '業務によるものであることを確認しました。',
  caution:
    '不審な電話、訪問、郵便物等がありましたら、対応なさらずに、下記の問合せ先までお知らせください。',
  contact: '問合せ先',
  contactToFill: '担当部署、電話番号、受付時間',
  further: '新たに判明したことがありましたら、改めてお知らせします。',
};
