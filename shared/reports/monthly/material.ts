import type { BelievedDays } from '../../history/source-ahead.ts';
import type { LogDay } from '../../log-day.ts';
import type { StoredCase } from '../../ports.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SettingsChange } from '../../watching/settings-change.ts';
import type { Month } from './month.ts';

/** All that a monthly summary is made of: what is stored, and nothing else. */
export interface MonthlyMaterial {
  readonly month: Month;
  /** Until when people's deeds are told, ms since 1970; the same whenever the report is made. */
  readonly asOf: number;
  /** The day of its issue has not come: what it says is not final. */
  readonly isRunning: boolean;
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

/** What became of the files whose log days touch a month; a file that crosses its end counts whole. */
export interface FileFigures {
  readonly files: number;
  readonly accepted: number;
  readonly rejected: number;
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
