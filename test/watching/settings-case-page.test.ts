import { expect, it } from 'vitest';
import { noteSettings } from '../../shared/watching/note-settings.ts';
import { kisaragi } from '../console/kisaragi-settings.ts';
import { now } from '../console/sample-cases.ts';
import { sampleConsole, wordsOf } from '../console/sample-console.ts';

it('the page of changed settings speaks of settings, and of neither a log nor a person', async () => {
  const { store, get } = await sampleConsole();
  const note = (settings: typeof kisaragi) =>
    noteSettings(
      {
        ...store,
        settings,
        messenger: { send: async () => undefined },
        meter: { count: () => undefined },
      },
      'operator',
      now,
    );
  await note(kisaragi);
  const { organisation } = kisaragi;
  const alertBudget = { falseAlertsPerThousandStaffDays: 0.01 };
  await note({ ...kisaragi, organisation: { ...organisation, alertBudget } });
  const { records } = await store.cases.list({ kind: 'all' }, null);
  const found = records.find(({ facts }) => facts.family === 'settings');
  const words = wordsOf((await get(`/cases/${found?.facts.id}`)).page);
  for (const sentence of [
    '設定ファイル sekisho.yamlの変更に気付きました。',
    '【検知や通知が弱まる変更】sekisho.yaml の organisation.alertBudget.falseAlertsPerThousandStaffDays',
    '決められた手続きによるものかの確認をお願いするもの',
    '規則「設定の変更」の限界',
  ])
    expect(words).toContain(sentence);
  expect(words).not.toMatch(/取り込み元|ログの届き方|ログのない間/);
  expect(wordsOf((await get('/')).page)).toContain('設定ファイル sekisho.yaml');
});
