/** The settings as they stand beside a function's bundle, already read and checked at synth. */
export const settingsFileName = 'settings.json';

/** The files that they were read from, beside the bundle of the function that reads newer ones. */
export const settingsSourceFileName = 'settings-source.json';
