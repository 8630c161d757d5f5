import { assumptions } from './assumptions.ts';
import type { City } from './city.ts';
import type { Assignment, BulkApproval, OvertimeOrder } from './deed.ts';
import type { OutFolder } from './out-folder.ts';
import { systemIds } from './systems.ts';
import { batchAccount, conveniAccount, serviceSection, sharedAccount } from './unmanned.ts';

/** The tables that grow from day to day; `flush` writes what a day brought. */
export interface GrowingTables {
  assignment(work: Assignment): void;
  overtime(order: OvertimeOrder): void;
  approval(approval: BulkApproval): void;
  flush(): void;
}

const heads = {
  'config/assignments.csv': 'subject,actor,section,from,until,reason\n',
  'config/overtime.csv': 'actor,from,until,approver,approvedAt\n',
  'config/approvals.csv': 'id,actor,system,from,until,maxRecords,purpose,approver,approvedAt\n',
};

/** Begins the tables, with the yearly approvals of the service accounts in them. */
export function beginTables(city: City, out: OutFolder): GrowingTables {
  for (const [name, head] of Object.entries(heads)) out.write(name, head);
  const waiting: [keyof typeof heads, string][] = [];
  let approvals = 0;
  const tables: GrowingTables = {
    assignment: ({ subject, actor, section, from, until, reason }) =>
      add('config/assignments.csv', [subject, actor, section, from, until, reason]),
    overtime: ({ actor, from, until, approver, approvedAt }) =>
      add('config/overtime.csv', [actor, from, until, approver, approvedAt]),
    approval(one) {
      const { actor, system, from, until, maxRecords, purpose, approver, approvedAt } = one;
      approvals += 1;
      const id = `A-${String(approvals).padStart(5, '0')}`;
      const cells = [id, actor, system, from, until, maxRecords, purpose, approver, approvedAt];
      add('config/approvals.csv', cells);
    },
    flush() {
      for (const [name, lines] of Map.groupBy(waiting, ([name]) => name))
        out.append(name, lines.map(([, line]) => line).join(''));
      waiting.length = 0;
    },
  };
  function add(name: keyof typeof heads, cells: readonly (string | number | null)[]): void {
    waiting.push([name, `${cells.map((cell) => cell ?? '').join(',')}\n`]);
  }
  for (const approval of yearlyApprovals(city)) tables.approval(approval);
  return tables;
}

/** Writes the tables that are known from the beginning: staff, households, the protected. */
export function writeStandingTables(city: City, out: OutFolder): void {
  out.write('config/staff.csv', staffTable(city));
  const { town } = city;
  const households = ['subject,household\n'];
  for (let resident = 0; resident < town.residents; resident += 1)
    households.push(`${town.numberOf(resident)},${town.householdOf(resident)}\n`);
  out.write('config/households.csv', households.join(''));
  const guarded = town.underProtection.map((one) => `${town.numberOf(one)},支援措置\n`);
  out.write('config/protected.csv', `subject,reason\n${guarded.join('')}`);
}

function staffTable(city: City): string {
  const rows = city.officials.flatMap(({ actor, postings }) =>
    postings.map(({ section, role, from, until }) => {
      const name = city.sections[section]?.name;
      return `${actor},${name},${role},person,${from},${until ?? ''}\n`;
    }),
  );
  const shared = city.sections
    .filter(({ kind }) => kind === 'counter')
    .map((section) => `${sharedAccount(section)},${section.name},窓口端末,shared,2020-04-01,\n`);
  const home = serviceSection(city)?.name ?? '';
  const services = [...systemIds.map(batchAccount), conveniAccount].map(
    (account) => `${account},${home},自動処理,service,2020-04-01,\n`,
  );
  return ['actor,section,role,kind,from,until\n', ...rows, ...shared, ...services].join('');
}

function yearlyApprovals(city: City): readonly BulkApproval[] {
  const first = city.days[0]?.date ?? '';
  const last = city.days.at(-1)?.date ?? '';
  const plan = {
    from: first,
    until: last,
    purpose: '年間計画による自動処理',
    approver: city.officials[0]?.actor ?? '',
    approvedAt: `${first}T00:00`,
  };
  const nightly = systemIds.map((system) => ({
    ...plan,
    actor: batchAccount(system),
    system,
    maxRecords: assumptions.nightlyExport * 2,
  }));
  const prints = Math.ceil(city.plan.staff * assumptions.conveniPrintsPerOfficial * 4) + 100;
  const machines = { ...plan, actor: conveniAccount, system: 'juki', maxRecords: prints } as const;
  return [...nightly, machines];
}
