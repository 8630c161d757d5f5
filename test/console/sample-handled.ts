import type { CaseAction, CaseFacts, Deed } from '../../shared/cases/case.ts';
import { statusOf } from '../../shared/cases/transitions.ts';
import type { CaseStore } from '../../shared/ports.ts';
import { holidayCase } from './sample-cases.ts';

/** A case that people are in the midst of handling; the pages are looked at four days later. */
export const handledCase = 'C-0000000000000129';
/** One whose preliminary report came too late, whose final one has not been made. */
export const lateCase = 'C-000000000000013a';

export type Entry = readonly [at: string, by: string, deed: Deed];

const comment = '確認会議で決定';
const untouched = { title: null, owner: null, dueAt: null, doneAt: null };

/** A change of a task, from nothing. */
export function task(
  id: string,
  after: { title?: string; owner?: string; dueAt?: string; doneAt?: string },
): Deed {
  const time = (at?: string) => (at === undefined ? null : Date.parse(at));
  const { title = null, owner = null } = after;
  const state = { title, owner, dueAt: time(after.dueAt), doneAt: time(after.doneAt) };
  return { kind: 'task-changed', task: id, before: untouched, after: state, comment };
}

function hours(role: string, worked: string, yenPerHour: string | null): Deed {
  return { kind: 'hours-recorded', role, hours: worked, yenPerHour, on: '2026-10-20', comment };
}

const reviewAt = Date.parse('2026-10-23T05:00:00Z');

function told(step: string): Entry {
  const notice = `${handledCase}/${step}/1`;
  const recipient = 'holder-night';
  return ['2026-10-19T10:41:00Z', 'sekisho', { kind: 'notice-sent', notice, step, recipient }];
}

const handled: readonly Entry[] = [
  ['2026-10-19T10:40:00Z', 'sekisho', { kind: 'opened' }],
  ['2026-10-19T10:40:00Z', 'sekisho', { kind: 'task', step: '1.data-subjects' }],
  told('2.section-head'),
  told('3.personal-information'),
  ['2026-10-19T12:00:00Z', 'S0300', { kind: 'acknowledged', step: null, comment: '受領' }],
  [
    '2026-10-20T00:00:00Z',
    'S0300',
    {
      kind: 'knowledge-corrected',
      knownAt: Date.parse('2026-10-19T11:00:00Z'),
      reason: '電話での第一報はこの時刻',
    },
  ],
  ['2026-10-20T01:00:00Z', 'S0300', { kind: 'assessed', verdict: 'leak-suspected', comment }],
  [
    '2026-10-20T02:00:00Z',
    'S0300',
    { kind: 'confirmed', step: '9.head', draft: '首長への報告文', comment },
  ],
  [
    '2026-10-20T02:05:00Z',
    'S0300',
    { kind: 'postponed', step: '10.press', reviewAt, comment: '原因の確認を待つ' },
  ],
  ['2026-10-20T02:06:00Z', 'S0300', { kind: 'not-needed', step: '11.press', comment }],
  [
    '2026-10-20T03:00:00Z',
    'S0300',
    task('limit-harm', {
      owner: 'S0300',
      dueAt: '2026-10-20T08:00:00Z',
      doneAt: '2026-10-20T06:00:00Z',
    }),
  ],
  [
    '2026-10-20T03:01:00Z',
    'S0300',
    task('apologise', { owner: 'S0200', dueAt: '2026-10-23T08:00:00Z' }),
  ],
  [
    '2026-10-20T03:02:00Z',
    'S0300',
    task('analyse-cause', { owner: 'S0301', dueAt: '2026-10-22T08:00:00Z' }),
  ],
  // The plan names the very person whom the case is about: nobody is responsible for that.
  [
    '2026-10-20T03:03:00Z',
    'S0300',
    task('plan-prevention', { owner: 'S0207', dueAt: '2026-11-20T08:00:00Z' }),
  ],
  ['2026-10-20T03:04:00Z', 'S0300', task('added-1', { title: '委託先に<確認>する' })],
  ['2026-10-20T04:00:00Z', 'S0300', hours('section-head', '2.5', '3000')],
  ['2026-10-20T04:01:00Z', 'S0300', hours('personal-information', '1.25', null)],
  [
    '2026-10-21T01:00:00Z',
    'S0300',
    {
      kind: 'report-made',
      report: 'preliminary',
      madeAt: Date.parse('2026-10-21T00:30:00Z'),
      reason: '電話',
    },
  ],
  [
    '2026-10-21T02:00:00Z',
    'S0300',
    { kind: 'report-made', report: 'preliminary', madeAt: null, reason: '別の事案の分でした' },
  ],
];

const late: readonly Entry[] = [
  ['2026-10-01T00:00:00Z', 'sekisho', { kind: 'opened' }],
  ['2026-10-01T01:00:00Z', 'S0300', { kind: 'acknowledged', step: null, comment: '受領' }],
  ['2026-10-02T01:00:00Z', 'S0300', { kind: 'assessed', verdict: 'leak-confirmed', comment }],
  [
    '2026-10-09T01:00:00Z',
    'S0300',
    {
      kind: 'report-made',
      report: 'preliminary',
      madeAt: Date.parse('2026-10-08T00:00:00Z'),
      reason: '文書',
    },
  ],
];

/** Adds them to a store that has the sample cases. */
export async function seedHandled(cases: CaseStore): Promise<void> {
  const sample = await cases.read(holidayCase);
  if (sample === null) throw new Error('The sample cases are not there.');
  const { facts } = sample.record;
  await seed(cases, { ...facts, id: handledCase, openedOn: '2026-10-19' }, handled);
  await seed(cases, { ...facts, id: lateCase, openedOn: '2026-09-30' }, late);
}

/** Writes one case with its log, as it would stand after these deeds. */
export async function seed(
  cases: CaseStore,
  facts: CaseFacts,
  entries: readonly Entry[],
): Promise<void> {
  const actions = entries.map(([at, by, deed], index): CaseAction => {
    return { sequence: index + 1, at: Date.parse(at), by, deed };
  });
  const status = statusOf(actions);
  await cases.write({ facts, revision: 1, status, dueAt: null });
  for (const action of actions) await cases.append(facts.id, action);
}
