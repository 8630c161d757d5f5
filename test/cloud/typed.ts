import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { projectFolder } from '../../infra/deployment.ts';
import type { StandingCity } from './standing-city.ts';

/** What a command of the README came to. */
export interface Typed {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Types a command of the README, with the folder and the table of this city for those that it names. */
export function typed(command: string, city: StandingCity): Promise<Typed> {
  const table = city.deployed.physicalId('AWS::DynamoDB::GlobalTable', 'History');
  const own = command.replaceAll('my-town', city.settingsAt).replaceAll('TABLE', table);
  const PATH = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;
  const env = { ...process.env, ...city.emulator.environment, PATH, SEKISHO_LANG: 'en' };
  return new Promise((resolve) => {
    execFile('bash', ['-c', own], { cwd: projectFolder, env }, (error, stdout, stderr) => {
      resolve({ status: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}
