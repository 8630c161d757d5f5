import { describe, expect, it } from 'vitest';
import { limits } from '../shared/limits.ts';

/** Bytes of one packed event at most, string table apart (history/packing). */
const packedEventBytesMax = 64;

describe('the relations between the bounds', () => {
  it('lets a full contribution fit into one stored item', () => {
    expect(limits.contributionEventsMax * packedEventBytesMax).toBeLessThan(limits.itemBytesMax);
  });

  it('keeps what quarantine holds of a line within the longest line and within one part', () => {
    expect(limits.rejectedRawCharactersMax).toBeLessThanOrEqual(limits.lineBytesMax);
    expect(limits.rejectedRawCharactersMax).toBeLessThan(limits.quarantinePartCharactersMax);
  });

  it('holds more events in memory than one contribution', () => {
    expect(limits.foldedEventsMax).toBeGreaterThan(limits.contributionEventsMax);
  });

  it('holds the events of a busy day until it is known to be one', () => {
    expect(limits.unsummarisedEventsMax).toBeLessThan(limits.foldedEventsMax);
  });

  it('keeps of a busy day a part of its events, in few items', () => {
    const { summaryEventsOfKind: ofKind, summaryEventsOfResident: ofResident } = limits;
    const kinds = limits.summaryEventsOfKinds + ofKind;
    const residents = limits.summaryEventsOfResidents + ofResident;
    const kept = 2 * limits.summaryEventsOfClass + 2 * kinds + residents;
    expect(kept).toBeLessThan(limits.summaryEventsHeldMax / 2);
    expect(kept).toBeLessThanOrEqual(3 * limits.contributionEventsMax);
    // What is kept whole is the lesser part, so that what the sketch leaves for the rest is certain.
    expect(2 * kinds).toBeLessThan(limits.unsummarisedEventsMax / 4);
    expect(2 * 2 ** limits.summarySketchPrecision + 1).toBeLessThan(limits.contributionBytesMax);
    // Residents of whom it is kept that they were written on, and seen, 8 bytes each.
    expect(2 * kept * 8).toBeLessThan(limits.itemBytesMax);
  });

  it('stays below what SNS takes', () => {
    expect(limits.subjectCharactersMax).toBeLessThan(100);
    // Escaped as JSON a body may double; keys, attributes and the short form are beside it.
    expect(2 * limits.bodyBytesMax).toBeLessThan(256 * 1024 - 10_000);
    expect(limits.smsCharactersMax).toBeLessThan(70);
  });

  it('tries again within the window of a digest, and more than once', () => {
    expect(limits.noticeLeaseMs).toBeLessThan(limits.noticeLeaseMsMax);
    expect(limits.noticeLeaseMsMax).toBeLessThan(limits.batchWindowMs);
    // A line for each case of a digest, of some 900 bytes at most, beside a template of the longest.
    const list = 900 * limits.digestCasesMax;
    expect(list + limits.templateBytesMax).toBeLessThan(limits.bodyBytesMax);
  });
});
