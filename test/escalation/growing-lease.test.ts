import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import type { Messenger } from '../../shared/ports.ts';
import { facts, kisaragi, minuteMs, morning } from './kisaragi.ts';

describe('a case whose alerts nobody takes', () => {
  it('is tried at growing intervals, so that a weekend does not fill its log, and to the end', async () => {
    const { cases, batches } = openSqliteStore(':memory:');
    let isDown = true;
    let sent = 0;
    const messenger: Messenger = {
      async send() {
        if (isDown) throw new Error('down');
        sent += 1;
      },
    };
    const meter = { count: () => undefined };
    const ports = { cases, batches, settings: kisaragi(), messenger, meter };
    await recordFacts(facts(), [], cases, morning);
    const hours = 4;
    for (let minute = 0; minute < hours * 60; minute += 1) {
      await runClock(ports, morning + minute * minuteMs);
    }
    const { actions = [] } = (await cases.read(facts().id)) ?? {};
    const claims = actions.filter(({ deed }) => deed.kind === 'notice-claimed');
    // Two roles with one deputy, four with two.
    const recipients = 2 * 2 + 4 * 3;
    expect(claims.length).toBeGreaterThan(recipients * hours * 4);
    expect(claims.length).toBeLessThan(recipients * hours * 9);
    isDown = false;
    for (let minute = 0; minute < 10; minute += 1) {
      await runClock(ports, morning + (hours * 60 + minute) * minuteMs);
    }
    expect(sent).toBe(recipients);
  }, 60_000);
});
