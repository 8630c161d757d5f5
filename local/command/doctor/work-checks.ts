import { type CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import type { SealEndStore } from '../../../shared/adapters/aws/dynamodb-seal-end.ts';
import { printLocalTime, zoneShift } from '../../../shared/log-day.ts';
import { sealIsLate } from '../../../shared/sealing/seal-is-late.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import type { SettingsPointerStore } from '../../../shared/settings-intake/ports.ts';
import { say } from '../../../shared/whole-language.ts';
import { type Check, unwell, well } from './finding.ts';

/** CloudWatch shows a tick a minute or two later. */
const tickMinutes = 10;
const minuteMs = 60_000;

/** Whether the clock has ticked lately. */
export function clockCheck(name: string, client: CloudWatchClient, now: () => number): Check {
  return {
    title: say((c) => c.doctor.titles.clock),
    async look() {
      const until = now();
      const asked = {
        Namespace: 'AWS/Lambda',
        MetricName: 'Invocations',
        Dimensions: [{ Name: 'FunctionName', Value: name }],
        StartTime: new Date(until - tickMinutes * minuteMs),
        EndTime: new Date(until),
        Period: 60,
        Statistics: ['Sum' as const],
      };
      const { Datapoints = [] } = await client.send(new GetMetricStatisticsCommand(asked));
      const times = Datapoints.reduce((total, { Sum = 0 }) => total + Sum, 0);
      if (times > 0) return well(say((c) => c.doctor.clock.ticking(times, tickMinutes)));
      const next = say((c) => c.doctor.clock.silentNext);
      return [
        unwell(
          say((c) => c.doctor.clock.silent(tickMinutes)),
          next,
        ),
      ];
    },
  };
}

/** Whether the seal of the night is done. */
export function sealEndCheck(settings: Settings, store: SealEndStore, now: () => number): Check {
  return {
    title: say((c) => c.doctor.titles.seal),
    async look() {
      const shift = zoneShift(settings.organisation.timeZone);
      const next = say((c) => c.doctor.seal.lateNext);
      const end = await store.last();
      if (end === null)
        return [
          unwell(
            say((c) => c.doctor.seal.never),
            next,
          ),
        ];
      const { through } = end;
      const at = printLocalTime(end.at, shift);
      if (sealIsLate(end.at, now(), shift))
        return [
          unwell(
            say((c) => c.doctor.seal.late(at)),
            next,
          ),
        ];
      return well(
        say(({ doctor: { seal } }) =>
          through === null ? seal.nothing(at) : seal.done(at, through),
        ),
      );
    },
  };
}

/** Which settings are in force, and whether newer ones were refused. */
export function settingsInForceCheck(settings: Settings, pointer: SettingsPointerStore): Check {
  return {
    title: say((c) => c.doctor.titles.settings),
    async look() {
      const stands = await pointer.read();
      if (stands === null) return well(say((c) => c.doctor.settings.deployed));
      const at = printLocalTime(stands.at, zoneShift(settings.organisation.timeZone));
      const digest = stands.settings.slice(0, 12);
      const inForce = well(say((c) => c.doctor.settings.inForce(digest, at)));
      if (stands.refused.length === 0) return inForce;
      const next = say((c) => c.doctor.settings.refusedNext);
      const files = stands.refused.join(', ');
      return [
        ...inForce,
        unwell(
          say((c) => c.doctor.settings.refused(files)),
          next,
        ),
      ];
    },
  };
}
