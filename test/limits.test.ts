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

  it('stays below what SNS takes', () => {
    expect(limits.subjectCharactersMax).toBeLessThan(100);
    expect(limits.bodyBytesMax).toBeLessThan(256 * 1024);
  });
});
