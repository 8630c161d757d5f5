import { openState } from '../../local/composition.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { addDays } from '../../shared/log-day.ts';
import { explainedDays } from '../../shared/sealing/kept-past.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import { scorePart } from '../../shared/sealing/score-part.ts';
import { loadSettings } from '../../shared/settings/load.ts';

/** Scores a night as the function of the seal does, in a process of its own: `… CONFIG STATE MIB`. */
const [config = '', folder = '', allowed = ''] = process.argv.slice(2);
const settings = loadSettings(settingsFolder(config));
const state = await openState(folder, settings, { now: () => 0 });
const span = await spanOf(state.manifests);
if (span === null) throw new RangeError(`${folder} holds no logs.`);
const { from: first, until: through } = span;
const days = { first, from: addDays(through, -explainedDays), through };
const { logDays } = await scorePart(days, explainedDays + 1, state);
state.close();
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
console.log(
  `scoring ${logDays.length} log days alone, a megabyte an account: ` +
    `peak RSS ${peakMegabytes} MB of ${allowed} allowed`,
);
if (peakMegabytes > Number(allowed)) process.exitCode = 1;
