import { say } from '../language.ts';
import { limits } from '../limits.ts';
import type { JsonHandler, JsonSplitter } from './json-records.ts';

const endTag = '</Event>';
/** As much as shows whether `<Event` begins an event: `<Events`, `<EventData` and `<EventID` do not. */
const begin = /<Event(?=[\s>])/u;
const again = /<Event(?=[\s>])/gu;

/**
 * Splits XML of Windows event logs into its `<Event>` elements, whether they stand in `<Events>`
 * or follow one another; text is pushed as it comes, cut anywhere. An event within an event shows
 * that the outer one was broken off: that one is rejected, reading goes on. So is what stands
 * between events, but for blanks, comments, declarations and lines without a tag before the first
 * one (tools print a title there). Places are ordinals from 1.
 */
export function xmlEventRecords(handler: JsonHandler): JsonSplitter {
  let text = '';
  let place = 0;
  let scanned = 0;
  let isInside = false;
  let isTooLong = false;

  function reject(raw: string): void {
    place += 1;
    const reason = isTooLong
      ? say((c) => c.reading.recordTooLong(limits.lineBytesMax))
      : say((c) => c.reading.notOfFormat('Windows Event XML', endTag));
    handler.reject(place, reason, raw);
  }

  function passBetween(gap: string): void {
    const rest = gap.replaceAll(passed, '');
    if (rest.trim() === '' || (place === 0 && !rest.includes('<'))) return;
    place += 1;
    handler.reject(
      place,
      say((c) => c.reading.betweenEvents),
      gap,
    );
  }

  /** Looks for the next event; false: more text is needed. */
  function takeBetween(): boolean {
    const start = text.slice(scanned).search(begin);
    if (start < 0) {
      scanned = Math.max(0, text.length - endTag.length);
      return false;
    }
    passBetween(text.slice(0, scanned + start));
    text = text.slice(scanned + start);
    scanned = 1;
    isInside = true;
    isTooLong = false;
    return true;
  }

  /** Looks for the end of the event at the start of `text`; false: more text is needed. */
  function takeInside(): boolean {
    const end = text.indexOf(endTag, scanned);
    again.lastIndex = scanned;
    const next = again.exec(text)?.index ?? -1;
    if (next >= 0 && (end < 0 || next < end)) {
      isTooLong ||= next > limits.lineBytesMax;
      reject(text.slice(0, next));
      text = text.slice(next);
      scanned = 1;
      isTooLong = false;
      return true;
    }
    if (end < 0) {
      scanned = Math.max(1, text.length - endTag.length);
      return false;
    }
    const until = end + endTag.length;
    isTooLong ||= until > limits.lineBytesMax;
    if (isTooLong) reject(text.slice(0, until));
    else {
      place += 1;
      handler.record(text.slice(0, until), place);
    }
    text = text.slice(until);
    scanned = 0;
    isInside = false;
    return true;
  }

  /** Keeps what never ends from growing in memory: its head, and enough tail to see an end. */
  function bound(): void {
    if (text.length <= limits.lineBytesMax * 2) return;
    isTooLong = true;
    const head = text.slice(0, limits.rejectedRawCharactersMax);
    text = head + text.slice(-endTag.length);
    scanned = isInside ? head.length : Math.max(0, text.length - endTag.length);
  }

  return {
    push(more) {
      text += more;
      while (isInside ? takeInside() : takeBetween());
      bound();
    },
    end() {
      isTooLong ||= text.length > limits.lineBytesMax;
      if (isInside) reject(text);
      else passBetween(text);
    },
  };
}

const passed = /<\?xml[^>]*\?>|<!--.*?-->|<\/?Events(?:\s[^>]*)?>/gsu;
