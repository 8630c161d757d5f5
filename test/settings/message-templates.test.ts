import { describe, expect, it } from 'vitest';
import { blocksInOrder } from '../../shared/escalation/message-template.ts';
import { limits } from '../../shared/limits.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { folderOf, printedMistakes, smallCity } from './small-city.ts';

const alertBody = blocksInOrder('alert');
const withAlert = (text: string) => ({ ...smallCity, 'alert.txt': text });
const withDigest = (text: string) => ({ ...smallCity, 'digest.txt': text });

describe("messages in a town's own words", () => {
  it('are none where there is no file', () => {
    expect(loadSettings(folderOf(smallCity)).templates).toEqual({ alert: null, digest: null });
  });

  it('are a subject, an empty line and a body, in UTF-8 or Shift_JIS, from Windows too', () => {
    const text = `【要確認】{family}\r\n\r\n${alertBody.replaceAll('\n', '\r\n')}`;
    const template = { subject: '【要確認】{family}', body: alertBody };
    expect(loadSettings(folderOf(withAlert(text))).templates.alert).toEqual(template);
    const inEnglish = { ...smallCity, 'digest.txt': 'please check {count}\n\n{list}\n\n{cases}\n' };
    expect(loadSettings(folderOf(inEnglish)).templates.digest?.subject).toBe(
      'please check {count}',
    );
    const shiftJis = Uint8Array.of(0x97, 0x76, 0x0a, 0x0a, ...Buffer.from(alertBody));
    const folder = folderOf({ ...smallCity, 'alert.txt': shiftJis });
    expect(loadSettings(folder).templates.alert?.subject).toBe('要');
  });

  it.each([
    {
      title: 'a variable that there is not, with those that there are',
      files: withAlert(`x\n\n${alertBody}住民の番号: {subject}\n`),
      says: [
        'alert.txt:16:8: There is no variable {subject}. Allowed here are {opening}, {what}, {reasons}, {next}, {path}, {places}, {ending}, {case}, {severity}, {family}, {organisation}, {role}, {section}, {deadline}.',
      ],
    },
    {
      title: 'a block in the subject',
      files: withAlert(`{what}\n\n${alertBody}`),
      says: [
        'alert.txt:1:1: There is no variable {what}. Allowed here are {reminder}, {family}, {severity}.',
      ],
    },
    {
      title: 'what leaves out the case, or who else has been told',
      files: withAlert('x\n\n{reasons}\n{next}\n'),
      says: [
        'alert.txt:4:1: {path} (who else has been told) is missing. Without it the message would not be complete.',
        'alert.txt:4:1: {what} (the case id, what happened, how many, when) is missing. Without it the message would not be complete.',
      ],
    },
    {
      title: 'a block that stands twice',
      files: withAlert(`x\n\n${alertBody}{path}\n`),
      says: ['alert.txt:16:1: {path} stands here a second time. Keep one.'],
    },
    {
      title: 'a subject that would be cut',
      files: withAlert(`${'あ'.repeat(50)}{family}\n\n${alertBody}`),
      says: [/^alert\.txt:1:1: With the longest contents the subject would have \d{3} characters/],
    },
    {
      title: 'a body that would push out what the message must say',
      files: withAlert(`x\n\n${'長い'.repeat(4_000)}\n${alertBody}`),
      says: [/^alert\.txt:3:1: The body has 24\d{3} bytes\. Shorten .* to 20000\.$/],
    },
    {
      title: 'a second line that is not empty',
      files: withAlert(`x\ny\n${alertBody}`),
      says: [
        'alert.txt:2:1: Leave line 2 empty: line 1 is the subject, the body begins on line 3.',
      ],
    },
    {
      title: 'brackets of variables around something else',
      files: withAlert(`x\n\n${alertBody}{ 担当 }\n`),
      says: [
        'alert.txt:16:1: "{" and "}" are for variables alone, such as {what}. Use other brackets.',
      ],
    },
    {
      title: 'marks that turn the direction of writing, and tabs',
      files: withAlert(`x\n\n${alertBody}内線\t1234\n\u202Eabc\n`),
      says: [/^alert\.txt:16:3: Here is a character/, /^alert\.txt:17:1: Here is a character/],
    },
    {
      title: 'bytes that are no text',
      files: { ...smallCity, 'alert.txt': Uint8Array.of(0x78, 0x0a, 0xff, 0xff) },
      says: [/^alert\.txt:2:1: .*neither/],
    },
    {
      title: 'a digest that could be cut before each case is named',
      files: withDigest('{count}\n\n{cases}\n{list}\n'),
      says: ['digest.txt:4:1: Put {list} before {cases}.'],
    },
  ])('refuse $title', ({ files, says }) => {
    const printed = printedMistakes(files);
    expect(printed.toSorted()).toEqual(
      says.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
    );
  });

  it('may have so much text as leaves room for the longest contents', () => {
    expect(limits.templateBytesMax).toBeLessThanOrEqual(limits.bodyBytesMax / 5);
  });
});
