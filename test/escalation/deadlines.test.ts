import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import type { Deed } from '../../shared/cases/case.ts';
import { recordFacts } from '../../shared/cases/record.ts';
import { runClock } from '../../shared/escalation/clock.ts';
import { type CaseRequest, doRequest } from '../../shared/escalation/request.ts';
import { limits } from '../../shared/limits.ts';
import type { OutgoingAlert } from '../../shared/ports.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { defaultStatutorySettings } from '../../shared/statutory/settings.ts';
import { escalation, facts, holder, kisaragi, roles } from './kisaragi.ts';

const tokyo = (local: string) => Date.parse(`${local}:00+09:00`);
const { id } = facts();
const comment = 'x';
const acknowledged: CaseRequest = { kind: 'acknowledged', step: null, comment };

/** A town whose clock runs, with what it has sent about deadlines. */
function town(changes: Partial<Settings> = {}) {
  const store = openSqliteStore(':memory:');
  const settings = kisaragi({ statutory: defaultStatutorySettings, ...changes });
  const sent: OutgoingAlert[] = [];
  const messenger = { send: async (alert: OutgoingAlert) => void sent.push(alert) };
  const ports = { ...store, settings, messenger, meter: { count: () => undefined } };
  return {
    store,
    open: (at: string) => recordFacts(facts(), [], store.cases, tokyo(at)),
    ask: (at: string, request: CaseRequest, by = 'S9002') =>
      doRequest(id, request, by, ports, tokyo(at)),
    /** Runs the clock at every instant at which it has said that something is due. */
    async runUntil(until: string) {
      for (;;) {
        const dueAt = (await store.cases.read(id))?.record.dueAt ?? null;
        if (dueAt === null || dueAt > tokyo(until)) return;
        const { failures } = await runClock(ports, dueAt);
        expect(failures).toEqual([]);
      }
    },
    reminders: () => sent.filter(({ notice }) => notice.includes('/statutory.')),
    told: () =>
      sent
        .filter(({ notice }) => notice.includes('/statutory.'))
        .map(({ notice, recipient }) => `${notice.split('/').slice(1).join(' ')} ${recipient}`),
  };
}

