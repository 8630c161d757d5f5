import type { CaseFacts } from '../cases/case.ts';
import { say, type Text } from '../language.ts';
import { printLocalTime, zoneShift } from '../log-day.ts';
import type { Settings } from '../settings/settings.ts';
import { caseAboutSettings } from './case-about-settings.ts';
import { toldChanges } from './compare.ts';
import type { ChangedKey, SettingsChange } from './settings-change.ts';
import { changedSettings } from './settings-rule.ts';

/** So many changed keys are written out in a case; the record has all of them. */
const keysToldMax = 40;

/**
 * The case by which a change of the settings is told to the offices that serve the whole
 * organisation, as missing logs are; null: nothing in it is to be told. Whoever made it, as far as
 * that is an account of the staff, is not the one who is told. A pure function of the entry.
 */
export function settingsFacts(
  { sequence, at, by, changes }: SettingsChange,
  { organisation, staff }: Pick<Settings, 'organisation' | 'staff'>,
): CaseFacts | null {
  const told = toldChanges(changes);
  if (told.length === 0) return null;
  const shift = zoneShift(organisation.timeZone);
  const sorted = told.toSorted((a, b) => Number(b.laxer) - Number(a.laxer));
  const rest = sorted.length - keysToldMax;
  return caseAboutSettings(
    {
      rule: changedSettings,
      key: `settings ${sequence}`,
      at,
      files: [...new Set(told.map(({ file }) => file))],
      actors: staff.has(by) ? [by] : [],
      severity: told.some(({ laxer }) => laxer) ? 'high' : 'medium',
      why: [
        say((c) => c.watching.noticed(printLocalTime(at, shift), by, told.length, sequence)),
        ...sorted.slice(0, keysToldMax).map(sentenceOf),
        ...(rest > 0 ? [say((c) => c.watching.more(rest))] : []),
      ],
    },
    organisation.timeZone,
  );
}

/** One changed key in words. */
function sentenceOf({ file, key, before, after, laxer }: ChangedKey): Text {
  return say(({ watching: c }) => {
    const [old, now] = [before ?? c.absent, after ?? c.absent];
    return laxer ? c.laxer(file, key, old, now) : c.changed(file, key, old, now);
  });
}
