import type { Text } from '../language.ts';
import type { PathStep } from '../settings/settings.ts';

/**
 * What the steps on suspicion share: told at once, again every 15 minutes, then the deputies; and
 * asked a day after the acknowledgement, if nobody has assessed the case by then.
 */
const onSuspicion = {
  gate: 'suspicion',
  kind: 'notice',
  notify: 'always',
  when: [],
  waitMinutes: 0,
  repeatMinutes: 15,
  repeats: 2,
  remindMinutes: 24 * 60,
} as const;

/** What the steps on confirmation share: a named person decides each, after an assessment. */
const onConfirmation = {
  gate: 'confirmation',
  kind: 'task',
  notify: 'always',
  waitMinutes: 0,
  repeatMinutes: 0,
  repeats: 0,
  remindMinutes: 0,
} as const;

const respond: Text = {
  ja: '要確認の内容が業務によるものかを確かめ、対応する',
  en: 'Find out whether this was work, and respond',
};

/**
 * The path that ships as default: the table of the design's `escalation.md`, section 1, in its
 * order. Steps 2 to 4 are told together, at once; 5 and 6 only if nobody has acknowledged in time.
 */
export const defaultPath: readonly PathStep[] = [
  {
    ...onSuspicion,
    step: 1,
    role: 'data-subjects',
    title: { ja: '対象者', en: 'data subjects' },
    duty: {
      ja: '第一に、対象者への被害を防ぎ、広げない',
      en: 'First of all, prevent and limit harm to the data subjects',
    },
    kind: 'task',
    repeatMinutes: 0,
    repeats: 0,
    remindMinutes: 0,
  },
  {
    ...onSuspicion,
    step: 2,
    role: 'supervisor',
    title: { ja: '上司', en: 'supervisor' },
    duty: respond,
  },
  {
    ...onSuspicion,
    step: 2,
    role: 'section-head',
    title: { ja: '所属長', en: 'section head' },
    duty: respond,
  },
  {
    ...onSuspicion,
    step: 3,
    role: 'personal-information',
    title: { ja: '個人情報保護担当', en: 'personal-information office' },
    duty: respond,
  },
  {
    ...onSuspicion,
    step: 4,
    role: 'information-security',
    title: { ja: '情報セキュリティ担当', en: 'information-security office' },
    duty: {
      ja: '電子データの流出に備え、記録を保全し、対応に加わる',
      en: 'Electronic data: preserve the records and take part in the response',
    },
    when: ['electronic'],
  },
  {
    ...onSuspicion,
    step: 5,
    role: 'my-number',
    title: { ja: 'マイナンバー担当', en: 'My Number office' },
    duty: {
      ja: '特定個人情報に関わる対応に加わる',
      en: 'Specific personal information: take part in the response',
    },
    when: ['specific-personal-information'],
    notify: 'unacknowledged',
    waitMinutes: 30,
  },
  {
    ...onSuspicion,
    step: 6,
    role: 'resident-register',
    title: { ja: '住基担当', en: 'resident-register office' },
    duty: {
      ja: '住民基本台帳ネットワークに関わる対応に加わる',
      en: 'The Juki-net: take part in the response',
    },
    when: ['juki-net'],
    notify: 'unacknowledged',
    waitMinutes: 30,
  },
  {
    ...onConfirmation,
    step: 7,
    role: 'prefecture',
    title: { ja: '都道府県', en: 'prefecture' },
    duty: { ja: '国との間に立つ', en: 'Stands between the municipality and the State' },
    when: ['state-is-told', 'municipality'],
  },
  {
    ...onConfirmation,
    step: 8,
    role: 'state',
    title: {
      ja: '国(総務省、個人情報保護委員会など)',
      en: 'the State (MIC, Personal Information Protection Commission and others)',
    },
    duty: { ja: '国とのやり取りを行う', en: 'Exchanges with the State' },
    when: ['state-is-told'],
  },
  {
    ...onConfirmation,
    step: 9,
    role: 'head',
    title: { ja: '首長(知事・市長)への報告', en: 'report to the head of the body' },
    duty: { ja: '漏えいの確認後に報告を受ける', en: 'Informed of a confirmed leak' },
    when: [],
  },
  {
    ...onConfirmation,
    step: 10,
    role: 'press',
    title: { ja: '記者発表', en: 'press release' },
    duty: { ja: '原則として記者発表を行う', en: 'By default a press release is made' },
    when: ['press-release'],
  },
  {
    ...onConfirmation,
    step: 11,
    role: 'press',
    title: { ja: '記者会見', en: 'press conference' },
    duty: { ja: '必要な場合に会見を行う', en: 'Held where it is needed' },
    when: ['press-release'],
  },
  {
    ...onConfirmation,
    step: 12,
    role: 'head',
    title: { ja: '首長による公の謝罪', en: 'public apology by the head' },
    duty: {
      ja: '社会的影響が大きい場合に公に謝罪する',
      en: 'Where the social impact is large, apologises in public',
    },
    when: ['large-impact'],
  },
];