describe('the deadlines of the law', () => {
  it('are told to the personal-information office, from the last reminder on to deputies too', async () => {
    const { open, ask, runUntil, told, store } = town();
    await open('2026-05-11T10:00');
    await ask('2026-05-11T10:30', acknowledged);
    await runUntil('2026-05-20T00:00');
    expect(told()).toEqual([
      'statutory.preliminary 2026-05-15 2026-05-13T00:00:00.000Z 1 holder-day',
      'statutory.preliminary 2026-05-15 2026-05-14T00:00:00.000Z 1 holder-day',
      'statutory.preliminary 2026-05-15 2026-05-15T00:00:00.000Z 1 holder-day',
      'statutory.preliminary 2026-05-15 2026-05-15T00:00:00.000Z 2 deputy-1-day',
      'statutory.preliminary 2026-05-15 2026-05-15T00:00:00.000Z 3 deputy-2-day',
      'statutory.preliminary 2026-05-15 2026-05-18T00:00:00.000Z 1 holder-day',
      'statutory.preliminary 2026-05-15 2026-05-18T00:00:00.000Z 2 deputy-1-day',
      'statutory.preliminary 2026-05-15 2026-05-18T00:00:00.000Z 3 deputy-2-day',
    ]);
    const recorded = (await store.cases.read(id))?.actions.filter(
      ({ deed }) => deed.kind === 'notice-sent' && deed.step === 'statutory.preliminary',
    );
    expect(recorded).toHaveLength(told().length);
    store.close();
  });

  it('begin with the first knowledge: before it nobody is reminded', async () => {
    const { open, runUntil, told, store } = town();
    await open('2026-05-11T10:00');
    await runUntil('2026-07-31T00:00');
    expect(told()).toEqual([]);
    store.close();
  });

  it('stay in force for a leak whose case is closed, until the report is recorded', async () => {
    const { open, ask, runUntil, told, reminders, store } = town();
    await open('2026-05-11T10:00');
    await ask('2026-05-11T10:30', acknowledged);
    await ask('2026-05-11T11:00', { kind: 'assessed', verdict: 'leak-confirmed', comment });
    for (const step of ['7', '8', '9', '10', '11']) {
      await ask('2026-05-11T11:30', { kind: 'not-needed', step, comment });
    }
    await ask('2026-05-11T12:00', { kind: 'closed', comment });
    await runUntil('2026-05-13T12:00');
    expect(told()).toHaveLength(1);
    const madeAt = tokyo('2026-05-13T13:00');
    await ask('2026-05-13T14:00', {
      kind: 'report-made',
      report: 'preliminary',
      madeAt,
      reason: 'x',
    });
    await runUntil('2026-06-11T00:00');
    const later = told().slice(1);
    expect(later.length).toBeGreaterThan(2);
    expect(later.every((one) => one.startsWith('statutory.final 2026-06-09'))).toBe(true);
    const { body = '' } = reminders().at(-1) ?? {};
    expect(body).toMatch(/--kind report --final/);
    expect(body).toMatch(/--report final --at/);
    store.close();
  });

  it('end with the assessment that there was none', async () => {
    const { open, ask, runUntil, told, store } = town();
    await open('2026-05-11T10:00');
    await ask('2026-05-11T10:30', acknowledged);
    await ask('2026-05-12T11:00', { kind: 'assessed', verdict: 'explained', comment });
    await runUntil('2026-12-31T00:00');
    expect(told()).toEqual([]);
    expect((await store.cases.read(id))?.record.dueAt).toBeNull();
    store.close();
  });

  it('are counted anew, with reminders of their own, from a corrected knowledge', async () => {
    const { open, ask, runUntil, told, store } = town();
    await open('2026-05-11T10:00');
    await ask('2026-05-12T10:30', acknowledged);
    await runUntil('2026-05-14T12:00');
    const knownAt = tokyo('2026-05-11T10:05');
    await ask('2026-05-14T13:00', { kind: 'knowledge-corrected', knownAt, reason: 'by telephone' });
    await runUntil('2026-05-15T08:00');
    expect(told()).toEqual([
      'statutory.preliminary 2026-05-16 2026-05-14T00:00:00.000Z 1 holder-day',
      'statutory.preliminary 2026-05-15 2026-05-14T00:00:00.000Z 1 holder-day',
    ]);
    store.close();
  });

  it('pass over whom the case is about, and go to the next level where nobody else is left', async () => {
    const office = (name: string, ...actors: string[]) => ({
      id: name,
      title: { ja: name, en: name },
      posts: [{ section: null, holder: holder(name, ...actors), deputies: [] }],
    });
    const cast = new Map([...roles(), ['personal-information', office('own', 'S0001')]]);
    const { open, ask, runUntil, reminders, store } = town({
      escalation: escalation({ roles: cast }),
    });
    await open('2026-05-11T10:00');
    await ask('2026-05-11T10:30', acknowledged);
    await runUntil('2026-05-13T10:00');
    expect(reminders().map(({ role, to }) => [role, to.email])).toEqual([
      ['supervisor', 'jumin-supervisor-day@kisaragi.example'],
    ]);
    const deeds: readonly Deed[] = ((await store.cases.read(id))?.actions ?? []).map(
      ({ deed }) => deed,
    );
    expect(deeds).toContainEqual({
      kind: 'recused',
      step: 'statutory.preliminary',
      recipient: 'holder',
    });
    store.close();
  });

  it.each(['ja', 'en'] as const)(
    'are told in plain words, within every limit (%s)',
    async (language) => {
      const { organisation } = kisaragi();
      const { open, ask, runUntil, reminders, store } = town({
        organisation: { ...organisation, language },
      });
      await open('2026-05-11T10:00');
      await ask('2026-05-11T10:30', acknowledged);
      await runUntil('2026-05-13T10:00');
      const [reminder] = reminders();
      expect(reminder?.subject).toMatch(
        language === 'ja'
          ? /^\[Sekisho\] HIGH C-0123456789abcdef 速報の期限: 2026-05-15$/
          : /^\[Sekisho\] HIGH C-0123456789abcdef Preliminary report, deadline 2026-05-15$/,
      );
      expect(reminder?.body).toMatch(/sekisho cases draft C-0123456789abcdef --kind report/);
      expect(reminder?.body).toMatch(language === 'ja' ? /現行のもの/ : /current text/);
      expect(reminder?.subject.length).toBeLessThanOrEqual(limits.subjectCharactersMax);
      expect(reminder?.short.length).toBeLessThanOrEqual(limits.smsCharactersMax);
      store.close();
    },
  );
});
