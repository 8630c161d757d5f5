import { addDays } from '../../shared/log-day.ts';
import { assumptions } from './assumptions.ts';
import type { CityDay } from './days.ts';
import type { Ledger } from './deed.ts';
import { certify, change, type Desk, look, note, pause } from './desk.ts';
import { pick, pickAny } from './draws.ts';
import type { SectionFiles, WorkItem } from './section-files.ts';
import type { Reason } from './sections.ts';

/** Someone at a desk with work to do. */
export interface Visitor {
  readonly desk: Desk;
  readonly day: CityDay;
  readonly ledger: Ledger;
  readonly files: SectionFiles;
  /** The official's own open items. */
  readonly items: WorkItem[];
}

/** Opens records for a reason, beginning at an instant; the reason leaves its traces. */
export function visit(visitor: Visitor, reason: Reason, at: number): void {
  const { desk } = visitor;
  let start = at;
  if (desk.random.chance(assumptions.searchFirst)) {
    const found = desk.random.whole(1, 5);
    note(desk, start, { action: 'search', use: 'search', records: found, resident: null });
    start += pause(desk.random);
  }
  ways[reason](visitor, start);
}

const ways: Readonly<Record<Reason, (visitor: Visitor, at: number) => void>> = {
  /** Someone comes to the counter and leaves with a certificate or a change of the record. */
  'walk-in'({ desk, files, day }, at) {
    const resident = desk.town.anyone(desk.random);
    const after = household(desk, at, resident, assumptions.householdBurst);
    if (desk.random.chance(0.75)) certify(desk, after, resident);
    else write(desk, files, day, after, resident);
  },
  case: (visitor, at) => work(visitor, visitor.items, 'own', at),
  'section-case': (visitor, at) => work(visitor, visitor.files.items, 'section', at),
  /** A change that no item was entered for. */
  'own-write'({ desk, files, day }, at) {
    const resident = desk.town.anyone(desk.random);
    const after = household(desk, at, resident, assumptions.householdBurst / 2);
    write(desk, files, day, after + desk.random.whole(0, 8) * 60_000, resident);
  },
  /** Questions about what a colleague has just done. */
  colleague(visitor, at) {
    const { desk, files, day } = visitor;
    const recent = pickAny(desk.random, files.recentlyWrittenBy(desk.actor, day.index));
    if (recent === null) ways['own-write'](visitor, at);
    else household(desk, at, recent.resident, assumptions.householdBurst / 2);
  },
  /** Nobody knows why: a slip of the number, a telephone call that left no trace, a look. */
  nothing({ desk }, at) {
    const resident = desk.random.whole(0, desk.town.residents - 1);
    if (desk.town.isProtected(resident)) return;
    household(desk, at, resident, assumptions.householdBurst / 2);
  },
};

/** Looks at a resident and perhaps at the others of the household. Returns when that is done. */
function household(desk: Desk, at: number, resident: number, burst: number): number {
  look(desk, at, resident);
  let next = at + pause(desk.random);
  if (!desk.random.chance(burst)) return next;
  for (const other of desk.town.membersOf(resident)) {
    if (other === resident) continue;
    look(desk, next, other);
    next += pause(desk.random);
  }
  return next;
}

/** Older items are forgotten, as happens to items. */
const itemsMax = 80;

/** Works on an open item, now and then on a new one; sometimes that closes it. */
function work(visitor: Visitor, items: WorkItem[], whose: 'own' | 'section', at: number): void {
  const { desk, files, day } = visitor;
  const item = takeUp(visitor, items) ?? openItem(visitor, whose);
  if (!items.includes(item)) items.push(item);
  if (items.length > itemsMax) items.shift();
  let next = at;
  for (const resident of item.residents) {
    look(desk, next, resident);
    next += pause(desk.random);
  }
  const [first = 0] = item.residents;
  if (desk.random.chance(assumptions.itemWrites)) write(desk, files, day, next, first);
  if (desk.random.chance(assumptions.itemCloses)) items.splice(items.lastIndexOf(item), 1);
}

/** An item that has not run out; null: it is to be a new one. */
function takeUp({ desk, day }: Visitor, items: WorkItem[]): WorkItem | null {
  const item = pickAny(desk.random, items);
  if (item === null || desk.random.chance(assumptions.itemOpens)) return null;
  if (item.lastDay >= day.index) return item;
  items.splice(items.indexOf(item), 1);
  return null;
}

/** Enters an item into the list of work, as from today. */
function openItem({ desk, ledger, day }: Visitor, whose: 'own' | 'section'): WorkItem {
  const { random, town } = desk;
  const resident = town.anyone(random);
  const others = random.chance(assumptions.householdBurst) ? town.membersOf(resident) : [];
  const residents = [resident, ...others.filter((other) => other !== resident)];
  const lasts = random.whole(assumptions.itemDaysMin, assumptions.itemDaysMax);
  const reason = pick(random, ['申請の審査', '届出の処理', '滞納の整理', '更新の確認', '相談']);
  for (const one of residents) {
    ledger.assignment({
      subject: town.numberOf(one),
      actor: whose === 'own' ? desk.actor : null,
      section: whose === 'own' ? null : desk.section,
      from: day.date,
      until: addDays(day.date, lasts),
      reason,
    });
  }
  return { residents, lastDay: day.index + lasts };
}

function write(desk: Desk, files: SectionFiles, day: CityDay, at: number, resident: number): void {
  change(desk, at, resident);
  files.wrote({ resident, actor: desk.actor, day: day.index });
}
