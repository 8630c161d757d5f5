import { statfs } from 'node:fs/promises';
import type { DeliveryBook } from '../../../shared/adapters/local/delivery-book.ts';
import type { SqliteStore } from '../../../shared/adapters/local/sqlite-store.ts';
import { sealableThrough } from '../../../shared/sealing/sealable-through.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import { watchHolder } from '../../watch-lock.ts';
import { type Check, type Finding, unwell, well } from './finding.ts';
import { sourcesCheck } from './shared-checks.ts';

/** What is looked at of one machine, whose settings hold no mistake. */
export function machineChecks(
  stateFolder: string,
  settings: Settings,
  store: SqliteStore,
  now: () => number,
): readonly Check[] {
  return [
    serviceCheck(stateFolder),
    sourcesCheck(settings, store.sourceDays, now),
    sealedCheck(settings, store, now),
    deliveriesCheck(settings, store.deliveries),
    diskCheck(stateFolder),
  ];
}

function serviceCheck(stateFolder: string): Check {
  return {
    title: say((c) => c.doctor.titles.service),
    async look() {
      const holder = watchHolder(stateFolder);
      if (holder !== null) return well(say((c) => c.doctor.service.running(holder)));
      const next = say((c) => c.doctor.service.stoppedNext);
      return [
        unwell(
          say((c) => c.doctor.service.stopped),
          next,
        ),
      ];
    },
  };
}

/** Days are sealed in order, so that the newest of them speaks for those before. */
function sealedCheck(settings: Settings, store: SqliteStore, now: () => number): Check {
  return {
    title: say((c) => c.doctor.titles.seal),
    async look() {
      const day = await sealableThrough({ ...store, settings }, now());
      if (day === null) return well(say((c) => c.doctor.seal.noneYet));
      let unsealed = 0;
      for (const actor of await store.history.staffOn(day)) {
        const [stored] = await store.history.days(actor, day, day);
        if (stored?.sealed?.digest !== stored?.digest) unsealed += 1;
      }
      if (unsealed === 0) return well(say((c) => c.doctor.seal.sealed(day)));
      const next = say((c) => c.doctor.seal.unsealedNext);
      return [
        unwell(
          say((c) => c.doctor.seal.unsealed(day, unsealed)),
          next,
        ),
      ];
    },
  };
}

function deliveriesCheck({ channels }: Settings, book: DeliveryBook): Check {
  return {
    title: say((c) => c.doctor.titles.deliveries),
    async look() {
      const found: Finding[] = [];
      const waiting = book.countWaiting();
      if (waiting > 0) {
        const next = say((c) => c.doctor.deliveries.waitingNext);
        found.push(
          unwell(
            say((c) => c.doctor.deliveries.waiting(waiting)),
            next,
          ),
        );
      }
      if (channels.smtp === null && channels.webhook === null) {
        const words = say((c) => c.doctor.deliveries.outboxOnly);
        const next = say((c) => c.doctor.deliveries.outboxOnlyNext);
        found.push({ verdict: 'doubtful', found: words, next });
      }
      return found.length > 0 ? found : well(say((c) => c.doctor.deliveries.none));
    },
  };
}

/** A year of a town of 2,000 staff takes a few GB; a gigabyte is some weeks of warning. */
const freeBytesDoubtful = 5 * 2 ** 30;
const freeBytesUnwell = 2 ** 30;

function diskCheck(stateFolder: string): Check {
  return {
    title: say((c) => c.doctor.titles.disk),
    async look() {
      const { bavail, bsize } = await statfs(stateFolder);
      const bytes = bavail * bsize;
      const free = `${(bytes / 2 ** 30).toFixed(1)} GiB`;
      if (bytes >= freeBytesDoubtful) return well(say((c) => c.doctor.disk.enough(free)));
      const verdict = bytes < freeBytesUnwell ? 'unwell' : 'doubtful';
      const next = say((c) => c.doctor.disk.littleNext);
      return [{ verdict, found: say((c) => c.doctor.disk.little(free)), next }];
    },
  };
}
