import { describe, expect, it } from 'vitest';
import { approvalConduct, examples } from '../../shared/detectors/approval-conduct.ts';
import type { StaffDay } from '../../shared/detectors/detector.ts';
import { at, exampleEvent, exampleTables } from '../../shared/explanations/example.ts';
import { explainDay } from '../../shared/explanations/explain-day.ts';
import type { ExplanationTables } from '../../shared/explanations/explanation.ts';
import { compileExplanationTables } from '../../shared/explanations/explanation-tables.ts';
import type { FoldedEvent } from '../../shared/history/contribution.ts';
import { subjectHash } from '../../shared/history/subject-key.ts';
import { createWorkRecords } from '../../shared/history/work-records.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { Approval } from '../../shared/settings/settings.ts';
import { compileCalendar } from '../../shared/working-time.ts';
import { folderOf, smallCity } from '../settings/small-city.ts';

const approved: Approval = {
  id: 'A-1',
  actor: 'S0302',
  system: 'juki',
  from: at('2026-10-05T00:00'),
  until: at('2026-10-06T23:59'),
  maxRecords: 700,
  purpose: '通知書の印刷',
  approver: 'S0301',
  approvedAt: at('2026-10-02T11:30'),
};
const output = exampleEvent({ at: at('2026-10-05T10:00'), action: 'export', records: 400 });

/** What the detector says of outputs under these approvals. */
function conduct(approvals: readonly Approval[], events: readonly FoldedEvent[] = [output]) {
  const reasons = explainDay('S0302', events, exampleTables({ approvals: () => approvals }));
  const day: StaffDay = {
    actor: 'S0302',
    logDay: '2026-10-05',
    tenure: null,
    tenures: [],
    events: events.map((event, index) => ({
      ...event,
      explanations: reasons[index]?.explanations ?? [],
      shortfalls: reasons[index]?.shortfalls ?? [],
      mayBePersonal: true,
      period: 'office',
      isProtected: false,
    })),
  };
  const words = { time: () => '10:00', systemTitle: () => ({ ja: '住民記録', en: 'Register' }) };
  const finding = approvalConduct.rule?.judge(day, words) ?? null;
  return { reasons, finding };
}

describe('how an approval was given and used', () => {
  it('is no finding where somebody else gave it before, and it sufficed', () => {
    const { reasons, finding } = conduct([approved]);

    expect(reasons[0]?.explanations).toEqual([{ id: 'approval', reference: 'A-1' }]);
    expect(finding).toBeNull();
  });

  it('is a finding where it was given afterwards, although it explains', () => {
    const late = { ...approved, approvedAt: at('2026-10-05T10:01') };
    const { reasons, finding } = conduct([late]);

    expect(reasons[0]?.explanations).toEqual([{ id: 'approval', reference: 'A-1' }]);
    expect(finding?.severity).toBe('medium');
    expect(finding?.why.map((one) => one.ja).join()).toContain('事後承認');
    expect(conduct([late, { ...approved, id: 'A-2' }]).finding).toBeNull();
  });

  it('is a finding, and explains nothing, where the applicant gave it or it is overrun', () => {
    const own = conduct([{ ...approved, approver: 'S0302' }]);
    const overrun = conduct([{ ...approved, maxRecords: 399 }]);

    for (const { reasons, finding } of [own, overrun]) {
      expect(reasons[0]?.explanations).toEqual([]);
      expect(finding?.events).toHaveLength(1);
    }
    expect(overrun.finding?.why.map((one) => one.en).join()).toContain('at most 399 people');
  });

  it('is low up to 100 people', () => {
    const few = { ...output, records: 100 };
    expect(conduct([{ ...approved, maxRecords: 99 }], [few]).finding?.severity).toBe('low');
  });

  for (const { title, day } of examples().rule?.fires ?? [])
    it(`is a finding: ${title}`, () => expect(judged(day)).not.toBeNull());
  for (const { title, day } of examples().rule?.quiet ?? [])
    it(`is no finding: ${title}`, () => expect(judged(day)).toBeNull());
});

function judged(day: StaffDay) {
  const words = { time: () => '10:00', systemTitle: () => ({ ja: '住民記録', en: 'Register' }) };
  return approvalConduct.rule?.judge(day, words) ?? null;
}

describe('the tables of a configuration', () => {
  const settings = loadSettings(
    folderOf({
      ...smallCity,
      'assignments.csv':
        'subject,actor,section,from,until,reason\n0000123,S0302,,2026-10-01,,転入\n0000123,,税務課,2026-10-01,,課税\n',
      'households.csv': 'subject,household\n0000123,H1\n0000124,H1\n',
    }),
  );
  const hash = subjectHash(new Uint8Array(32).fill(7));
  const work = createWorkRecords(() => '住民課');
  const tables: ExplanationTables = compileExplanationTables(
    settings,
    compileCalendar(settings.calendar, 'Asia/Tokyo'),
    hash,
    work,
  );

  it('find residents by the hashes of the history, and rows in their order', () => {
    expect(tables.assignments(hash('0000123')).map(({ reason }) => reason)).toEqual([
      '転入',
      '課税',
    ]);
    expect(tables.assignments(hash('123'))).toEqual([]);
    expect(tables.household(hash('0000124'))).toBe('H1');
    expect(tables.household(hash('0000125'))).toBeNull();
    expect(tables.sectionOf('S0302', '2026-03-31')).toBe('税務課');
    expect(tables.sectionOf('S0302', '2026-04-01')).toBe('住民課');
    expect(tables.sectionOf('S0302', '2024-03-31')).toBeNull();
    expect(tables.logDayOf(at('2026-10-06T03:59'))).toBe('2026-10-05');
  });

  it('explain a household by the work on one of its members, and say no resident’s number', () => {
    const view = (subject: string, minute: number) =>
      exampleEvent({ at: at('2026-10-08T10:00') + minute * 60_000, subject: hash(subject) });
    const events = [view('0000123', 0), view('0000124', 1), view('0000125', 2)];
    const reasons = explainDay('S0302', events, tables).map(({ explanations }) => explanations);

    expect(reasons).toEqual([
      [{ id: 'own-work', reference: '転入' }],
      [{ id: 'household', reference: '転入' }],
      [],
    ]);
  });
});
