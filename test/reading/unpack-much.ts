import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { logsIn } from '../../shared/reading/logs-in.ts';
import { readLog } from '../../shared/reading/read-log.ts';
import { sourceOfFormat } from './collected.ts';

/** Reads every log of a file in a process of its own, whose memory `flat-memory.test.ts` bounds. */
const path = process.argv[2] ?? '';
let lines = 0;
for await (const log of logsIn(logFileAt(path, path))) {
  const summary = await readLog(log, sourceOfFormat('sekisho-csv'), new Map(), {
    accept() {},
    reject() {},
    drain: async () => {},
  });
  lines += summary.accepted;
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ lines, megabytes }));
