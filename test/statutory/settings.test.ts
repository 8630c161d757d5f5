import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../shared/settings/issue-sentence.ts';
import { clockRuleIds, clockRules } from '../../shared/statutory/clock-rules.ts';
import { reportClasses } from '../../shared/statutory/report-classes.ts';
import { classWords, clockRuleWords } from '../../shared/statutory/rule-words.ts';
import { defaultStatutorySettings, statutorySchema } from '../../shared/statutory/settings.ts';

describe('the numbers of the law in the settings', () => {
  it('are those of the current law as research knows it, where nothing is written', () => {
    expect(statutorySchema.parse({})).toEqual({
      peopleOver: 100,
      firstDay: 'day-of-knowledge',
      preliminaryFromDay: 3,
      preliminaryUntilDay: 5,
      finalUntilDay: 30,
      finalLongerUntilDay: 60,
      preliminaryReminderDays: [-2, -1, 0, 1],
      finalReminderDays: [-10, -3, -1, 0, 1],
      reminderTime: 540,
    });
  });

  it.each([
    [{ reminderTime: '24:00' }, '書かれた値：24:00'],
    [{ reminderTime: '9時' }, '書かれた値：9時'],
    [{ finalUntilDay: 70 }, 'finalLongerUntilDay は finalUntilDay（70）以上にしてください。'],
    [{ preliminaryFromDay: 6 }, 'preliminaryUntilDay は preliminaryFromDay（6）以上に'],
  ])('are refused as %j with a sentence', (given, sentence) => {
    const issue = statutorySchema.safeParse(given).error?.issues[0];
    expect(issue && sentenceOf(issue, 'statutory', given).ja).toContain(sentence);
  });

  it.each([{ finalDay: 30 }, { peopleOver: -1 }, { finalReminderDays: [0.5] }])(
    'are refused as %j',
    (given) => {
      expect(statutorySchema.safeParse(given).success).toBe(false);
    },
  );

  it('take a time of day', () => {
    expect(statutorySchema.parse({ reminderTime: '8:30' }).reminderTime).toBe(510);
  });
});

describe('every rule, as a page shows it', () => {
  const all = [
    ...reportClasses.map((one) => classWords(one, defaultStatutorySettings)),
    ...clockRules.map((one) => clockRuleWords(one, defaultStatutorySettings)),
  ];

  it('has a name, a reference, a wording and the mark to verify it, in both languages', () => {
    expect(all).toHaveLength(reportClasses.length + clockRuleIds.length);
    for (const words of all) {
      for (const text of Object.values(words)) {
        expect(text.ja).not.toBe('');
        expect(text.en).toMatch(/^[\x20-\x7e]+$/u);
      }
      expect(words.verify.ja).toBe('現行の条文で確認してください');
    }
  });

  it('names the numbers of the settings', () => {
    const settings = { ...defaultStatutorySettings, peopleOver: 1_000, finalUntilDay: 45 };
    const classes = reportClasses.map((one) => classWords(one, settings).wording.ja);
    expect(classes.filter((one) => one.includes('1000人を超える'))).toHaveLength(2);
    const rules = clockRules.map((one) => clockRuleWords(one, settings).wording.ja);
    expect(rules).toContain('知った日から45日以内');
    expect(rules).toContain('知った日を1日目とし、土曜日、日曜日、祝日も数えます。');
  });
});
