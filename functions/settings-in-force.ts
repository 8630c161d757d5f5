import type { Settings } from '../shared/settings/settings.ts';
import type { DeployedSettings, SettingsPointerStore } from '../shared/settings-intake/ports.ts';

/** Settings that are or were in force. */
export interface SettingsInForce {
  /** Their digest; null: those of the deployment. */
  readonly id: string | null;
  readonly settings: Settings;
}

/**
 * Finds settings. The last ones are kept, so that only the pointer is asked as long as they hold.
 */
export interface SettingsReader {
  /** Those that are in force now. */
  now(): Promise<SettingsInForce>;
  /** Those of that digest, whichever are in force. */
  of(id: string | null): Promise<SettingsInForce>;
}

/** What settings are found with. */
export interface SettingsReading {
  readonly pointer: Pick<SettingsPointerStore, 'read'>;
  readonly compiled: (digest: string) => Promise<Settings>;
  readonly deployed: Omit<DeployedSettings, 'files'>;
  readonly complete: (settings: Settings) => Settings;
}

/**
 * The settings that the pointer names, or those of the deployment where none were ever put in
 * force. Just after a deployment they may be of an earlier release, or fit an earlier deployment:
 * rooms that they lack, and all that a deployment makes resources by, are the deployment's own
 * then, until the settings function has read them anew.
 */
export function settingsReader({
  pointer,
  compiled,
  deployed,
  complete,
}: SettingsReading): SettingsReader {
  const ofDeployment = { id: null, settings: complete(deployed.settings) };
  let kept: { readonly key: string; readonly found: SettingsInForce } | null = null;
  const find = async (id: string, isOfDeployment: boolean): Promise<SettingsInForce> => {
    const key = `${id} ${isOfDeployment}`;
    if (kept?.key !== key) {
      const read = { ...deployed.settings, ...(await compiled(id)) };
      const { organisation, sources, escalation } = isOfDeployment ? read : deployed.settings;
      const settings = complete({ ...read, organisation, sources, escalation });
      kept = { key, found: { id, settings } };
    }
    return kept.found;
  };
  return {
    async now() {
      const stands = await pointer.read();
      if (stands === null) return ofDeployment;
      return find(stands.settings, stands.deployment === deployed.id);
    },
    of: async (id) => (id === null ? ofDeployment : find(id, true)),
  };
}
