import { noteSettings, type SettingsPorts } from '../watching/note-settings.ts';

/**
 * As `noteSettings`, as long as the settings are those in force: whether they are is asked before
 * an entry is written, so that a slow worker never notes settings behind those that followed
 * them. False: they are in force no more, and nothing was noted.
 */
export async function noteInForce(
  ports: SettingsPorts,
  isInForce: () => Promise<boolean>,
  by: string,
  now: number,
): Promise<boolean> {
  const journal = ports.settingsChanges;
  const overtaken = new Error('Other settings are in force.');
  const settingsChanges: SettingsPorts['settingsChanges'] = {
    last: () => journal.last(),
    all: () => journal.all(),
    async append(entry) {
      if (!(await isInForce())) throw overtaken;
      return journal.append(entry);
    },
  };
  try {
    await noteSettings({ ...ports, settingsChanges }, by, now);
    return true;
  } catch (error) {
    if (error === overtaken) return false;
    throw error;
  }
}
