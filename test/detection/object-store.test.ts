import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { isAbsent, office, othersLogs, replayed } from './replayed.ts';

const name = 'otrf-s3/ec2_proxy_s3_exfiltration_2020-09-14011940.json';
const absent = isAbsent(name);
const title = `a theft of two objects${absent ? ` (left out: ${name} is not there)` : ''}`;

describe.skipIf(absent)(title, () => {
  test('is no matter of volume: 103 events, two objects read, no case', async () => {
    const config = office(
      '  - { id: s3, title: { ja: S3, en: S3 }, dataClasses: [personal] }\n',
      '  - { id: trail, system: s3, objects: ["*.json"], format: aws-cloudtrail, cadence: irregular }\n',
      'S0001,情報政策課,主事,person,2010-04-01,\n',
    );
    const log = logFileAt(fileURLToPath(new URL(name, othersLogs)), 'trail.json');
    const { accepted, rejected, cases } = await replayed(config, [log]);
    expect({ accepted, rejected, cases }).toEqual({ accepted: 103, rejected: 0, cases: [] });
  });
});
