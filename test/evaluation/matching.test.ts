import { describe, expect, test } from 'vitest';
import { incidentsOf } from '../../local/evaluation/incidents.ts';
import { matchAlerts } from '../../local/evaluation/matching.ts';
import { alert, label } from './samples.ts';

const matched = (alerts: readonly ReturnType<typeof alert>[], incident = label()) =>
  matchAlerts(alerts, incidentsOf([incident]));

describe('the rule by which an alert is true', () => {
  test('a case on the actor that overlaps the days finds the incident', () => {
    const { outcomes, falseAlerts } = matched([alert({ from: '2026-05-08', until: '2026-05-11' })]);
    expect(outcomes[0]?.foundBy).not.toBeNull();
    expect(falseAlerts).toEqual([]);
  });

  test('of several, the one that was opened first counts', () => {
    const early = alert({ openedOn: '2026-05-12' });
    const late = alert({ openedOn: '2026-05-15' });
    expect(matched([late, early]).outcomes[0]?.foundBy).toBe(early);
  });

  test('a case on the actor beside the days is a false alert', () => {
    const beside = alert({ from: '2026-05-14', until: '2026-05-20' });
    const { outcomes, falseAlerts } = matched([beside]);
    expect(outcomes[0]?.foundBy).toBeNull();
    expect(falseAlerts).toEqual([beside]);
  });

  test('so is one on somebody else, in the same days', () => {
    expect(matched([alert({ actor: 'S2' })]).falseAlerts).toHaveLength(1);
  });

  test('evidence lines that stand on other days do not count, though the case spans the days', () => {
    const around = { from: '2026-05-08', until: '2026-05-18' };
    const none = alert({ ...around, evidenceDays: ['2026-05-08', '2026-05-18'] });
    const some = alert({ ...around, evidenceDays: ['2026-05-08', '2026-05-13'] });
    expect(matched([none]).outcomes[0]?.foundBy).toBeNull();
    expect(matched([none]).falseAlerts).toHaveLength(1);
    expect(matched([some]).outcomes[0]?.foundBy).toBe(some);
  });

  test('gaps in the logs are counted apart', () => {
    const { falseAlerts, operational } = matched([alert({ actor: null })]);
    expect(falseAlerts).toEqual([]);
    expect(operational).toHaveLength(1);
  });
});

describe('an incident about a resident', () => {
  const hot = label({ actor: null, subject: '00012', actors: ['S1', 'S2', 'S3'] });

  test('is found by a case on the resident, named or by its evidence lines', () => {
    for (const found of [
      alert({ actor: null, subject: '00012' }),
      alert({ actor: null, subject: 'keyed', evidenceSubjects: ['00012'] }),
    ]) {
      const { outcomes, falseAlerts } = matched([found], hot);
      expect(outcomes[0]).toMatchObject({ foundBy: found, byParticipantOnly: false });
      expect(falseAlerts).toEqual([]);
    }
  });

  test('is found by a case on one who took part, which is said', () => {
    const { outcomes, falseAlerts } = matched([alert({ actor: 'S2' })], hot);
    expect(outcomes[0]).toMatchObject({ byParticipantOnly: true });
    expect(falseAlerts).toEqual([]);
  });

  test('is not found by a case on another resident', () => {
    const other = alert({ actor: null, subject: '00013', evidenceSubjects: ['00013'] });
    expect(matched([other], hot).falseAlerts).toEqual([other]);
  });
});
