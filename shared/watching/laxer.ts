/** Values of a key before and after; null: it was not there. */
type Test = (before: string | null, after: string | null) => boolean;

const rises: Test = (before, after) => Number(after) > Number(before ?? 0) && after !== null;
const falls: Test = (before, after) => before !== null && Number(after ?? 0) < Number(before);
const goes: Test = (before, after) => before !== null && after === null;
const comes: Test = (before, after) => before === null && after !== null;
const becomes =
  (value: string): Test =>
  (before, after) =>
    before !== value && after === value;
const comesOrChanges: Test = (_, after) => after !== null;
const any =
  (...tests: readonly Test[]): Test =>
  (before, after) =>
    tests.some((test) => test(before, after));

/** Something of a list is there no more. */
const loses: Test = (before, after) => {
  const left = listOf(after);
  return listOf(before).some((one) => !left.includes(one));
};
const gains: Test = (before, after) => loses(after, before);

/** Logs that come less often are missed later. */
const cadences = ['hourly', 'daily', 'weekly', 'monthly', 'irregular'];
const rarer: Test = (before, after) =>
  before !== null && cadences.indexOf(after ?? '') > cadences.indexOf(before);

/**
 * Which change of which key lets more pass than before: fewer alerts, fewer logs, later notices,
 * wider hours, more that is explained. The first line that fits a key decides; a key that fits none
 * makes nothing laxer as far as anybody can say, and is told as a change.
 */
const rules: readonly (readonly [file: string, key: RegExp, isLaxer: Test])[] = [
  ['sekisho.yaml', /^organisation\.alertBudget\./, falls],
  ['sekisho.yaml', /^organisation\.retentionYears$/, falls],
  [
    'sekisho.yaml',
    /^suppressions\[.*\]\.until$/,
    (before, after) => (after ?? '') > (before ?? ''),
  ],
  [
    'sekisho.yaml',
    /^suppressions\[.*\]\.from$/,
    any(comes, (old, now) => (now ?? '~') < (old ?? '')),
  ],
  ['sekisho.yaml', /^suppressions\[.*\]\.(?:detectors|actors|sections|sources)$/, gains],
  ['sekisho.yaml', /^statements\.ownDeeds$/, becomes('true')],
  ['sekisho.yaml', /^systems\[.*\]\.dataClasses$/, (old, now) => now !== null && loses(old, now)],
  ['sekisho.yaml', /^systems\[.*\]\.screens\[/, any(loses, becomes('[]'))],
  ['sekisho.yaml', /^channels\./, any(goes, becomes('null'))],
  ['sekisho.yaml', /^containment\.mode$/, any(becomes('off'), becomes('dry-run'))],
  ['sekisho.yaml', /^containment\.automaticDetectors$/, loses],
  ['sources.yaml', /\.objects$/, loses],
  ['sources.yaml', /\.cadence$/, rarer],
  ['sources.yaml', /^\[.*\]\.(?:format|system)$/, goes],
  ['escalation.yaml', /^steps\[.*\]\.remindMinutes$/, any(rises, becomes('0'), goes)],
  ['escalation.yaml', /(?:wait|repeat)Minutes$|repeats$/, any(rises, goes)],
  ['escalation.yaml', /^steps\[.*\]\.when$/, any(gains, goes)],
  ['escalation.yaml', /^steps\[.*\]\.notify$/, becomes('unacknowledged')],
  ['escalation.yaml', /^steps\[.*\]\.kind$/, becomes('task')],
  ['escalation.yaml', /^steps\[.*\]\.gate$/, becomes('confirmation')],
  ['escalation.yaml', /^pressRelease$/, becomes('false')],
  ['escalation.yaml', /^roles\[/, goes],
  ['calendar.yaml', /^graceMinutes$/, rises],
  ['calendar.yaml', /^nationalHolidays$/, becomes('false')],
  ['calendar.yaml', /^night\.from$/, rises],
  ['calendar.yaml', /^night\.until$/, falls],
  ['calendar.yaml', /Weeks?\[.*\]\.from$/, any(comes, falls)],
  ['calendar.yaml', /Weeks?\[.*\]\.until$/, any(comes, rises)],
  ['calendar.yaml', /^closures\[/, goes],
  ['calendar.yaml', /^(?:extraOpenings|dutyRosters)\[/, comesOrChanges],
  ['protected.csv', /^rows$/, falls],
  ['staff.csv', /^rows$/, falls],
];

/** Whether a change of a key lets more pass than before. */
export function isLaxer(
  file: string,
  key: string,
  before: string | null,
  after: string | null,
): boolean {
  const rule = rules.find((one) => one[0] === file && one[1].test(key));
  return rule?.[2](before, after) ?? false;
}

/** A list as the snapshot shows it; one that is too long to be shown is one entry. */
function listOf(shown: string | null): readonly unknown[] {
  if (shown === null) return [];
  if (!shown.startsWith('[')) return [shown];
  const list: unknown = JSON.parse(shown);
  return Array.isArray(list) ? list : [];
}
