import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import type { CaseFacts } from '../../shared/cases/case.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import { type ClockPorts, runClock } from '../../shared/escalation/clock.ts';
import type { CaseStore, OutgoingAlert } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { escalation, facts, kisaragi, morning } from '../escalation/kisaragi.ts';

/** Of a deployment of the invented city. */
export const linkKey = new Uint8Array(32).fill(7);
export const links = { address: 'https://sekisho.kisaragi.example', validHours: 168 };
export const firstQuestion = { role: 'supervisor', waitMinutes: 240 };

/** The invented city with links, in which the supervisor is asked first. */
export function city(changes: Partial<Settings> = {}): Settings {
  return kisaragi({ links, escalation: escalation({ firstQuestion }), ...changes });
}

/** A town hall at work: its store, its clock, and the alerts that have gone out. */
export interface TownHall {
  readonly cases: CaseStore;
  readonly alerts: OutgoingAlert[];
  readonly ports: ClockPorts & { readonly linkKey: Uint8Array; readonly now: () => number };
  settings: Settings;
  now: number;
  /** Records facts, and does what is then due. */
  open(changes?: Partial<CaseFacts>, formerIds?: readonly string[]): Promise<void>;
  tick(): Promise<void>;
  /** The token in the alert of a step; the newest where there are several. */
  token(step: string): string;
}

export function townHall(
  settings: Settings = city(),
  { cases, batches }: Pick<ClockPorts, 'cases' | 'batches'> = openSqliteStore(':memory:'),
): TownHall {
  const alerts: OutgoingAlert[] = [];
  const hall: TownHall = {
    cases,
    alerts,
    settings,
    now: morning,
    ports: {
      cases,
      batches,
      messenger: { send: async (alert) => void alerts.push(alert) },
      meter: { count: () => undefined },
      linkKey,
      now: () => hall.now,
      get settings() {
        return hall.settings;
      },
    },
    async open(changes = {}, formerIds = []) {
      await recordFacts(facts(changes), formerIds, cases, hall.now);
      await hall.tick();
    },
    tick: async () => void (await runClock(hall.ports, hall.now)),
    token(step) {
      const alert = alerts.findLast(({ notice }) => notice.includes(`/${step}/`));
      const [token] = tokensIn(alert?.body ?? '');
      if (token === undefined) throw new Error(`No link for ${step}.`);
      return token;
    },
  };
  return hall;
}

/** The tokens of the links in a message. */
export function tokensIn(body: string): readonly string[] {
  const pattern = /^ {4}https:\/\/sekisho\.kisaragi\.example\/links\/(\S+)$/gm;
  return [...body.matchAll(pattern)].map(([, token = '']) => token);
}
