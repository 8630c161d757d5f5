import type { BelievedDays } from '../../history/source-ahead.ts';
import type { LogDay } from '../../log-day.ts';
import type { StoredCase } from '../../ports.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SettingsChange } from '../../watching/settings-change.ts';
import type { FileFigures } from '../gather.ts';
import type { Cutoff } from '../period.ts';
import type { Month } from './month.ts';

/** All that a monthly summary is made of: what is stored, and nothing else. */
export interface MonthlyMaterial extends Cutoff {
  readonly month: Month;
  readonly settings: Settings;
  /** Every case that has not gone on under another id. */
  readonly cases: readonly StoredCase[];
  /** Every source with the log days that are believed. */
  readonly sources: readonly BelievedDays[];
  /** Files that hold log days of the month. */
  readonly files: FileFigures;
  /** By month, how many accounts of people had events on each log day, summed. */
  readonly staffDays: ReadonlyMap<Month, number>;
  readonly work: WorkFigures;
  /** Every change of the settings that was noticed, oldest first. */
  readonly settingsChanges: readonly SettingsChange[];
}

/** Access of a month, over all accounts: sums of the figures of staff-days. */
export interface WorkFigures {
  readonly lines: number;
  /** People seen one by one, and of these those whom recorded work explains. */
  readonly seen: number;
  readonly seenExplained: number;
  /** People exported or printed, and of these those whom an approval or recorded work covers. */
  readonly output: number;
  readonly outputExplained: number;
  /** Log days of the month on which a staff-day is not sealed, in order. */
  readonly unsealed: readonly LogDay[];
}
