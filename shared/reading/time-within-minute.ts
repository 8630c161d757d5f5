/** Tells times that differ from the one before in their seconds alone, as line after line does. */
export interface TimeWithinMinute {
  /** The instant that is written at `[from … until)`, ms since 1970; NaN: it must be read in full. */
  timeOf(from: number, until: number): number;
  /** The last time that was read in full, and its instant. */
  learn(from: number, until: number, instant: number): void;
}

/** Bytes of `YYYY-MM-DDThh:mm`, four words; the seconds follow after a colon. */
const minuteBytes = 16;
const secondsEnd = 19;
/** A time with an offset, `+hh:mm`. */
const lengthWithOffset = 25;
const colon = 0x3a;
const zero = 0x30;

/** Over one text: it may not change. Only times of whole seconds, without an offset or with one. */
export function timeWithinMinute(view: DataView): TimeWithinMinute {
  let known = -1;
  let length = 0;
  let minuteMs = 0;

  /** Whether the word of the time at `from` is that of the known one. */
  function isSame(from: number, offset: number): boolean {
    return view.getInt32(from + offset, true) === view.getInt32(known + offset, true);
  }
  function isKnown(from: number, until: number): boolean {
    if (known < 0 || until - from !== length) return false;
    if (!isSame(from, 0) || !isSame(from, 4) || !isSame(from, 8) || !isSame(from, 12)) return false;
    return length === secondsEnd || (isSame(from, secondsEnd) && isSame(from, length - 4));
  }
  return {
    timeOf(from, until) {
      if (!isKnown(from, until) || view.getUint8(from + minuteBytes) !== colon) return Number.NaN;
      const tens = view.getUint8(from + minuteBytes + 1) - zero;
      const ones = view.getUint8(from + minuteBytes + 2) - zero;
      if (tens < 0 || tens > 5 || ones < 0 || ones > 9) return Number.NaN;
      return minuteMs + (tens * 10 + ones) * 1_000;
    },
    learn(from, until, instant) {
      length = until - from;
      known = length === secondsEnd || length === lengthWithOffset ? from : -1;
      const tens = view.getUint8(from + minuteBytes + 1) - zero;
      minuteMs = instant - (tens * 10 + view.getUint8(from + minuteBytes + 2) - zero) * 1_000;
    },
  };
}
