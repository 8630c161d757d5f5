/** Working days of history before the first calibrated claim (detection, section 4.5). */
export const calibratedFromWorkingDay = 60;

/** Working days that scores must have behind them to be part of a reference. */
export const referenceFromWorkingDay = 20;

/** A reference goes back so many working days … */
export const referenceWorkingDays = 60;

/** … and in a small town further, until it holds so many account-days, */
export const referenceDaysEnough = 18_000;

/** … but not further than this. */
export const referenceWorkingDaysMax = 180;
