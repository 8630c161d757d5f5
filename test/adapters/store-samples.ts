import type { CaseFacts } from '../../shared/cases/case.ts';
import type { Contribution, SealedDay, StoredDay } from '../../shared/history/contribution.ts';
import type { CaseRecord, FileManifest } from '../../shared/ports.ts';

/** Something like a SHA-256 for every number. */
export function sha256Of(number: number): string {
  return number.toString(16).padStart(64, '0');
}

export function manifest(changes: Partial<FileManifest> = {}): FileManifest {
  return {
    sha256: sha256Of(1),
    name: 'juki/2026-05-11.csv',
    source: 'juki-log',
    status: 'read',
    readWith: '',
    reason: null,
    accepted: 10,
    rejected: 1,
    ambiguous: 0,
    from: '2026-05-11',
    until: '2026-05-12',
    ...changes,
  };
}

export function contribution(changes: Partial<Contribution> = {}): Contribution {
  return {
    actor: 'S0001',
    logDay: '2026-05-11',
    file: sha256Of(1),
    source: 'juki-log',
    part: 0,
    bytes: Uint8Array.of(1, 2, 3),
    ...changes,
  };
}

export function storedDay(changes: Partial<StoredDay> = {}): StoredDay {
  return {
    actor: 'S0001',
    logDay: '2026-05-11',
    digest: 'first',
    vector: Uint8Array.of(1, 0, 255),
    subjects: Uint8Array.of(0, 0),
    ruled: { 'account-state': 'always', 'unapproved-bulk-export': 'until-calibrated' },
    fired: ['account-state', 'unapproved-bulk-export'],
    sealed: null,
    ...changes,
  };
}

export function sealedDay(changes: Partial<SealedDay> = {}): SealedDay {
  return {
    digest: 'first',
    isCalibrated: true,
    warmUp: ['after-hours'],
    bounds: { 'unapproved-bulk-export': 240 },
    scores: { 'bulk-export.day': 4.25, 'after-hours.sessions': 0 },
    picks: [
      {
        detector: 'bulk-export',
        severity: 'high',
        // Smaller than any number that DynamoDB knows.
        p: 1e-300,
        notified: true,
        why: [{ ja: '普段の40倍です。', en: 'It is 40 times the habit.' }],
      },
    ],
    subjects: [
      {
        subject: '00ff00ff00ff00ff',
        actors: ['S0001', 'S0002', 'S0003'],
        p: 0.000_1,
        notified: false,
      },
    ],
    ...changes,
  };
}

export function caseFacts(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    id: 'C-0123456789abcdef',
    actor: 'S0001',
    subject: null,
    actors: ['S0001'],
    source: null,
    family: 'bulk-export',
    detectors: ['fixed-bulk-export'],
    severity: 'high',
    notified: true,
    from: '2026-05-11',
    until: '2026-05-11',
    openedOn: '2026-05-11',
    records: 2_000,
    subjects: 0,
    unexplainedSubjects: 0,
    subjectHashes: ['00ff00ff00ff00ff'],
    p: null,
    why: [{ ja: '2,000人分を出力しました。', en: 'Exported 2,000 people.' }],
    whatToDo: [{ ja: '業務かどうか確かめてください。', en: 'Ask whether it was work.' }],
    evidence: [
      {
        source: 'juki-log',
        file: 'juki/2026-05-11.csv',
        line: 7,
        at: 1_778_490_000_000,
        action: 'export',
        system: 'juki',
        records: null,
      },
    ],
    sections: ['住民課'],
    systems: ['juki'],
    dataClasses: ['personal'],
    dataClassesUnknown: false,
    firstAt: 1_778_490_000_000,
    lastAt: 1_778_490_000_000,
    ...changes,
  };
}

export function caseRecord(
  facts: Partial<CaseFacts> = {},
  changes: Partial<CaseRecord> = {},
): CaseRecord {
  return { facts: caseFacts(facts), revision: 1, status: 'open', dueAt: null, ...changes };
}

/** An id as cases have it, by number. */
export function caseId(number: number): string {
  return `C-${number.toString(16).padStart(16, '0')}`;
}
