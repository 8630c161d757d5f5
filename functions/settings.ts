import { takeInSettings } from '../shared/settings-intake/take-in.ts';
import { composeSettings } from './compose-settings.ts';
import { logger, onSchedule } from './middleware.ts';

const { ports, now } = await composeSettings(process.env);

/** Another release may read the same files otherwise: a new process reads them anew. */
let isAnew = true;

/**
 * Upload → queue → here, and every few minutes: what the events say is not looked at, but what
 * stands in the bucket now.
 */
export const handler = onSchedule(async () => {
  const { inForce, isChanged, refused } = await takeInSettings(ports, isAnew, now());
  isAnew = false;
  ports.meter.count('SettingsRefused', refused.length);
  const settings = inForce?.slice(0, 12) ?? 'deployment';
  if (isChanged) logger.info('Settings', { settings, refused: refused.length });
});
