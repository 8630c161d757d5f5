import { contestants } from './reading-contestants.ts';

/** One contestant goes through one file, in a process of its own: `reading-turn.ts NAME PATH FORMAT`. */
const [name = '', path = '', format = ''] = process.argv.slice(2);
const contestant = contestants.get(name);
if (contestant === undefined) throw new RangeError(`No contestant is called ${name}.`);

const cpuBefore = process.cpuUsage();
const started = performance.now();
const events = await contestant(path, format);
const seconds = (performance.now() - started) / 1_000;
const { user, system } = process.cpuUsage(cpuBefore);
const cpuSeconds = (user + system) / 1e6;
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
console.log(JSON.stringify({ events, seconds, cpuSeconds, peakMegabytes }));
