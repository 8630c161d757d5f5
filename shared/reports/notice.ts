import { oneLine, withinBytes } from '../escalation/plain-text.ts';
import { limits } from '../limits.ts';
import type { OutgoingAlert } from '../ports.ts';
import type { Role, Settings } from '../settings/settings.ts';
import { say } from '../whole-language.ts';
import type { ReportDocument } from './document.ts';
import type { PeriodicReport } from './periodic.ts';
import type { IssuedEdition } from './shelf.ts';

/**
 * The message that a report has been issued: complete in plain text, `place` says where its files
 * stand. null: the settings have nobody who is written to.
 */
export function noticeOf(
  report: PeriodicReport,
  { period, number }: IssuedEdition,
  { title }: ReportDocument,
  text: string,
  place: string,
  settings: Settings,
): OutgoingAlert | null {
  const role = roleToldOf(report, settings);
  const post = role?.posts.find(({ section }) => section === null) ?? role?.posts[0];
  if (role === undefined || post === undefined) return null;
  const { name, email, sms, https } = post.holder.day;
  const { language } = settings.organisation;
  const words = (pick: Parameters<typeof say>[0]) => say(pick)[language];
  const head = [
    words((c) => c.reports.notice.greeting(role.title[language])),
    words((c) => c.reports.notice.where(place)),
    words((c) => c.reports.notice.ending),
  ];
  const subject = `[Sekisho] REPORT ${period} ${title}`;
  return {
    notice: `report/${period}/${number}`,
    caseId: null,
    role: role.id,
    section: post.section,
    recipient: 'holder-day',
    severity: 'low',
    to: { name, email, sms, https },
    subject: oneLine(subject, limits.subjectCharactersMax),
    short: oneLine(subject, limits.smsCharactersMax),
    body: withinBytes(`${head.join('\n')}\n\n${text}`, limits.bodyBytesMax),
  };
}

/** The role that the settings name, or the usual one, or the first of the path that is written to. */
function roleToldOf(
  { roleOf, usualRole }: PeriodicReport,
  { reports, escalation: { roles, steps } }: Settings,
): Role | undefined {
  const named = roleOf(reports);
  if (named !== null) return roles.get(named);
  const first = steps.find(({ kind }) => kind === 'notice');
  return roles.get(usualRole) ?? roles.get(first?.role ?? '');
}
