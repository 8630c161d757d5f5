import type { LabelLine } from '../../local/evaluation/input-lines.ts';
import type { JudgedCase } from '../../local/evaluation/judged-case.ts';
import type { DayFigures } from '../../local/evaluation/staff-day.ts';

/** An incident of S1 on 11 to 13 May, unless said otherwise. */
export function label(given: Partial<LabelLine> = {}): LabelLine {
  return {
    incident: 'I-01',
    kind: 'bulk-export',
    actor: 'S1',
    subject: null,
    actors: [],
    from: '2026-05-11',
    until: '2026-05-13',
    dose: 200,
    ...given,
  };
}

/** A case of S1 on 11 May, unless said otherwise. */
export function alert(given: Partial<JudgedCase> = {}): JudgedCase {
  return {
    actor: 'S1',
    subject: null,
    detectors: ['bulk-export'],
    from: '2026-05-11',
    until: '2026-05-11',
    openedOn: '2026-05-11',
    evidenceDays: null,
    evidenceSubjects: [],
    ...given,
  };
}

/** An ordinary day of S1, unless said otherwise. */
export function figures(given: Partial<DayFigures> = {}): DayFigures {
  return {
    actor: 'S1',
    day: '2026-05-11',
    section: '住民課',
    lines: 40,
    exportedPeople: 2,
    viewedSubjects: 15,
    afterHoursLines: 0,
    exportLines: 2,
    updateLines: 5,
    terminals: 1,
    activeHours: 7,
    terms: [1, 2, 3],
    ...given,
  };
}
