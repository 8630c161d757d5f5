import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { exportCase, holidayCase, leaverCase } from './sample-cases.ts';
import { sampleConsole, wordsOf } from './sample-console.ts';
import { type Entry, handledCase, lateCase, seed, seedHandled, task } from './sample-handled.ts';

type Sample = Awaited<ReturnType<typeof sampleConsole>>;
let sample: Sample;
beforeAll(async () => {
  sample = await sampleConsole();
  await seedHandled(sample.store.cases);
});

/** The words of one part of a case's page, by the id of its heading. */
async function partOf(id: string, heading: string, query = ''): Promise<string> {
  const { page } = await sample.get(`/cases/${id}${query}`);
  const parts = page.split('<section aria-labelledby="heading-');
  return wordsOf(parts.find((part) => part.startsWith(`${heading}"`)) ?? '');
}

describe('what a case waits for, on its page', () => {
  it('stands before everything else, people first, by the time that is left', async () => {
    const words = await partOf(handledCase, 'waiting');
    const inOrder = [
      '決定：都道府県 10月20日（火）10:00から 2日23時間待ち personal-information',
      '決定：国(総務省、個人情報保護委員会など) 10月20日（火）10:00から 2日23時間待ち',
      '課題：原因の分析 10月22日（木）17:00 期限から16時間経過 S0301',
      '見直し：記者発表 10月23日（金）14:00 あと5時間',
      '課題：対象者への謝罪 10月23日（金）17:00 あと8時間 S0200',
      '法定報告：速報 2026年（令和8年）10月23日（金）まで あと15時間',
      '法定報告：確報 2026年（令和8年）11月17日（火）まで あと25日15時間',
      '連絡：上司 10月19日（月）19:40 まもなく 上司（担当）',
    ];
    const places = inOrder.map((one) => words.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(await partOf(handledCase, 'waiting', '?lang=en')).toContain(
      'Task: analyse the cause Thu 22 Oct 17:00 16 hours past S0301',
    );
  });

  it('tells who is called next, past those whom the case is about', async () => {
    const words = await partOf(exportCase, 'waiting');
    expect(words).toContain('連絡：上司 10月23日（金）08:55 まもなく 上司（代理1）');
    expect(words).not.toContain('S0123');
  });

  it('tells when an acknowledgement will be asked about again', async () => {
    const words = await partOf(holidayCase, 'waiting');
    expect(words).toMatch(/対応中かの再確認：所属長 10月\d+日（.）\d\d:\d\d (?:まもなく|あと)/u);
  });

  it('is nothing once the case is closed and explained', async () => {
    expect(await partOf(leaverCase, 'waiting')).toContain(
      '期限、決定、連絡を待っていることはありません。',
    );
  });
});

describe('the steps beyond the second gate', () => {
  it('say since when a decision is awaited of whom, its next review, and who decided', async () => {
    const words = await partOf(handledCase, 'path');
    expect(words).toContain('10月20日（火）10:00から決定待ち（personal-informationへ依頼）');
    expect(words).toContain('次に見直す日時 10月23日（金）14:00');
    expect(words).toContain('S0300が決定（10月20日（火）11:00）');
  });
});

describe('the two clocks on the page of a case', () => {
  it('show the first knowledge, each deadline with the time left, and the classes', async () => {
    const words = await partOf(handledCase, 'clocks');
    expect(words).toContain('現行の条文で確認してください');
    expect(words).toContain('組織が最初に知った日時：10月19日（月）20:00');
    expect(words).toContain('速報 2026年（令和8年）10月23日（金）まで 5日目 あと15時間 提出の時期');
    expect(words).toContain('「本人の数」（個人情報保護法施行規則第43条第4号）に該当します。');
    expect(words).toContain('経過 3日13時間20分');
  });

  it('keep every correction, of the knowledge and of the reports, with its reason', async () => {
    const words = await partOf(handledCase, 'clocks');
    const inOrder = [
      '最初に知った日時：最初の確認の記録',
      '最初に知った日時：2026-10-19 21:00:00 → 2026-10-19 20:00:00 電話での第一報はこの時刻',
      '速報の提出を記録しました（2026-10-21 09:30:00） 電話',
      '速報の提出を記録しました（取り消し） 別の事案の分でした',
    ];
    const places = inOrder.map((one) => words.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('tell a report that was made too late from one that is still to come', async () => {
    const words = await partOf(lateCase, 'clocks');
    expect(words).toContain('期限後に提出済み 提出 10月8日（木）09:00');
    expect(words).toContain('確報 2026年（令和8年）10月30日（金）まで 30日目 あと7日15時間');
  });

  it('say that the deadlines have not begun while nobody is known to know', async () => {
    expect(await partOf(exportCase, 'clocks')).toContain(
      '事態を知った日時がまだ記録されていないため、期限は始まっていません',
    );
  });
});

describe('the tasks and the hours on the page of a case', () => {
  it("stand in the article's order with owner, due, done and what is overdue", async () => {
    const words = await partOf(handledCase, 'tasks');
    const inOrder = [
      '被害の防止 S0300 10月20日（火）17:00 10月20日（火）15:00',
      '対象者への謝罪 S0200 10月23日（金）17:00 あと8時間 未完了',
      '原因の分析 S0301 10月22日（木）17:00 期限から16時間経過 期限超過',
      '再発防止策の検討 担当なし',
      '首長への報告 担当なし 未定 未完了',
      '記者発表 担当なし 未定 未完了',
      '委託先に&lt;確認&gt;する',
    ];
    const places = inOrder.map((one) => words.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('name nobody as responsible for a case about themselves', async () => {
    for (const part of ['tasks', 'waiting']) {
      expect(await partOf(handledCase, part)).not.toContain('S0207');
    }
  });

  it('add up the hours by role, and the cost of those that have a rate', async () => {
    const words = await partOf(handledCase, 'labour');
    expect(words).toContain('section-head 2.5 時間');
    expect(words).toContain('計 3.75 時間、人件費 7,500 円（ほかに単価のない 1.25 時間）');
    expect(await partOf(exportCase, 'labour')).toContain('まだ記録はありません。');
  });

  it('use no word of blame', async () => {
    for (const id of [handledCase, lateCase]) {
      const { page } = await sample.get(`/cases/${id}`);
      expect(wordsOf(page)).not.toMatch(/犯人|不正|容疑|違反者/u);
    }
  });
});

describe('the front page', () => {
  const panelOf = async (query = '') =>
    (await sample.get(`/${query}`)).page
      .split('<section aria-labelledby="heading-pressing"')[1]
      ?.split('</table>')[0] ?? '';

  it('names the cases with something overdue, due today or undecided, overdue first', async () => {
    const panel = await panelOf();
    expect(wordsOf(panel)).toContain(
      `${handledCase} 課題：原因の分析 見直し：記者発表 課題：対象者への謝罪 法定報告：速報 都道府県 国(`,
    );
    expect(wordsOf(panel)).toContain(`${lateCase} なし なし 都道府県`);
    expect(panel.indexOf(handledCase)).toBeLessThan(panel.indexOf(lateCase));
    expect(panel).not.toContain(leaverCase);
    expect(panel).not.toContain(exportCase);
  });

  it('marks them in the list too, with how many', async () => {
    const { page } = await sample.get('/');
    expect(wordsOf(page)).toContain('期限超過 1件 本日まで 3件 決定待ち 2件');
    expect(wordsOf((await sample.get('/?status=assessed')).page)).toContain('決定待ち 5件');
  });

  it('leaves the panel to the first page of the whole list', async () => {
    expect(await panelOf('?status=assessed')).toBe('');
  });
});

describe('a case with very many tasks', () => {
  it('lists the most urgent first, and counts the rest', async () => {
    const { store, get } = await sampleConsole();
    const facts = (await store.cases.read(holidayCase))?.record.facts;
    if (facts === undefined) throw new Error('The sample cases are not there.');
    const count = limits.pendingShownMax + 7;
    const dueAt = (index: number) => new Date(Date.parse('2026-10-01T00:00:00Z') + index * 1_000);
    const entries = Array.from({ length: count }, (_, index): Entry => {
      const after = { title: `作業${index}`, dueAt: dueAt(count - index).toISOString() };
      return ['2026-09-30T02:00:00Z', 'S0300', task(`added-${index + 1}`, after)];
    });
    const opened: Entry = ['2026-09-30T01:00:00Z', 'sekisho', { kind: 'opened' }];
    const id = 'C-00000000000001ff';
    await seed(store.cases, { ...facts, id, notified: false }, [opened, ...entries]);
    const { page } = await get(`/cases/${id}`);
    const waiting = page.split('<table class="pending">')[1]?.split('</table>')[0] ?? '';
    expect(waiting.match(/<tr/gu)).toHaveLength(limits.pendingShownMax + 1);
    expect(wordsOf(page)).toMatch(/いま待っていること 内容 日時 残り 担当・連絡先 課題：作業56 /u);
    expect(wordsOf(page)).toContain('ほか7件');
    expect(wordsOf((await get('/')).page)).toContain(
      `${id} 課題：作業56 課題：作業55 課題：作業54 ほか54件`,
    );
  });
});
