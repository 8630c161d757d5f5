import { describe, expect, test } from 'vitest';
import { collect, sourceOfFormat } from './collected.ts';

const source = sourceOfFormat('sqlserver-audit');
const row = '2026-11-20 09:30:00,SL,1,s0123';

describe('database audit as CSV', () => {
  test('columns are found in any order and way of writing', async () => {
    const text =
      'Server Principal Name,Succeeded,Action ID,Event Time\ns0123,True,SELECT,2026-11-20 09:30:00\n';
    const { events } = await collect(text, source);
    expect(events).toMatchObject([{ actor: 's0123', action: 'search', outcome: 'success' }]);
  });

  test('a header that lacks a column is named with it; a line of data is not quoted', async () => {
    const lacking = collect(`event_time,action_id,succeeded,who\n${row}`, source);
    await expect(lacking).rejects.toThrow(/server_principal_name.*"who"/u);
    const none = await collect(`${row}\n${row}`, source).catch((error: unknown) => String(error));
    expect(none).toMatch(/event_time/u);
    expect(none).not.toMatch(/s0123/u);
  });

  test('a column that stands twice is refused', async () => {
    const twice = collect(
      `event_time,Event Time,action_id,succeeded,server_principal_name\nx,${row}`,
      source,
    );
    await expect(twice).rejects.toThrow(/Event Time/u);
  });

  test('a header that cannot be decoded makes no record the header', async () => {
    const bytes = Buffer.concat([Buffer.from([0x41, 0xff, 0x0a]), Buffer.from(`${row}\n`)]);
    await expect(collect(bytes, sourceOfFormat('sqlserver-audit', {}, 'utf-8'))).rejects.toThrow(
      /event_time/u,
    );
  });

  test('the pieces of one long record cover its people once, and each stays in the log', async () => {
    const header =
      'event_time,sequence_number,action_id,succeeded,server_principal_name,response_rows,statement';
    const piece = (number: number) => `2026-11-20 09:30:00,${number},BCM,1,s0123,40,SELECT a`;
    const { events } = await collect([header, piece(1), piece(2)].join('\n'), source);
    expect(events.map((it) => it.records)).toEqual([40, 0]);
  });
});
