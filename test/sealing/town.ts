import { gzipSync } from 'node:zlib';
import { headOf } from '../../local/simulation/log-text.ts';
import { systemIds, systems } from '../../local/simulation/systems.ts';
import type { LogFile } from '../../shared/ports.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { folderOf } from '../settings/small-city.ts';
import { writtenCity } from '../simulation/written-city.ts';
import { type Scattering, scattered } from './scattering.ts';

/** A small generated town with a past that is long enough for calibration. */
export interface Town {
  readonly settings: Settings;
  /** Its logs scattered over files; every system has files of its own. */
  files(scattering: Scattering): readonly LogFile[];
}

/** Generous, so that a past of so few account-days can tell what is unusual enough. */
const budget = 'falseAlertsPerThousandStaffDays: 30';

/** Twelve officials over fifteen weeks from 5 January 2026, in five systems. */
export function writtenTown(seed: number): Town {
  const city = writtenCity(seed, 12, 105);
  const config = [...city.texts]
    .filter(([name]) => name.startsWith('config/'))
    .map(([name, text]) => [
      name.slice('config/'.length),
      text.replace(/falseAlertsPerThousandStaffDays: [\d.]+/u, budget),
    ]);
  return {
    settings: loadSettings(folderOf(Object.fromEntries(config))),
    files: (scattering) =>
      systemIds.flatMap((id) => {
        const system = systems[id];
        const lines = city.logLines.filter((one) => one.system === id).map(({ line }) => line);
        return scattered(lines, scattering).map((part, index) => {
          const text = headOf(system) + part.map((line) => `${line}\n`).join('');
          const extension = system.format === 'sekisho-csv' ? 'csv' : 'jsonl';
          const name = `${id}/${id}-${index}.${extension}`;
          return system.gzipped
            ? fileOf(`${name}.gz`, gzipSync(text))
            : fileOf(name, Buffer.from(text));
        });
      }),
  };
}

function fileOf(name: string, bytes: Uint8Array): LogFile {
  return {
    name,
    async *open() {
      yield bytes;
    },
  };
}
