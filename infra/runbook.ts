import type { Text } from '../shared/language.ts';

/** The headings of the runbook, one for each alarm: in English in README.md, else in README.ja.md. */
export const runbookHeadings = {
  alertsEndangered: { ja: '警報：通知が届かないおそれ', en: 'Alarm: alerts may not come' },
  deadLetters: { ja: '警報：読めないログ', en: 'Alarm: dead letters' },
  intakeLate: { ja: '警報：取り込みの遅れ', en: 'Alarm: intake is late' },
  intakeFailing: { ja: '警報：取り込みの失敗', en: 'Alarm: intake fails' },
  sourcesSilent: { ja: '警報：届かないログ', en: 'Alarm: sources are silent' },
  clockFailing: { ja: '警報：時計の失敗', en: 'Alarm: the clock fails' },
  clockLate: { ja: '警報：時計の遅れ', en: 'Alarm: the clock is late' },
  clockSilent: { ja: '警報：時計の停止', en: 'Alarm: the clock is silent' },
  alertsUndelivered: { ja: '警報：届かない通知', en: 'Alarm: alerts are not delivered' },
  nobodyHears: { ja: '警報：誰にも届かない事案', en: 'Alarm: nobody hears of a case' },
  containmentFailing: {
    ja: '警報：自動処理への依頼の失敗',
    en: 'Alarm: orders to the automation fail',
  },
  sealNotDone: { ja: '警報：夜間の確定が済まない', en: 'Alarm: the seal is not done' },
  reportNotDone: { ja: '警報：報告書ができない', en: 'Alarm: the monthly summary is not done' },
  settingsRefused: { ja: '警報：受け付けない設定', en: 'Alarm: settings are refused' },
  settingsFailing: { ja: '警報：設定の取り込みの失敗', en: 'Alarm: settings are not taken in' },
  linksFailing: { ja: '警報：リンクの失敗', en: 'Alarm: links fail' },
  archiveIncomplete: { ja: '警報：保管庫の不足', en: 'Alarm: the archive is incomplete' },
  historyThrottled: { ja: '警報：表の混雑', en: 'Alarm: the table refuses work' },
  functionsThrottled: { ja: '警報：関数の混雑', en: 'Alarm: functions are held back' },
  costHigh: { ja: '警報：費用の超過', en: 'Alarm: the bill is high' },
} as const satisfies Readonly<Record<string, Text>>;
export type RunbookHeading = keyof typeof runbookHeadings;

export const runbookIds = Object.keys(runbookHeadings).filter(
  (id): id is RunbookHeading => id in runbookHeadings,
);

/** What an alarm says of itself: its heading in both languages, and the page to open. */
export function alarmWords(heading: RunbookHeading, runbook: string): string {
  const { ja, en } = runbookHeadings[heading];
  return `${ja} / ${en}. Runbook: ${runbookLink(runbook, heading)}`;
}

/** The link to a heading, by the rule that GitHub and GitLab make anchors with. */
export function runbookLink(runbook: string, heading: RunbookHeading): string {
  const anchor = runbookHeadings[heading].en
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
  return `${runbook}#${anchor}`;
}
