import { beforeAll, describe, expect, it } from 'vitest';
import {
  exportCase,
  holidayCase,
  leaverCase,
  logCase,
  movedCase,
  quietCase,
  residentCase,
  uncountedCase,
} from './sample-cases.ts';
import { sampleConsole, wordsOf } from './sample-console.ts';

let get: Awaited<ReturnType<typeof sampleConsole>>['get'];
const wordsAt = async (path: string) => wordsOf((await get(path)).page);
beforeAll(async () => {
  ({ get } = await sampleConsole());
});

/** The words of one step of the path, by its title. */
async function stepOf(path: string, title: string): Promise<string> {
  const { page } = await get(path);
  const steps = page.split('<li class="step ').slice(1).map(wordsOf);
  return steps.find((step) => step.includes(` ${title} `)) ?? '';
}

describe('the page of one case', () => {
  it('says in one neutral sentence what happened', async () => {
    expect(await wordsAt(`/cases/${exportCase}`)).toContain(
      '要確認 2026年（令和8年）10月22日（木）20:41～20:43、職員番号 S0123（住民課）が住民記録システムから2,000件の記録を書き出しまたは印刷した操作がログにあります。',
    );
    expect(await wordsAt(`/cases/${exportCase}?lang=en`)).toContain(
      'staff number S0123 (住民課) exported or printed 2,000 records from Resident records.',
    );
  });

  it('never uses words of blame', async () => {
    for (const id of [exportCase, holidayCase, leaverCase, uncountedCase, movedCase, quietCase]) {
      expect(await wordsAt(`/cases/${id}`)).not.toMatch(/犯人|不正|容疑|違反者/u);
    }
  });

  it('gives the reasons, what to do next, and what the rule does not see', async () => {
    const words = await wordsAt(`/cases/${exportCase}`);
    expect(words).toContain('承認された作業の一覧に、この出力を説明するものはありません。');
    expect(words).toContain('次にすること 出力した人の所属長に');
    expect(words).toContain('規則「承認のない大量出力」の限界');
  });

  it('names the place of each log line and no resident', async () => {
    const words = await wordsAt(`/cases/${exportCase}`);
    expect(words).toContain(
      '2026-10-22 20:41:03 書き出し 住民記録システム 500 juki-terminal/2026-10-22_端末操作ログ.csv 8123',
    );
  });

  it('treats unknown kinds of data as such and never guesses a count', async () => {
    const words = await wordsAt(`/cases/${uncountedCase}`);
    expect(words).toContain('設定にないシステムを含むため不明');
    expect(words).toContain('件数の分からない記録');
    expect(words).toContain('件数がログに残っていない操作を含みます');
    expect(words).toContain('renkei 不明');
  });

  it('says of a log that is not whole which one, which days, and what that leaves unknown', async () => {
    const words = await wordsAt(`/cases/${logCase}`);
    for (const sentence of [
      '要確認 2026年（令和8年）9月28日（月）～9月30日（水）、取り込み元 tax-access（税務システム）のログに欠けや乱れがあります。',
      '職員の操作についてのものではありません。',
      '取り込み元 税務 アクセスログ（tax-access）',
      '固定の規則による（そのログ自身の過去との比較）',
      '挙げられる行はありません。',
      '規則「ログの欠落・異常」の限界',
      'ログのない間に何が行われたか。',
      '上司 ログや設定そのものに関する事案のため、所属には連絡しません。',
      '情報セキュリティ担当 連絡済み',
    ])
      expect(words).toContain(sentence);
    expect(words).not.toMatch(/所属 不明|延べ|職員番号|に限ります。 *ログや設定そのもの/u);
    expect(await wordsAt(`/cases/${logCase}?lang=en`)).toContain(
      'the log of source tax-access (Taxes) has a gap or is out of order.',
    );
  });

  it('says before anything else that what a case was opened for is found no more', async () => {
    const [head, rest] = (await wordsAt(`/cases/${logCase}`)).split('数字で見る');
    expect(head).toContain('この異常は見つからなくなりました。');
    expect(rest).toContain('この異常は見つからなくなりました。');
  });

  it('says that a case is about one resident and never which', async () => {
    const { page } = await get(`/cases/${residentCase}`);
    expect(wordsOf(page)).toContain('1人の対象者の記録に税務システムで複数の職員が接した操作');
    expect(page).not.toContain('deadbeef');
  });

  it('shows hostile names and comments as plain text', async () => {
    const { page } = await get(`/cases/${uncountedCase}`);
    expect(page).toContain('extra/&lt;b&gt;&amp;&quot;quoted&quot;.csv');
    expect((await get(`/cases/${leaverCase}`)).page).not.toContain('<script');
  });

  it('leads from a number that was given up to the one under which the case goes on', async () => {
    const { page } = await get(`/cases/${movedCase}`);
    expect(page).toContain(`href="/cases/${holidayCase}"`);
  });

  it('answers an unknown number with one clear sentence', async () => {
    const { status, page } = await get('/cases/C-none');
    expect(status).toBe(404);
    expect(wordsOf(page)).toContain('事案「C-none」はありません');
  });
});

describe('where a case stands on its path', () => {
  it('shows who was told how often, by which contact, and when the next notice goes out', async () => {
    expect(await stepOf(`/cases/${exportCase}`, '所属長')).toContain(
      '連絡 2回（最後は10月23日（金）08:55、担当・日中） 次の連絡 10月23日（金）09:10',
    );
  });

  it('says that somebody was left out because the case is about them', async () => {
    const step = await stepOf(`/cases/${exportCase}`, '上司');
    expect(step).toContain('代理1・日中');
    expect(step).toContain(
      'この事案に関わる職員には連絡せず、ほかの連絡先、代理または次の段階が受け持ちます。',
    );
    expect(await wordsAt(`/cases/${exportCase}`)).toContain('連絡から外しました：上司（担当）');
  });

  it('tells a step that nobody needs to be told, and why', async () => {
    const step = await stepOf(`/cases/${holidayCase}`, 'マイナンバー担当');
    expect(step).toContain('連絡なし');
    expect(step).toContain('先の段階で確認されたため、連絡しません。');
  });

  it('shows who acknowledged, and keeps what they wrote in the log', async () => {
    expect(await stepOf(`/cases/${holidayCase}`, '所属長')).toContain(
      '確認済み 要確認の内容が業務によるものかを確かめ、対応する 連絡 1回（最後は10月13日（火）09:00、担当・日中） S0200が確認（10月13日（火）09:12）',
    );
    expect(await wordsAt(`/cases/${holidayCase}`)).toContain('本人に確認します。');
  });

  it('promises no further notice once a case is closed, explained or only in the list', async () => {
    for (const id of [leaverCase, quietCase, movedCase]) {
      const [, path] = (await wordsAt(`/cases/${id}`)).split('連絡の経路');
      expect(path).not.toContain('次の連絡');
      expect(path).not.toContain('まもなく送られます');
    }
  });

  it('lists the steps that this case does not go, with the condition', async () => {
    const words = await wordsAt(`/cases/${exportCase}`);
    expect(words).toContain('この事案では経路に入らない段階（2）');
    expect(words).toContain(
      'マイナンバー担当 特定個人情報が関わるとき（不明なときを含む）に限ります。',
    );
  });

  it('keeps the steps of a leak apart, as waiting for a named person', async () => {
    expect(await stepOf(`/cases/${exportCase}`, '都道府県')).toContain('評価の後');
  });

  it('leaves a claim out of the log once the notice went out', async () => {
    expect(await wordsAt(`/cases/${exportCase}`)).not.toContain('連絡の準備');
  });
});
