import type { Detector } from '../detectors/detector.ts';
import { logIntegrity } from '../detectors/log-integrity.ts';
import { detectors } from '../detectors/registry.ts';

/** What pages say about a detector, whether it looks at staff, residents or sources. */
export type Rule = Pick<Detector, 'id' | 'title' | 'sees' | 'doesNotSee' | 'knownFalsePositives'>;

/** Every rule that a case may name. */
export const rules: readonly Rule[] = [...detectors, logIntegrity];

/** The rule of an id; undefined: there is none. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((one) => one.id === id);
}
