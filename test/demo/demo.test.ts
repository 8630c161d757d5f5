import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../local/command/columns.ts';
import { openReplay } from '../../local/composition.ts';
import { showClosing } from '../../local/demo/closing.ts';
import { type DemoOutcome, runDemo } from '../../local/demo/run.ts';
import { openStage } from '../../local/demo/stage.ts';
import { story } from '../../local/demo/story.ts';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { ingestFile } from '../../shared/pipeline.ts';
import { loadSettings } from '../../shared/settings/load.ts';

const settings = loadSettings(
  settingsFolder(fileURLToPath(new URL('../../local/sample/', import.meta.url))),
);

describe('the demo', () => {
  let folder: string;
  let outcome: DemoOutcome;
  const printed: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sekisho-demo-'));
    const stage = openStage((line) => printed.push(line), false);
    outcome = await runDemo(join(folder, 'demo'), settings, stage);
    showClosing(outcome, settings, stage);
  }, 120_000);

  afterAll(async () => {
    outcome?.state.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('finds the three planted incidents on their days and nobody else', () => {
    const planted = story.filter((chapter) => chapter.kind === 'incident');
    const found = new Set(outcome.cases.map(({ facts }) => `${facts.actor} ${facts.from}`));
    expect(found).toEqual(new Set(planted.map(({ actor, date }) => `${actor} ${date}`)));
    expect(outcome.cases).toHaveLength(3);
    for (const { facts } of outcome.cases) {
      expect(facts.until).toBe(facts.from);
      expect(facts.notified).toBe(true);
    }
  });

  test('says for each planted incident what is unusual about it', () => {
    const detectors = Object.groupBy(outcome.cases, ({ facts }) => facts.actor ?? '');
    const fired = (actor: string) =>
      (detectors[actor] ?? []).flatMap(({ facts }) => facts.detectors).sort();
    expect(fired('S0507')).toEqual(['unapproved-bulk-export']);
    expect(fired('S0309')).toEqual(['after-hours']);
    expect(fired('S0311')).toEqual(['account-state']);
    const figures = (actor: string) =>
      (detectors[actor] ?? []).map(({ facts }) => [facts.records, facts.subjects]);
    expect(figures('S0507')).toEqual([[2000, 0]]);
    expect(figures('S0309')).toEqual([[180, 180]]);
  });

  test('the innocent twins raise nothing, and a record explains each of them', () => {
    const found = outcome.vindications.map(({ chapter, reasons, findings }) => [
      chapter.actor,
      findings,
      ...reasons.map(({ explanation, reference }) =>
        ['overtime-order', 'own-write'].includes(explanation) ? explanation : reference,
      ),
    ]);
    expect(found).toEqual([
      ['S0407', 0, 'own-write', 'overtime-order', 'A-2026-124'],
      ['S0605', 0, 'overtime-order'],
      ['S0306', 0, 'D-2026-41'],
      ['S0905', 0, 'A-2026-118', 'own-write', 'overtime-order'],
      ['S1203', 0, 'A-2026-121'],
    ]);
    const lines = outcome.vindications.map(({ reasons }) =>
      Math.max(...reasons.map((reason) => reason.lines)),
    );
    for (const count of lines) expect(count).toBeGreaterThan(0);
  });

  test('without those records each innocent twin would be a case', async () => {
    const twins = story.filter((chapter) => chapter.kind === 'innocent-twin');
    const calendar = { ...settings.calendar, dutyRosters: [] };
    const bare = { ...settings, calendar, overtime: [], approvals: [] };
    const state = await openReplay(null, bare, () => 0);
    for (const { log } of outcome.arrivals)
      if (twins.some(({ date }) => date === log.date))
        await ingestFile(logFileAt(log.path, log.name), state);
    const page = await state.cases.list({ kind: 'all' }, null);
    const found = page.records.map(({ facts }) => `${facts.actor} ${facts.from}`);
    for (const { actor, date } of twins) expect(found).toContain(`${actor} ${date}`);
    state.close();
  }, 60_000);

  test('accounts for every line of every file: accepted + rejected = lines', () => {
    expect(outcome.arrivals.length).toBeGreaterThan(200);
    for (const { log, report } of outcome.arrivals) {
      const { status, accepted, rejected, ambiguous, source } = report.manifest;
      expect(ambiguous).toBe(0);
      expect({ name: log.name, status, source, lines: accepted + rejected }).toEqual({
        name: log.name,
        status: 'read',
        source: log.source,
        lines: log.lines,
      });
    }
    const rejected = outcome.arrivals.filter(({ report }) => report.manifest.rejected > 0);
    expect(rejected.map(({ log }) => log.name)).toEqual([
      'juki/sousa_20260930_1940.csv',
      'tax/JNL20261001.txt',
      'juki/sousa_20261006_1940.csv',
      'welfare/2026-10-14.jsonl.gz',
    ]);
  });

  test('reads at least four real formats', () => {
    const read = new Set(outcome.arrivals.map(({ log }) => log.source));
    const formats = settings.sources.filter(({ id }) => read.has(id)).map(({ format }) => format);
    expect(new Set(formats).size).toBeGreaterThanOrEqual(4);
  });

  test('tells a suspicion of a holiday evening at 19:40, by what had been done and logged by then', async () => {
    const stored = await outcome.state.cases.read(outcome.walk?.id ?? '');
    const evening = Date.parse('2026-10-12T19:40:00+09:00');
    const told = (stored?.actions ?? []).filter(
      ({ at, deed }) => deed.kind === 'notice-sent' && at === evening,
    );
    expect(told.map(({ deed }) => deed.kind === 'notice-sent' && deed.recipient)).toEqual(
      Array(4).fill('holder-night'),
    );
    expect(stored?.actions[0]).toMatchObject({ at: evening, deed: { kind: 'opened' } });
    const grown = (stored?.actions ?? []).filter(({ deed }) => deed.kind === 'revised');
    expect(grown).toMatchObject([
      {
        at: Date.parse('2026-10-12T20:40:00+09:00'),
        deed: {
          before: { subjects: 93, severity: 'medium' },
          after: { subjects: 180, severity: 'high' },
        },
      },
    ]);
  });

  test('ingests each file when it arrives, none before what stands in it was done', async () => {
    const arrivals = outcome.arrivals.map(({ log }) => log.arrivesAt);
    expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
    const arrivesAt = new Map(outcome.arrivals.map(({ log }) => [log.name, log.arrivesAt]));
    const evidence = outcome.cases.flatMap(({ facts }) => facts.evidence);
    expect(evidence.length).toBeGreaterThan(50);
    for (const { file, at } of evidence) expect(at).toBeLessThan(arrivesAt.get(file) ?? 0);
  });

  test('the files of the night and the seal leave the case as it was told in the evening', async () => {
    const id = outcome.walk?.id ?? '';
    const text = printed.join('\n');
    expect(text).toContain('この事案の数字の変更は0回、通知は0件です。');
    expect(text).toContain(`事案 ${id} は届いた時点の判定のとおりです。`);
    const days = await outcome.state.history.days('S0309', '2026-10-12', '2026-10-12');
    expect(days.map(({ sealed }) => sealed === null)).toEqual([false]);
  });

  test('walks one case up to step 6 with reminders and deputies, and stops once acknowledged', async () => {
    const { walk } = outcome;
    const stored = await outcome.state.cases.read(walk?.id ?? '');
    const log = stored?.actions ?? [];
    const first = log.slice(
      0,
      log.findIndex(({ deed }) => deed.kind === 'acknowledged'),
    );
    const told = first.flatMap(({ deed }) =>
      deed.kind === 'notice-sent' ? [`${deed.step} ${deed.recipient}`] : [],
    );
    expect(new Set(told.map((one) => one.split('.')[0]))).toEqual(
      new Set(['2', '3', '4', '5', '6']),
    );
    expect(told.filter((one) => one === '2.section-head holder-night')).toHaveLength(3);
    expect(told.some((one) => one.startsWith('6.resident-register deputy-1'))).toBe(true);
    expect(walk?.sentBefore).toBeGreaterThan(10);
    expect(walk?.sentAfter).toBe(0);
  });

  test('takes the walked case through the second gate to its closing, with its cost', async () => {
    const stored = await outcome.state.cases.read(outcome.walk?.id ?? '');
    const deeds = (stored?.actions ?? []).map(({ deed }) => deed);
    const decided = deeds.flatMap((deed) =>
      deed.kind === 'confirmed' || deed.kind === 'postponed' || deed.kind === 'not-needed'
        ? [`${deed.step} ${deed.kind}`]
        : [],
    );
    expect(decided).toEqual([
      '7.prefecture confirmed',
      '8.state confirmed',
      '9.head confirmed',
      '10.press postponed',
      '11.press not-needed',
      '10.press not-needed',
    ]);
    const verdicts = deeds.flatMap((deed) => (deed.kind === 'assessed' ? [deed.verdict] : []));
    expect(verdicts).toEqual(['leak-suspected']);
    expect(stored?.record.status).toBe('closed');
    const rates = settings.organisation.labourRates;
    const rate = (role: string) => rates.get(role) ?? Number.NaN;
    const cost =
      9.5 * rate('personal-information') +
      6 * rate('information-security') +
      4 * rate('section-head');
    expect(printed.join('\n')).toContain(`人件費${cost.toLocaleString('en-US')}円`);
  });

  test('explains the output that proves to be work, and says what that cost', async () => {
    const harmless = outcome.cases.find(({ facts }) => facts.actor === 'S0507');
    const stored = await outcome.state.cases.read(harmless?.facts.id ?? '');
    const deeds = (stored?.actions ?? []).map(({ deed }) => deed);
    expect(deeds.find(({ kind }) => kind === 'assessed')).toMatchObject({ verdict: 'explained' });
    expect(stored?.record.status).toBe('closed');
    expect(printed.join('\n')).toContain('人件費2,300円');
  });

  test('shows both clocks, and writes the drafts and the messages of the walk', async () => {
    const text = printed.join('\n');
    expect(text).toContain('対応の時計');
    expect(text).toContain('速報（期限前）：期限は令和8年（2026年）10月16日');
    const read = (name: string) => readFile(join(folder, 'demo', name), 'utf8');
    expect(await read('drafts/report.txt')).toContain('調査中');
    expect(await read('drafts/notice.txt')).toContain('お知らせ');
    const messages = await read('messages.txt');
    const stored = await outcome.state.cases.read(outcome.walk?.id ?? '');
    const sent = stored?.actions.filter(({ deed }) => deed.kind === 'notice-sent') ?? [];
    expect(messages.match(/^宛先 To: /gm)).toHaveLength(sent.length);
    expect(messages).toContain('期限: 2026-10-14 12:30 までに決定の記録がないときは');
  });

  test('leaves each alert once in the outbox', async () => {
    const mails = await readdir(join(folder, 'demo', 'state', 'outbox'));
    const stored = await Promise.all(
      outcome.cases.map(({ facts }) => outcome.state.cases.read(facts.id)),
    );
    const sent = stored.flatMap(
      (one) => one?.actions.filter(({ deed }) => deed.kind === 'notice-sent') ?? [],
    );
    expect(mails).toHaveLength(sent.length);
  });

  test('prints within 100 columns, without a resident, and never accuses', () => {
    for (const line of printed) expect(widthOf(line), line).toBeLessThanOrEqual(100);
    const text = printed.join('\n');
    expect(text).not.toMatch(/犯人|不正|\d{10}/);
    expect(text).toContain('要確認');
  });
});
