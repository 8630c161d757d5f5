import { grouped } from '../detectors/wording.ts';
import { logDayCutMinutes } from '../log-day.ts';
import { type SourceSlot, slotMinutes } from './source-day.ts';
import type { SourceFigures } from './source-day-union.ts';
import {
  isWarm,
  type SourceDeviation,
  type SourceRecord,
  sourceParameters,
} from './source-record.ts';

/** Numbers that run against the clock by more than ten minutes, where they never did. */
export function clockDisorder(record: SourceRecord): SourceDeviation | null {
  const { source, logDay, today, days } = record;
  if (today === null || !isWarm(record)) return null;
  const found = disorderOf(today.slots);
  if (found === null) return null;
  const before = days.filter((day) => day.logDay < logDay && hasNumbers(day));
  const ordered = before.filter((day) => disorderOf(day.slots) === null).length;
  if (before.length < sourceParameters.warmUpWorkingDays) return null;
  if (ordered < before.length * sourceParameters.usualShareMin) return null;
  const { ja, en } = source.title;
  const { earlier, later } = found;
  return {
    kind: 'clock-disorder',
    severity: 'medium',
    from: logDay,
    until: logDay,
    figures: {
      earlierNumber: earlier.number,
      laterNumber: later.number,
      orderedDays: ordered,
      pastDays: before.length,
    },
    why: [
      {
        ja: `${ja}の${logDay}では、通し番号と時刻の順が食い違っています。番号${earlier.number}の行は${startOf(earlier.slot)}台、それより小さい番号${later.number}の行は${startOf(later.slot)}台です（10分単位）。それまでの${grouped(before.length)}日のうち${grouped(ordered)}日では順番どおりでした。時計が戻されたか、番号が振り直されていないか確かめてください。`,
        en: `On ${logDay} the sequence numbers of ${en} run against its clock: number ${earlier.number} stands in the ten minutes from ${startOf(earlier.slot)}, the smaller number ${later.number} in those from ${startOf(later.slot)}. On ${grouped(ordered)} of the ${grouped(before.length)} days before, they were in order. Check whether the clock was set back or the numbering began anew.`,
      },
    ],
  };
}

interface Disorder {
  readonly earlier: NumberInSlot;
  readonly later: NumberInSlot;
}

interface NumberInSlot {
  readonly number: number;
  readonly slot: number;
}

/** A number in a slot that a smaller number follows in a slot which begins ten minutes later. */
function disorderOf(slots: readonly SourceSlot[]): Disorder | null {
  let earlier: NumberInSlot | null = null;
  let place = 0;
  for (const { slot, smallest } of slots) {
    // The slot just before is left out: between the two, less than ten minutes may lie.
    for (let one = slots[place]; one !== undefined && one.slot < slot - 1; one = slots[place]) {
      if (one.largest !== null && (earlier === null || one.largest > earlier.number)) {
        earlier = { number: one.largest, slot: one.slot };
      }
      place += 1;
    }
    if (earlier !== null && smallest !== null && smallest < earlier.number) {
      return { earlier, later: { number: smallest, slot } };
    }
  }
  return null;
}

function hasNumbers({ slots }: SourceFigures): boolean {
  return slots.some(({ smallest }) => smallest !== null);
}

/** `HH:MM` at which a slot begins, local time. */
function startOf(slot: number): string {
  const minutes = (logDayCutMinutes + slot * slotMinutes) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
