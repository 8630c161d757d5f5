import type { Detector } from '../detectors/detector.ts';
import { logIntegrity } from '../detectors/log-integrity.ts';
import { detectors } from '../detectors/registry.ts';
import { refusedSettings } from '../watching/refused-settings.ts';
import { changedSettings } from '../watching/settings-rule.ts';

/** What pages say about a rule, whether it looks at staff, residents, sources or settings. */
export type Rule = Pick<Detector, 'id' | 'title' | 'sees' | 'doesNotSee' | 'knownFalsePositives'>;

/** Every rule that a case may name. */
export const rules: readonly Rule[] = [
  ...detectors,
  logIntegrity,
  changedSettings,
  refusedSettings,
];

/** The rule of an id; undefined: there is none. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((one) => one.id === id);
}
