import type { ClockPorts } from '../escalation/clock.ts';
import { appendNext } from '../journal.ts';
import type { Journal } from '../ports.ts';
import { compareSettings } from './compare.ts';
import type { SettingsChange } from './settings-change.ts';
import { settingsFacts } from './settings-facts.ts';
import { snapshotDigest, snapshotOf } from './snapshot.ts';
import { tellOnce } from './tell-once.ts';

/** What the watch over the settings works with. */
export interface SettingsPorts extends ClockPorts {
  readonly settingsChanges: Journal<SettingsChange>;
}

/**
 * Holds the settings against those that were noted last: a change becomes one entry of the journal
 * and one case, which goes the path by itself. Safe to repeat and to be done by several at once: of
 * those one writes the entry, and whoever comes after a crash opens the case that is lacking. The
 * first settings are only noted. `by` is who started the work, `now` ms since 1970. Gives the entry
 * that was added; null: nothing has changed.
 */
export async function noteSettings(
  ports: SettingsPorts,
  by: string,
  now: number,
): Promise<SettingsChange | null> {
  const { settingsChanges: journal } = ports;
  const snapshot = snapshotOf(ports.settings);
  const digest = snapshotDigest(snapshot);
  const known = await journal.last();
  if (known !== null) await tell(known, ports, now);
  const added = await appendNext(journal, (last, sequence) => {
    if (last?.digest === digest) return null;
    const changes = last === null ? [] : compareSettings(last.snapshot, snapshot);
    return { sequence, at: now, by, digest, snapshot, changes };
  });
  const newest = added ?? (await journal.last());
  if (newest !== null && newest.sequence !== known?.sequence) await tell(newest, ports, now);
  return added;
}

/** Opens the case of a change where there is none yet, and lets its first alert go out. */
async function tell(change: SettingsChange, ports: SettingsPorts, now: number): Promise<void> {
  const facts = settingsFacts(change, ports.settings);
  if (facts !== null) await tellOnce(facts, ports, now);
}
