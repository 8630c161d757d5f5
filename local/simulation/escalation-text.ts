import type { City } from './city.ts';
import type { Section } from './sections.ts';

/** A short path: the section's head, then the information-security office. */
export function escalationYaml(city: City): string {
  const posts = city.sections.map((section) => postOf(city, section, section.name));
  const ict = city.sections.find(({ kind }) => kind === 'ict') ?? city.sections[0];
  const office = ict === undefined ? '' : postOf(city, ict, null);
  return `roles:
  - id: section-head
    title: { ja: 所属長, en: Section head }
    posts:
${posts.join('')}  - id: information-security
    title: { ja: 情報セキュリティ担当, en: Information security }
    posts:
${office}path:
  - step: 1
    role: data-subjects
    title: { ja: 対象の住民, en: the residents concerned }
    duty: { ja: 被害を防ぐ, en: limit the harm }
    gate: suspicion
    kind: task
  - step: 2
    role: information-security
    title: { ja: 情報セキュリティ担当, en: information security }
    duty: { ja: 事実を確かめる, en: establish the facts }
    gate: suspicion
    kind: notice
    notify: always
  - step: 3
    role: section-head
    title: { ja: 所属長, en: section head }
    duty: { ja: 業務かどうかを確かめる, en: say whether it was work }
    gate: suspicion
    kind: notice
    notify: unacknowledged
    waitMinutes: 30
    repeatMinutes: 15
    repeats: 2
`;
}

function postOf({ officials }: City, section: Section, written: string | null): string {
  const [head, deputy] = officials.filter(
    ({ isHead, postings }) => isHead && postings[0]?.section === section.index,
  );
  const number = String(section.index + 1).padStart(2, '0');
  const contact = (who: string, desk: string): string =>
    `{ name: ${section.name}${who}, phone: 0000-${number}-0000, email: s${number}${desk}@city.example }`;
  const holder = (actor: string | undefined, who: string, desk: string): string =>
    `{ actors: [${actor ?? ''}], day: ${contact(who, desk)}, night: ${contact(`${who}（夜間）`, desk)} }`;
  return `      - section: ${written}
        holder: ${holder(head?.actor, '長', '')}
        deputies:
          - ${holder(deputy?.actor, '長代理', '-deputy')}
`;
}
