import { describe, expect, test } from 'vitest';
import { alertSubscriptions, filterPolicy } from '../../infra/subscriptions.ts';
import type { Contact, EscalationSettings, Post } from '../../shared/settings/settings.ts';

const contact = (email: string, more: Partial<Contact> = {}): Contact => ({
  name: email,
  phone: '0000-00-0000',
  email,
  https: null,
  sms: null,
  sqs: null,
  ...more,
});

const post = (section: string | null, email: string, deputy = 'deputy@kisaragi.example'): Post => ({
  section,
  holder: { actors: [], day: contact(email), night: contact(`night-${email}`) },
  deputies: [{ actors: [], day: contact(deputy), night: contact(deputy) }],
});

const pathWith = (roles: Readonly<Record<string, readonly Post[]>>): EscalationSettings => ({
  roles: new Map(
    Object.entries(roles).map(([id, posts]) => [id, { id, title: { ja: id, en: id }, posts }]),
  ),
  steps: [],
  confirmations: null,
  firstQuestion: null,
  pressRelease: true,
});

describe('The addresses of the path', () => {
  test('an address that stands at one place hears that place alone', () => {
    const found = alertSubscriptions(pathWith({ head: [post('住民課', 'head@kisaragi.example')] }));
    const [day] = found.filter((one) => one.endpoint === 'head@kisaragi.example');
    expect(day && filterPolicy(day)).toEqual({
      role: ['head'],
      section: ['住民課'],
      recipient: ['holder-day'],
    });
  });
  test('an address that stands at several places is one subscription with each of them', () => {
    const posts = [post(null, 'one@kisaragi.example')];
    const found = alertSubscriptions(pathWith({ head: posts, office: posts }));
    const deputies = found.filter((one) => one.endpoint === 'deputy@kisaragi.example');
    expect(deputies.map(filterPolicy)).toEqual([
      {
        $or: ['head', 'office'].flatMap((role) =>
          ['deputy-1-day', 'deputy-1-night'].map((recipient) => ({
            role: [role],
            section: [{ exists: false }],
            recipient: [recipient],
          })),
        ),
      },
    ]);
  });
  test('a contact with mail, telephone, web hook and queue is reached by all four', () => {
    const https = 'https://gateway.kisaragi.example/alerts';
    const sqs = 'arn:aws:sqs:ap-northeast-1:000000000000:alerts';
    const everything = contact('a@kisaragi.example', { sms: '+819000000000', https, sqs });
    const holder = { actors: [], day: everything, night: everything };
    const path = pathWith({ head: [{ section: null, holder, deputies: [] }] });
    expect(alertSubscriptions(path).map(({ protocol }) => protocol)).toEqual([
      'email',
      'sms',
      'https',
      'sqs',
    ]);
  });
});

describe('What SNS cannot carry is refused at synth', () => {
  test('more addresses than one topic takes filter policies', () => {
    const posts = Array.from({ length: 101 }, (_, n) => post(`${n}課`, `${n}@kisaragi.example`));
    expect(() => alertSubscriptions(pathWith({ head: posts }))).toThrow(/203 addresses.*200/);
  });
  test('a web hook on the loopback of a machine, which AWS cannot reach', () => {
    const posts = [post(null, 'a@kisaragi.example')].map((one) => ({
      ...one,
      deputies: [
        {
          actors: [],
          day: contact('b@kisaragi.example', { https: 'http://127.0.0.1:8080/alerts' }),
          night: contact('b@kisaragi.example'),
        },
      ],
    }));
    expect(() => alertSubscriptions(pathWith({ head: posts }))).toThrow(/127\.0\.0\.1.*AWS/);
  });
  test('more places of one address than one filter policy takes values', () => {
    const posts = Array.from({ length: 76 }, (_, n) => post(`${n}課`, 'same@kisaragi.example'));
    expect(() => alertSubscriptions(pathWith({ head: posts }))).toThrow(/152 places.*150/);
  });
});
