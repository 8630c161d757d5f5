/** The folder of the settings bucket that files are uploaded to. */
export const settingsUploadPrefix = 'settings/';

/** The folder of what is or was in force; only the function that takes settings in writes there. */
export const settingsInForcePrefix = 'in-force/';

/** The settings as functions read them, by their digest. */
export const compiledSettingsPrefix = `${settingsInForcePrefix}settings/`;

/** Their key. */
export function compiledSettingsKey(digest: string): string {
  return `${compiledSettingsPrefix}${digest}.json.gz`;
}
