import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the test's own, which goes away with it. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-command-'));
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** A folder that several tests share; its maker removes it. */
export function sharedFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sekisho-command-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function put(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const contact = (actor: string) => {
  return { name: '情報政策課', phone: '0000-02-1300', email: `${actor}@city.kisaragi.example` };
};
const holder = (actor: string) => {
  return { actors: [actor], day: contact(actor), night: contact(actor) };
};

/** The smallest configuration folder: JSON is YAML too. */
export function configuration(folder: string): string {
  const config = join(folder, 'config');
  put(
    config,
    'sekisho.yaml',
    JSON.stringify({
      organisation: {
        name: { ja: '如月市', en: 'Kisaragi City' },
        kind: 'municipality',
        timeZone: 'Asia/Tokyo',
        language: 'ja',
      },
      alertBudget: { falseAlertsPerThousandStaffDays: 1 },
      retentionYears: 7,
      labourRates: {},
      systems: [
        { id: 'juki', title: { ja: '住民記録', en: 'Register' }, dataClasses: ['personal'] },
      ],
    }),
  );
  put(
    config,
    'sources.yaml',
    JSON.stringify({
      sources: [
        { ...source, id: 'events', objects: ['events/*.jsonl*'], format: 'sekisho-jsonl' },
        { ...source, id: 'table', objects: ['table/*.csv'], format: 'sekisho-csv' },
        { ...source, ...utf8, objects: ['utf8/*.csv'], format: 'sekisho-csv' },
      ],
    }),
  );
  put(
    config,
    'escalation.yaml',
    JSON.stringify({
      roles: [
        {
          id: 'information-security',
          title: { ja: '情報セキュリティ担当', en: 'Information security' },
          posts: [{ holder: holder('S0900'), deputies: [holder('S0901')] }],
        },
      ],
      path: [
        {
          step: 4,
          role: 'information-security',
          title: { ja: '情報セキュリティ担当', en: 'Information security' },
          duty: { ja: '対応', en: 'Respond' },
          gate: 'suspicion',
          kind: 'notice',
          repeatMinutes: 15,
          repeats: 2,
        },
      ],
    }),
  );
  put(config, 'staff.csv', staff);
  return config;
}

const source = { system: 'juki', encoding: 'auto', cadence: 'daily', map: {} };

const utf8 = { id: 'utf8', encoding: 'utf-8' };

const staff = `actor,section,role,kind,from,until
S0001,住民課,clerk,person,2020-04-01,
S0002,住民課,clerk,person,2020-04-01,
S0003,税務課,clerk,person,2015-04-01,2026-03-31
S0900,情報政策課,head,person,2020-04-01,
S0901,情報政策課,clerk,person,2020-04-01,
`;

/** A day's log: an unapproved export of 500, everyday views, a retired account. */
export function eventLines(): readonly string[] {
  const lines = [
    event({ actor: 'S0001', at: '2026-05-11T20:41:00+09:00', action: 'export', records: 500 }),
    event({ actor: 'S0003', at: '2026-05-08T13:05:00+09:00', action: 'view', subject: '0000001' }),
  ];
  for (let minute = 0; minute < 60; minute += 1) {
    const time = `2026-05-11T10:${String(minute).padStart(2, '0')}:00+09:00`;
    lines.push(event({ actor: 'S0002', at: time, action: 'view', subject: `00001${minute}` }));
  }
  return lines;
}

function event(given: Readonly<Record<string, unknown>>): string {
  sequence += 1;
  return JSON.stringify({
    outcome: 'success',
    system: 'juki',
    records: given['action'] === 'view' ? 1 : null,
    dataClasses: ['personal'],
    source: 'events',
    line: 1,
    sequence: String(sequence),
    ...given,
  });
}

let sequence = 0;
