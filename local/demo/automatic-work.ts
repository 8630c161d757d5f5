import type { Settings } from '../../shared/settings/settings.ts';
import { deskOf } from './office-work.ts';
import { type CityDate, instantOf, type Operation, residentNumber } from './operation.ts';
import type { Random } from './random.ts';

/** What service accounts do by day and night: nobody sits at them, the calendar is not theirs. */
export function automaticWork(
  settings: Settings,
  date: CityDate,
  random: Random,
): readonly Operation[] {
  return [
    ...convenienceStores(settings, date, random),
    ...nightlyPrint(settings, date, random),
    ...hourlyTransfer(settings, date, random),
  ];
}

/** Certificates at convenience stores, 06:30–23:00 every day. */
function convenienceStores(settings: Settings, date: CityDate, random: Random): Operation[] {
  const desk = serviceDesk(settings, 'svc-conveni', 'juki');
  return Array.from({ length: random.whole(45, 110) }, () => ({
    ...desk,
    action: 'print' as const,
    screen: 'コンビニ交付',
    subject: residentNumber(random.whole(1000, 48_000)),
    records: 1,
    at: instantOf(date, '06:30') + random.whole(0, 16 * 3600) * 1000,
  }));
}

/** The nightly print run of the tax system, under the year's approval. */
function nightlyPrint(settings: Settings, date: CityDate, random: Random): Operation[] {
  const desk = serviceDesk(settings, 'svc-batch', 'tax');
  return Array.from({ length: random.whole(2, 5) }, (_, run) => ({
    ...desk,
    action: 'print' as const,
    screen: '0900',
    subject: null,
    records: random.whole(120, 900),
    at: instantOf(date, '01:10') + (run * 600 + random.whole(0, 400)) * 1000,
  }));
}

/** The transfer into the reporting database, once an hour: one export with its row count. */
function hourlyTransfer(settings: Settings, date: CityDate, random: Random): Operation[] {
  const desk = serviceDesk(settings, 'svc-renkei', 'reporting');
  return Array.from({ length: 24 }, (_, hour) => ({
    ...desk,
    action: 'export' as const,
    screen: 'toukei.idou_meisai',
    subject: null,
    records: random.whole(20, 260),
    at: instantOf(date, '00:05') + (hour * 3600 + random.whole(0, 90)) * 1000,
  }));
}

function serviceDesk(settings: Settings, actor: string, system: string) {
  const section = settings.staff.get(actor)?.[0]?.section ?? '';
  return deskOf({ actor, section }, system);
}
