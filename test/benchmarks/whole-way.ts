import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { type FoldingPorts, readingHere } from '../../shared/file-reading.ts';
import type { LogFile } from '../../shared/ports.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { Settings, Source } from '../../shared/settings/settings.ts';

const sample = new URL('../../local/sample', import.meta.url).pathname;

/** Those of the sample city. */
export const settings: Settings = loadSettings(settingsFolder(sample));

/** Goes the whole way from a file's bytes to the store; answers how many events there were. */
export async function foldFileInto(
  file: LogFile,
  format: string,
  ports: FoldingPorts,
): Promise<number> {
  const source = benchSource(format);
  const found = await readingHere.survey(file, source, ports);
  const { read } = await readingHere.fold({ file, source, found }, ports);
  if (read.rejected > 0) throw new Error(`${read.rejected} lines of ${file.name} were rejected.`);
  return read.accepted;
}

/** What is handed to these stores is let go. */
export function droppingPorts(): FoldingPorts {
  return {
    settings,
    history: { putContributions: async () => {} },
    sourceDays: { put: async () => {} },
    quarantine: { put: async () => {} },
    subjectKey: new Uint8Array(32),
  };
}

/** The source of every benchmark. */
export function benchSource(format: string): Source {
  return {
    id: 'bench',
    title: { ja: '計測', en: 'Benchmark' },
    system: 'resident-register',
    objects: ['**'],
    format,
    encoding: 'auto',
    timeZone: 'Asia/Tokyo',
    cadence: 'daily',
    map: {},
  };
}
