import { existsSync } from 'node:fs';
import { liveCases } from '../../local/command/live-cases.ts';
import { openReplay } from '../../local/composition.ts';
import type { CaseFacts } from '../../shared/cases/case.ts';
import type { StoredDay } from '../../shared/history/contribution.ts';
import { addDays } from '../../shared/log-day.ts';
import { foldFile } from '../../shared/pipeline.ts';
import type { HistoryStore, LogFile } from '../../shared/ports.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { type Files, folderOf } from '../settings/small-city.ts';

/** What others' systems logged; it lies beside the project and is never copied into it. */
export const othersLogs = new URL('../../../shared/data/', import.meta.url);

/** Whether a folder of them is not there: its suite is left out, and says so in its title. */
export const isAbsent = (folder: string): boolean => !existsSync(new URL(folder, othersLogs));

/** What a replay came to. */
export interface Replayed {
  readonly accepted: number;
  readonly rejected: number;
  /** By id. */
  readonly cases: readonly CaseFacts[];
  /** Which days of whom were picked: what a case is made of, but none of its figures. */
  readonly firings: readonly Firing[];
}

/** One detector's firing on one log day. */
export interface Firing {
  /** The account, or the resident (keyed hash). */
  readonly about: string;
  readonly logDay: string;
  readonly detector: string;
  /** null: a fixed rule's. */
  readonly p: number | null;
}

/** Reads log files and seals all their days, by the code that `sekisho replay` runs; in memory. */
export async function replayed(config: Files, logs: readonly LogFile[]): Promise<Replayed> {
  const state = await openReplay(null, loadSettings(folderOf(config)), () => 0);
  try {
    let accepted = 0;
    let rejected = 0;
    for (const log of logs) {
      const { manifest } = await foldFile(log, state);
      if (manifest.status !== 'read') throw new Error(`${log.name}: ${manifest.status}`);
      accepted += manifest.accepted;
      rejected += manifest.rejected;
    }
    const span = await spanOf(state.manifests);
    if (span !== null) await sealThrough(span.until, state);
    const cases = (await liveCases(state.cases)).map(({ facts }) => facts);
    return {
      accepted,
      rejected,
      firings: span === null ? [] : await firingsOf(state.history, span),
      cases: cases.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    };
  } finally {
    state.close();
  }
}

async function firingsOf(
  history: HistoryStore,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<readonly Firing[]> {
  const staff = new Set<string>();
  for (let day = from; day <= until; day = addDays(day, 1))
    for (const actor of await history.staffOn(day)) staff.add(actor);
  const firings = new Map<string, Firing>();
  for (const actor of staff)
    for (const day of await history.days(actor, from, until))
      for (const one of firingsOn(day)) firings.set(Object.values(one).join(), one);
  return [...firings.values()];
}

function firingsOn({ actor: about, logDay, ruled, sealed }: StoredDay): readonly Firing[] {
  const rules = Object.entries(ruled)
    .filter(([, standing]) => standing !== 'until-calibrated' || sealed?.isCalibrated !== true)
    .map(([detector]) => ({ about, logDay, detector, p: null }));
  const picks = (sealed?.picks ?? []).map(({ detector, p }) => ({ about, logDay, detector, p }));
  const residents = (sealed?.subjects ?? []).map(({ subject, p }) => {
    return { about: subject, logDay, detector: 'hot-subject', p };
  });
  return [...rules, ...picks, ...residents];
}

const contact = '{ name: d, phone: 0000-00-0000, email: d@kisaragi.example }';
const holder = (actor: string) => `{ actors: [${actor}], day: ${contact}, night: ${contact} }`;

/** An office with one step on its path; `systems` and `sources` as YAML. */
export function office(
  systems: string,
  sources: string,
  staff: string,
  timeZone = 'Asia/Tokyo',
): Files {
  return {
    'sekisho.yaml': `organisation:
  name: { ja: 如月市, en: Kisaragi City }
  kind: municipality
  timeZone: ${timeZone}
  language: ja
systems:
${systems}`,
    'sources.yaml': `sources:\n${sources}`,
    'escalation.yaml': `roles:
  - id: information-security
    title: { ja: 情報セキュリティ担当, en: Information security }
    posts: [{ holder: ${holder('')}, deputies: [${holder('')}] }]
path:
  - { step: 4, role: information-security, title: { ja: 担当, en: office }, duty: { ja: 対応, en: respond }, gate: suspicion, kind: notice, repeatMinutes: 15, repeats: 2 }
`,
    'staff.csv': `actor,section,role,kind,from,until\n${staff}`,
  };
}
