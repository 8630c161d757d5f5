import { runClock } from '../shared/escalation/clock.ts';
import { zoneShift } from '../shared/log-day.ts';
import { sealIsLate } from '../shared/sealing/seal-is-late.ts';
import { noteInForce } from '../shared/settings-intake/note-in-force.ts';
import { composeClock } from './composition.ts';
import { logger, onSchedule, withoutWords } from './middleware.ts';

const { ports: portsNow, pointer, now } = await composeClock(process.env);

/**
 * The settings of the deployment are held against the last ones once a process; those that were
 * uploaded are noted by the function that takes them in.
 */
let areSettingsNoted = false;

/** Every minute: the steps that are due go out. Failures ring an alarm and are tried again. */
export const handler = onSchedule(async () => {
  const ports = await portsNow();
  const { tended, sent, failures } = await runClock(ports, now());
  logger.info('Clock', { tended, sent, failed: failures.length });
  ports.meter.count('SealLate', (await isSealLate(ports)) ? 1 : 0);
  for (const { caseId, error } of failures) {
    logger.error('A case could not be tended', { case: caseId, ...withoutWords(error) });
  }
  const isInForce = async () => (await pointer.read()) === null;
  if (!areSettingsNoted && ports.settingsId === null)
    await noteInForce(ports, isInForce, 'deployment', now());
  areSettingsNoted = true;
  if (failures.length > 0) throw new Error(`${failures.length} cases could not be tended`);
});

/** The seal cannot tell that it did not run; the clock, which is watched by itself, can. */
async function isSealLate({
  sealEnd,
  settings,
}: Awaited<ReturnType<typeof portsNow>>): Promise<boolean> {
  const end = await sealEnd.last();
  return sealIsLate(end?.at ?? null, now(), zoneShift(settings.organisation.timeZone));
}
