import { describe, expect, it } from 'vitest';
import type { Quarantine } from '../../shared/ports.ts';
import type { Rejected } from '../../shared/reading/sink.ts';
import { sha256Of } from './store-samples.ts';

/** An empty quarantine, and what stands in it by path, sorted. */
export interface QuarantineUnderTest {
  readonly quarantine: Quarantine;
  contents(): Promise<readonly (readonly [path: string, content: string])[]>;
}

function rejected(line: number, raw: string): Rejected {
  return { line, reason: { ja: '日時がありません。', en: 'It has no time.' }, raw };
}

/** What every quarantine must do. `open` gives an empty one each time. */
export function quarantineContract(title: string, open: () => Promise<QuarantineUnderTest>): void {
  describe(`the quarantine in ${title}`, () => {
    it('keeps file, line, reason and the raw line, whatever is in it', async () => {
      const { quarantine, contents } = await open();
      const raw = '"住民","𠮷"\t\u0000\u2028\r\n';
      await quarantine.put(sha256Of(1), 0, 'juki/５月.csv', [rejected(3, raw), rejected(9, '')]);
      const [[path, content] = [], ...others] = await contents();
      expect(others).toEqual([]);
      expect(path).toBe(`${sha256Of(1)}/000000.jsonl`);
      const lines = content?.trimEnd().split('\n') ?? [];
      const reason = { ja: '日時がありません。', en: 'It has no time.' };
      expect(lines.map((line) => JSON.parse(line))).toEqual([
        { file: 'juki/５月.csv', line: 3, reason, raw },
        { file: 'juki/５月.csv', line: 9, reason, raw: '' },
      ]);
    });

    it('does not change when the same part is written again', async () => {
      const { quarantine, contents } = await open();
      await quarantine.put(sha256Of(1), 0, 'a.csv', [rejected(1, 'one')]);
      await quarantine.put(sha256Of(1), 10, 'a.csv', [rejected(1_001, 'eleven')]);
      await quarantine.put(sha256Of(1), 2, 'a.csv', [rejected(201, 'three')]);
      const before = await contents();
      await quarantine.put(sha256Of(1), 2, 'a.csv', [rejected(201, 'three')]);
      expect(await contents()).toEqual(before);
      expect(before.map(([path]) => path.slice(-12))).toEqual([
        '000000.jsonl',
        '000002.jsonl',
        '000010.jsonl',
      ]);
    });
  });
}
