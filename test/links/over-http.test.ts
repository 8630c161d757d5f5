import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ConsoleServer, serveConsole } from '../../local/console-server.ts';
import { printToken, readToken } from '../../shared/links/token.ts';
import { escalation, facts, holder, minuteMs, roles } from '../escalation/kisaragi.ts';
import { city, firstQuestion, linkKey, type TownHall, townHall } from './sent-links.ts';

const { id } = facts();
const day = 24 * 60 * minuteMs;
let hall: TownHall;
let server: ConsoleServer;
beforeEach(async () => {
  hall = townHall();
  server = await serveConsole(hall.ports, 0);
});
afterEach(() => server.close());

const address = (token: string) => `${server.url}links/${token}`;
const show = (token: string, method = 'GET') => fetch(address(token), { method });
const send = (token: string, fields: Record<string, string> = {}) =>
  fetch(address(token), { method: 'POST', body: new URLSearchParams(fields) });
const comment = '本人に確認します。';
const acknowledgements = async (caseId = id) =>
  (await hall.cases.read(caseId))?.actions.filter(({ deed }) => deed.kind === 'acknowledged');
const storedNow = async () => JSON.stringify(await hall.cases.read(id));

describe('a link in an alert, over HTTP', () => {
  it('shows what the alert said, and a form that asks for a comment', async () => {
    await hall.open();
    const response = await show(hall.token('2.section-head'));
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('<html lang="ja">');
    expect(page).toContain('確認の記録');
    expect(page).toContain('職員番号 S0001');
    expect(page).toContain('<form method="post"');
    expect(page).toMatch(/<textarea[^>]* required/);
    expect(page).not.toContain('<script');
  });

  it('changes nothing when a mail scanner follows it, however often and however it asks', async () => {
    await hall.open();
    const stored = await storedNow();
    const token = hall.token('2.section-head');
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'PUT', 'DELETE', 'HEAD', 'GET']) {
      await show(token, method);
    }
    const prefetch = { 'sec-purpose': 'prefetch', purpose: 'prefetch' };
    await Promise.all(
      Array.from({ length: 20 }, () => fetch(address(token), { headers: prefetch })),
    );
    expect(await storedNow()).toBe(stored);
    expect((await send(token, { comment })).status).toBe(200);
  });

  it('acknowledges its step by a POST, in the name of whoever the alert went to', async () => {
    await hall.open();
    const response = await send(hall.token('2.section-head'), { comment });
    expect(await response.text()).toContain('確認を記録しました');
    expect(await acknowledgements()).toEqual([
      expect.objectContaining({
        by: 'S9002',
        deed: { kind: 'acknowledged', step: '2.section-head', comment, link: '2.section-head/1' },
      }),
    ]);
    hall.now += 20 * minuteMs;
    hall.alerts.length = 0;
    await hall.tick();
    expect(hall.alerts.map(({ role }) => role)).not.toContain('section-head');
  });

  it('names the post where whoever holds it has no account', async () => {
    await hall.open();
    await send(hall.token('4.information-security'), { comment });
    expect((await acknowledgements())?.[0]?.by).toBe('information-security/holder');
  });

  it('is taken once, also when twenty answers arrive at the same time', async () => {
    await hall.open();
    const token = hall.token('2.section-head');
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(token, { comment })));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    expect(await acknowledgements()).toHaveLength(1);
    expect(await (await show(token)).text()).toContain('2026-05-11 10:00 に記録済みです');
  });

  it('shows the form again with what was written where something is missing', async () => {
    await hall.open();
    const token = hall.token('2.section-head');
    const response = await send(token, { comment: ' \n ' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('空白以外の文字で書いてください。');
    const long = await send(token, { comment: 'あ'.repeat(2_001) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('2,000 文字以内');
    expect(await acknowledgements()).toEqual([]);
  });

  it('writes a comment as text, whatever stands in it', async () => {
    await hall.open();
    const words = '<script>alert(1)</script>"\'&\u202e\u0000';
    const page = await (await send(hall.token('2.section-head'), { comment: words })).text();
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
  });

  it('reads no body beyond the limit', async () => {
    await hall.open();
    const response = await send(hall.token('2.section-head'), { comment: 'x'.repeat(50_000) });
    expect(response.status).toBe(413);
    expect(await acknowledgements()).toEqual([]);
  });

  it('lets nothing but its own style in, and no copy, frame, script or referrer out', async () => {
    await hall.open();
    const { headers } = await show(hall.token('2.section-head'));
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });
});

describe('the mild question on the page of a link', () => {
  beforeEach(() => hall.open({ severity: 'low' }));

  it('is asked of the supervisor, who alone has an alert', async () => {
    expect(hall.alerts.map(({ role }) => role)).toEqual(['supervisor']);
    const page = await (await show(hall.token('2.supervisor'))).text();
    expect(page).toContain('業務によるものでしたか');
    expect(page.match(/type="radio"/g)).toHaveLength(3);
  });

  it('takes a yes with its reference, which proposes and does not assess', async () => {
    const token = hall.token('2.supervisor');
    expect((await send(token, { comment })).status).toBe(422);
    expect((await send(token, { comment, work: 'yes' })).status).toBe(422);
    expect((await send(token, { comment, work: 'perhaps' })).status).toBe(422);
    const page = await (await send(token, { comment, work: 'yes', reference: '起案12' })).text();
    expect(page).toContain('評価は別の職員が行います');
    expect((await acknowledgements())?.[0]?.deed).toMatchObject({
      work: { answer: 'yes', reference: '起案12' },
    });
    expect((await hall.cases.read(id))?.record.status).toBe('acknowledged');
    hall.alerts.length = 0;
    await hall.tick();
    expect(hall.alerts).toEqual([]);
  });

  it.each(['no', 'unknown'])('lets the path go on at once after "%s"', async (work) => {
    await send(hall.token('2.supervisor'), { comment, work, reference: 'は使わない' });
    hall.alerts.length = 0;
    await hall.tick();
    expect(hall.alerts.map(({ role }) => role)).toEqual([
      'section-head',
      'personal-information',
      'information-security',
    ]);
  });
});

describe('a link that cannot be used says why in one clear sentence', () => {
  const refused = async (token: string, status: number, sentence: string) => {
    const stored = await storedNow();
    for (const response of [await show(token), await send(token, { comment })]) {
      expect(response.status).toBe(status);
      const page = await response.text();
      expect(page).toContain(sentence);
      expect(page).not.toContain('S0001');
    }
    expect(await storedNow()).toBe(stored);
  };

  it('forged, cut short, or of another deployment', async () => {
    await hall.open();
    const token = hall.token('2.section-head');
    const sentence = 'リンクが正しくありません';
    await refused(token.slice(0, -1), 404, sentence);
    await refused(`A${token.slice(1)}`, 404, sentence);
    await refused(`${token}=`, 404, sentence);
    await refused('x', 404, sentence);
    const claims = readToken(token, linkKey);
    if (claims === null) throw new Error('no claims');
    await refused(printToken(claims, new Uint8Array(32).fill(8)), 404, sentence);
    await refused(printToken({ ...claims, caseId: 'C-none' }, linkKey), 404, sentence);
  });

  it('expired', async () => {
    await hall.open();
    const token = hall.token('2.section-head');
    hall.now += 7 * day;
    await refused(token, 410, 'リンクの期限（2026-05-18 10:00）が過ぎました');
  });

  it('closed', async () => {
    await hall.open();
    const token = hall.token('2.section-head');
    const by = 'S9002';
    const actions = (await hall.cases.read(id))?.actions.length ?? 0;
    const deeds = [
      { kind: 'acknowledged', step: null, comment },
      { kind: 'assessed', verdict: 'ruled-out', comment },
      { kind: 'closed', comment },
    ] as const;
    for (const [index, deed] of deeds.entries()) {
      await hall.cases.append(id, { sequence: actions + index + 1, at: hall.now, by, deed });
    }
    await refused(token, 410, `事案 ${id} は終了しています`);
  });

  it('the case has turned out to be about whoever it went to, of which it tells nothing', async () => {
    await hall.open();
    const token = hall.token('2.section-head');
    await hall.open({ actors: ['S0001', 'S9002'] });
    await refused(token, 403, 'ほかの担当が引き継いでいます');
  });

  it('the post has passed to somebody else, or its mailbox has', async () => {
    await hall.open();
    const token = hall.token('2.section-head');
    const [post] = roles().get('section-head')?.posts ?? [];
    if (post === undefined) throw new Error('no post');
    for (const successor of [holder('jumin-section-head', 'S9100'), holder('new', 'S9002')]) {
      const role = { id: 'section-head', title: { ja: 'x', en: 'x' } };
      const posts = [{ ...post, holder: successor }];
      const changed = roles();
      const people = new Map([...changed, ['section-head', { ...role, posts }]]);
      hall.settings = city({ escalation: escalation({ roles: people, firstQuestion }) });
      await refused(token, 403, 'ほかの担当が引き継いでいます');
    }
    hall.settings = city();
    expect((await show(token)).status).toBe(200);
  });

  it('merged into another case that tells a story of its own', async () => {
    await hall.open();
    const token = hall.token('2.section-head');
    const other = 'C-fedcba9876543210';
    const quiet = { id: other, notified: false };
    await hall.open(quiet);
    await hall.open(quiet, [id]);
    await refused(token, 410, `事案は ${other} にまとめられました`);
  });
});

describe('a link to a case that goes on under another id', () => {
  it('leads to where the case goes on, and says so', async () => {
    await hall.open();
    const token = hall.token('2.section-head');
    const heir = 'C-fedcba9876543210';
    await hall.open({ id: heir }, [id]);
    expect(await (await show(token)).text()).toContain(`この事案は ${heir} として続いています`);
    expect((await send(token, { comment })).status).toBe(200);
    expect(await acknowledgements(heir)).toHaveLength(1);
    expect((await send(token, { comment })).status).toBe(409);
  });
});

describe('the server of one machine', () => {
  const statusFor = async (host: string, path: string): Promise<number | undefined> => {
    const { port } = new URL(server.url);
    const asked = request({ port, host: '127.0.0.1', path, headers: { host }, agent: false }).end();
    const [response]: IncomingMessage[] = await once(asked, 'response');
    response?.resume();
    return response?.statusCode;
  };

  it('answers links, and nothing else, under the name that they lead to', async () => {
    await hall.open();
    const path = `/links/${hall.token('2.section-head')}`;
    expect(await statusFor('sekisho.kisaragi.example', path)).toBe(200);
    expect(await statusFor('sekisho.kisaragi.example', '/')).toBe(421);
    expect(await statusFor('sekisho.kisaragi.example', `/cases/${id}`)).toBe(421);
    expect(await statusFor('attacker.example', path)).toBe(421);
  });
});
