import { toldChanges } from '../shared/watching/compare.ts';
import { noteSettings, type SettingsPorts } from '../shared/watching/note-settings.ts';
import { say } from '../shared/whole-language.ts';
import type { Terminal } from './command/terminal.ts';

/**
 * Tells a second office what changed in the settings since they were noted last. Work goes on where
 * that fails: the next start, and the next look at the settings, tell it.
 */
export async function tellSettings(
  ports: SettingsPorts & { readonly now: () => number },
  by: string,
  terminal: Terminal,
): Promise<void> {
  try {
    const noted = await noteSettings(ports, by, ports.now());
    if (noted === null || noted.changes.length === 0) return;
    const { sequence, changes } = noted;
    const told = toldChanges(changes).length;
    terminal.tell(say((c) => c.command.settingsChanged(changes.length, told, sequence)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.tell(say((c) => c.command.stateTrouble(message)));
  }
}
