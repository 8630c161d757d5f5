import type { Settings, Tenure } from '../../shared/settings/settings.ts';
import { deskOf } from './office-work.ts';
import { type CityDate, instantOf, type Operation, residentNumber } from './operation.ts';
import type { Random } from './random.ts';
import { reportingSections } from './section-work.ts';

const folders = ['keikaku', 'kaigi', 'kouhou', 'keiyaku', 'kenshu'] as const;
const tables = ['toukei.setai_kazu', 'toukei.nenrei_betsu', 'toukei.chiku_betsu'] as const;

/** Office documents in the cloud: everybody lists, reads and writes a few files a day. */
export function documentWork(clerk: Tenure, date: CityDate, random: Random): readonly Operation[] {
  const desk = deskOf(clerk, 'documents');
  return Array.from({ length: random.whole(3, 12) }, (_, file) => {
    const action = random.pick(['search', 'view', 'view', 'update'] as const);
    const name = `${random.pick(folders)}/${date}-${clerk.actor}-${file + 1}.docx`;
    const at = instantOf(date, '08:40') + random.whole(0, 8 * 3600) * 1000;
    return { ...desk, action, screen: name, subject: null, records: null, at };
  });
}

/** Statistics out of the reporting database, by the sections that make them. */
export function reportingWork(clerk: Tenure, date: CityDate, random: Random): readonly Operation[] {
  if (!reportingSections.includes(clerk.section)) return [];
  const desk = deskOf(clerk, 'reporting');
  return Array.from({ length: random.whole(6, 22) }, () => ({
    ...desk,
    action: 'view' as const,
    screen: random.pick(tables),
    subject: null,
    records: random.whole(1, 40),
    at: instantOf(date, '08:45') + random.whole(0, 8 * 3600) * 1000,
  }));
}

/** The accounts of the counter's shared terminals: certificates while the counter is open. */
export function counterWork(
  settings: Settings,
  date: CityDate,
  actor: string,
  random: Random,
): readonly Operation[] {
  const tenure = settings.staff.get(actor)?.[0];
  if (tenure === undefined) return [];
  const desk = deskOf(tenure, 'juki');
  return Array.from({ length: random.whole(20, 45) }, () => ({
    ...desk,
    action: random.pick(['view', 'view', 'print'] as const),
    screen: '窓口証明',
    subject: residentNumber(random.whole(1000, 48_000)),
    records: 1,
    at: instantOf(date, '09:05') + random.whole(0, 3 * 3600) * 1000,
  }));
}
