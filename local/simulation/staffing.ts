import { addDays, type LogDay } from '../../shared/log-day.ts';
import { firstDayOfYear, fiscalYearOf } from '../../shared/reports/yearly/fiscal-year.ts';
import { assumptions } from './assumptions.ts';
import type { CityDay } from './days.ts';
import { gamma, logNormal, pickWeighted, shuffled } from './draws.ts';
import type { Official, Posting } from './officials.ts';
import { type Random, streamOf, streams } from './random.ts';
import { kinds, type Section } from './sections.ts';

/** Everyone who is in office at some time of the simulated days. The first come as heads. */
export function employ(
  seed: number,
  staff: number,
  sections: readonly Section[],
  days: readonly CityDay[],
): readonly Official[] {
  const random = streamOf(seed, streams.staffing);
  const officials: Official[] = [];
  const [firstDay] = days;
  const lastStart = firstDay === undefined ? '' : firstDayOfYear(fiscalYearOf(firstDay.date));
  for (let index = 0; index < staff; index += 1) {
    const rank = Math.floor(index / sections.length);
    const section = sections[rank < headsOfSection.length ? index % sections.length : -1];
    const home = section ?? homeFor(random, sections);
    const start = `${2020 + random.whole(0, 5)}-04-01`;
    // Nobody is in office before he or she came.
    const from = start < lastStart ? start : lastStart;
    const role = section === undefined ? roleFor(random) : (headsOfSection[rank] ?? '');
    const posting = { section: home.index, role, from, until: null };
    officials.push(newOfficial(random, index, home, posting, null));
  }
  for (const { date } of days.filter(({ date, index }) => date.endsWith('-04-01') && index > 0))
    startYear(streamOf(seed, streams.transfers, Date.parse(date) / 86_400_000), officials, {
      sections,
      date,
    });
  leaveBetween(streamOf(seed, streams.transfers), officials, sections, days);
  return officials;
}

/** Ranks that every section has. They stay where they are, so that the path of a case holds. */
const headsOfSection = ['課長', '課長補佐'];
const partTimeRole = '会計年度任用職員';

function roleFor(random: Random): string {
  if (random.chance(assumptions.partTimeShare)) return partTimeRole;
  return pickWeighted(
    random,
    [
      ['係長', 2],
      ['主任', 3],
      ['主事', 5],
    ] as const,
    '主事',
  );
}

function homeFor(random: Random, sections: readonly Section[]): Section {
  const name = pickWeighted(
    random,
    sections.map(({ index, weight }) => [String(index), weight] as const),
    '0',
  );
  return sections[Number(name)] ?? first(sections);
}

function newOfficial(
  random: Random,
  index: number,
  home: Section,
  posting: Posting,
  terminal: string | null,
): Official {
  const isHead = headsOfSection.includes(posting.role);
  const isPartTime = posting.role === partTimeRole;
  const rank = isHead ? assumptions.headPace : isPartTime ? assumptions.partTimePace : 1;
  const isExporter =
    !isPartTime && random.chance(assumptions.exporterShare * kinds[home.kind].exporters);
  const rare = assumptions.otherExportsADay * logNormal(random, assumptions.otherExportsSpread);
  return {
    index,
    actor: `S${String(index + 1).padStart(4, '0')}`,
    terminal: terminal ?? `T${String(index + 1).padStart(4, '0')}`,
    postings: [posting],
    isHead,
    isPartTime,
    pace: rank * logNormal(random, assumptions.staffSpread),
    unexplained: Math.min(
      0.5,
      assumptions.unexplainedShare * logNormal(random, assumptions.unexplainedSpread),
    ),
    exportsADay: isExporter ? assumptions.exportsAMonth / workingDaysAMonth : rare,
    overtime: isPartTime ? 0 : gamma(random, assumptions.overtimeShape) / assumptions.overtimeShape,
  };
}

const workingDaysAMonth = 20.5;

/** On 1 April some leave and are replaced, and a quarter of the others move to another section. */
function startYear(
  random: Random,
  officials: Official[],
  { sections, date }: { sections: readonly Section[]; date: LogDay },
): void {
  const eve = addDays(date, -1);
  for (const official of [...officials]) {
    const current = official.postings.at(-1);
    if (current === undefined || current.until !== null || official.isHead) continue;
    if (random.chance(assumptions.leaverShareAtYearEnd)) {
      replace(random, officials, sections, official, eve, date);
    } else if (random.chance(assumptions.transferShare)) {
      const others = sections.filter(({ index }) => index !== current.section);
      const moved = { ...current, section: homeFor(random, others).index, from: date };
      officials[official.index] = {
        ...official,
        postings: [...official.postings.slice(0, -1), { ...current, until: eve }, moved],
      };
    }
  }
}

const leaversMin = 2;

/** A few leave in between; there are at least two of them, however small the city. */
function leaveBetween(
  random: Random,
  officials: Official[],
  sections: readonly Section[],
  days: readonly CityDay[],
): void {
  const open = days.filter(({ isOpen, index }) => isOpen && index < days.length * 0.6);
  const wanted = Math.round(officials.length * assumptions.leaverShareBetween);
  const candidates = shuffled(
    random,
    officials.filter(({ isHead, postings }) => !isHead && postings.length === 1),
  ).filter(
    ({ postings }) =>
      postings[0]?.until === null && (postings[0]?.from ?? '') < (days[0]?.date ?? ''),
  );
  for (const official of candidates.slice(0, Math.max(leaversMin, wanted))) {
    const last = open[random.whole(0, open.length - 1)]?.date;
    if (last === undefined) return;
    replace(random, officials, sections, official, last, addDays(last, random.whole(1, 20)));
  }
}

function replace(
  random: Random,
  officials: Official[],
  sections: readonly Section[],
  official: Official,
  last: LogDay,
  start: LogDay,
): void {
  const current = official.postings.at(-1);
  if (current === undefined) return;
  officials[official.index] = {
    ...official,
    postings: [...official.postings.slice(0, -1), { ...current, until: last }],
  };
  const home = sections[current.section] ?? first(sections);
  const terminal = random.chance(assumptions.inheritedTerminal) ? official.terminal : null;
  const posting = { ...current, role: '主事', from: start, until: null };
  officials.push(newOfficial(random, officials.length, home, posting, terminal));
}

function first(sections: readonly Section[]): Section {
  const [section] = sections;
  if (section === undefined) throw new RangeError('A city needs a section.');
  return section;
}
