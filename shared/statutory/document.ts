/** The report to the Commission (報告書) and the notice to the subjects (本人への通知). */
export const documentKinds = ['report', 'notice'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The nine fields of the report, in its order (research, section 2.5). */
export const reportFields = [
  'overview',
  'items',
  'people',
  'cause',
  'secondary-harm',
  'response',
  'publication',
  'prevention',
  'other',
] as const;
export type DocumentField = (typeof reportFields)[number];

/** The five fields of the notice, in its order: no figures of other people. */
export const noticeFields = ['overview', 'items', 'cause', 'secondary-harm', 'other'] as const;
export type NoticeField = (typeof noticeFields)[number];

/** The fields of a document, in its order. */
export const fieldsOf: Readonly<Record<DocumentKind, readonly DocumentField[]>> = {
  report: reportFields,
  notice: noticeFields,
};
