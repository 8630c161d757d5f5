import { labourOf } from '../../cases/labour.ts';
import { type LogDay, logDayFromNumber, logDayNumber, zoneShift } from '../../log-day.ts';
import type { Settings } from '../../settings/settings.ts';
import type { CaseView } from '../monthly/figures/case-view.ts';

/** What the people of one role did about cases. null: people who hold none. */
export interface HandlingRole {
  readonly role: string | null;
  readonly people: number;
  readonly acknowledged: number;
  readonly assessed: number;
  /** Exact decimal in plain digits. */
  readonly hours: string;
}

/**
 * Who looked at cases in a span, by role: whoever holds several counts under the first of the
 * settings. Hours stand under the role that they were recorded for.
 */
export function handlersOf(
  views: readonly CaseView[],
  isWithin: (day: LogDay) => boolean,
  { escalation, organisation }: Settings,
): readonly HandlingRole[] {
  const shift = zoneShift(organisation.timeZone);
  const roleOf = roleByAccount(escalation);
  const actions = views
    .flatMap((view) => view.actions)
    .filter(({ at }) => isWithin(logDayFromNumber(logDayNumber(at, shift))));
  const looked = actions.filter(
    ({ deed }) => deed.kind === 'acknowledged' || deed.kind === 'assessed',
  );
  const { hours } = labourOf(
    views.flatMap((view) =>
      view.actions.filter(({ deed }) => deed.kind === 'hours-recorded' && isWithin(deed.on)),
    ),
  );
  const roles = [...escalation.roles.keys(), ...hours.keys(), null];
  return [...new Set(roles)].flatMap((role) => {
    const own = looked.filter(({ by }) => (roleOf.get(by) ?? null) === role);
    const worked = role === null ? '0' : (hours.get(role) ?? '0');
    if (own.length === 0 && worked === '0') return [];
    const count = (kind: string) => own.filter(({ deed }) => deed.kind === kind).length;
    return {
      role,
      people: new Set(own.map(({ by }) => by)).size,
      acknowledged: count('acknowledged'),
      assessed: count('assessed'),
      hours: worked,
    };
  });
}

function roleByAccount({ roles }: Settings['escalation']): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, posts } of roles.values()) {
    for (const { holder, deputies } of posts)
      for (const { actors } of [holder, ...deputies])
        for (const actor of actors) if (!found.has(actor)) found.set(actor, id);
  }
  return found;
}
