import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

/** The small office after its first day, and what it is run with. */
async function office() {
  const folder = ownFolder();
  const config = configuration(folder);
  const state = join(folder, 'state');
  const environment = { SEKISHO_CONFIG: config, SEKISHO_STATE: state };
  const log = put(folder, 'inbox/events/day.jsonl', eventLines().join('\n'));
  const ingest = (...words: string[]) => run(['ingest', log, ...words], environment);
  const first = await ingest();
  return { config, state, environment, ingest, first };
}

function outboxOf(state: string): string {
  const folder = join(state, 'outbox');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

function edit(config: string, file: string, from: string, to: string): void {
  const path = join(config, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('settings that have changed between two runs', () => {
  test('are told once to the office, with who ran it and what lets more pass', async () => {
    const { config, state, environment, ingest, first } = await office();
    expect(first.stderr).not.toContain('settings have changed');
    edit(
      config,
      'sekisho.yaml',
      '"falseAlertsPerThousandStaffDays":1',
      '"falseAlertsPerThousandStaffDays":0.1',
    );
    const second = await ingest('--by', 'S0901');
    expect(second.status).toBe(0);
    expect(second.stderr).toContain('The settings have changed since last time: 1 keys (no. 2');
    const told = outboxOf(state);
    expect(told).toContain(
      '【検知や通知が弱まる変更】sekisho.yaml の organisation.alertBudget.falseAlertsPerThousandStaffDays：1 → 0.1',
    );
    expect(told).toContain('S0901');
    const recorded = await run(['settings-changes'], environment);
    expect(recorded.stdout).toMatch(
      /^No\. 1 .*no change \(the first entry\)\nNo\. 2 .*run by S0901: 1 keys$/m,
    );
    expect(recorded.stdout).toMatch(
      / sekisho\.yaml +organisation\.alertBudget\.\S+ +1 → 0\.1 +lets more pass/,
    );
    const asJson = await run(['settings-changes', '--json'], environment);
    expect(JSON.parse(asJson.stdout.split('\n')[1] ?? '')).toMatchObject({
      sequence: 2,
      by: 'S0901',
    });
    const third = await ingest();
    expect(third.stderr).not.toContain('settings have changed');
    expect(outboxOf(state)).toBe(told);
    const { stdout } = await run(['cases', 'list', '--json'], environment);
    const listed = stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(listed.filter(({ detectors }) => detectors.includes('changed-settings'))).toMatchObject([
      { actor: null, severity: 'high', notified: true },
    ]);
  });

  test('are told by a seal, too, with the user of the system where nobody is named', async () => {
    const { config, environment, state } = await office();
    edit(config, 'sekisho.yaml', '"retentionYears":7', '"retentionYears":3');
    const sealed = await run(['seal'], environment);
    expect(sealed.stderr).toContain('The settings have changed since last time: 1 keys');
    expect(outboxOf(state)).toContain('retentionYears：7 → 3');
  });

  test('in tables of other systems are recorded and not told', async () => {
    const { config, ingest, state } = await office();
    const before = outboxOf(state);
    put(config, 'overtime.csv', 'actor,from,until,approver,approvedAt\n');
    put(
      config,
      'approvals.csv',
      'id,actor,system,from,until,maxRecords,purpose,approver,approvedAt\nA-9,S0002,juki,2026-05-11,2026-05-11,700,通知書,S0001,2026-05-10T11:30\n',
    );
    const { stderr } = await ingest();
    expect(stderr).toMatch(
      /changed since last time: \d keys \(no\. 2 of their record; 0 are told\)/,
    );
    expect(outboxOf(state)).toBe(before);
  });

  test('an account that is not on the staff cannot be the one who ran it', async () => {
    const { ingest } = await office();
    expect(await ingest('--by', 'S9999')).toMatchObject({ status: 2 });
  });
});
