import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLink } from '../../shared/links/answer-link.ts';
import { printToken, readToken } from '../../shared/links/token.ts';
import { facts } from '../escalation/kisaragi.ts';
import { linkKey, tokensIn, townHall } from './sent-links.ts';

const word = fc.stringMatching(/^[^\n\r]{1,60}$/);
const claims = fc.record({
  caseId: word,
  notice: word,
  recipient: word,
  expiresAt: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1_000),
});

describe('the token of a link', () => {
  it('gives back what it was made of, under the same secret alone', () => {
    fc.assert(
      fc.property(claims, fc.uint8Array({ minLength: 32, maxLength: 32 }), (made, other) => {
        const token = printToken(made, linkKey);
        expect(token).toMatch(/^[\w.-]+$/);
        expect(readToken(token, linkKey)).toEqual(made);
        fc.pre(other.some((byte) => byte !== 7));
        expect(readToken(token, other)).toBeNull();
      }),
    );
  });

  it('is refused when any of its characters is another', () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.constantFrom(...'Aa0-_.=%'), (made, at, letter) => {
        const token = printToken(made, linkKey);
        const index = at % token.length;
        fc.pre(token[index] !== letter);
        const changed = `${token.slice(0, index)}${letter}${token.slice(index + 1)}`;
        expect(readToken(changed, linkKey)).toBeNull();
      }),
    );
  });

  it('is refused whatever else is sent in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
        expect(readToken(words, linkKey)).toBeNull();
      }),
    );
  });

  it('names nobody: neither account nor mailbox', async () => {
    const hall = townHall();
    await hall.open();
    const [said = ''] = hall.token('2.section-head').split('.');
    const words = Buffer.from(said, 'base64url').toString('utf8');
    expect(words).toContain(facts().id);
    expect(words).not.toMatch(/S\d{4}|@|jumin/);
  });

  it('stands in every message of a step, also in a digest, for each case its own', async () => {
    const hall = townHall();
    for (let index = 0; index < 6; index += 1) {
      await hall.open({ id: `C-000000000000000${index}` });
    }
    hall.now += 600_000;
    await hall.tick();
    const digest = hall.alerts.find(({ caseId, role }) => caseId === null && role === 'supervisor');
    const found = digest?.body.match(/\/links\/(\S+)$/gm) ?? [];
    expect(new Set(found).size).toBe(3);
    expect(hall.alerts.every(({ body }) => body.includes('/links/'))).toBe(true);
    expect(hall.alerts.every(({ short }) => !short.includes('links'))).toBe(true);
  });

  it('is another where an alert goes out again after a crash, and both together are taken once', async () => {
    const hall = townHall();
    const seen: string[] = [];
    hall.ports.messenger.send = async ({ body, role }) => {
      if (role !== 'section-head') return;
      seen.push(...tokensIn(body));
      if (seen.length === 1) throw new Error('The connection broke after the message was taken.');
    };
    await hall.open();
    hall.now += 3 * 60_000;
    await hall.tick();
    expect(new Set(seen).size).toBe(2);
    const answers = await Promise.all(
      seen.map((token) => answerLink(token, { comment: 'x', work: null }, hall.ports, hall.now)),
    );
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'used']);
  });

  it('stands in no message where the settings name no address', async () => {
    const hall = townHall();
    hall.settings = { ...hall.settings, links: null };
    await hall.open();
    expect(hall.alerts.length).toBeGreaterThan(3);
    for (const { body } of hall.alerts) {
      expect(body).not.toContain('/links/');
      expect(body).toContain('sekisho cases ack');
    }
  });
});
