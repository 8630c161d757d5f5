import type { reportMethod as ja } from '../ja/report-method.ts';

/** How the figures of a monthly summary come about, in English. */
export const reportMethod: typeof ja = {
  heading: 'How the figures come about',
  paragraphs: [
    'What: the logs of every configured source. A day is cut at 04:00, so that night work belongs to the day that it began in; a month holds the days of its dates.',
    'As of: what people did until 06:00 on the first working day of the next month. Made again from the same records the report is the same. Where logs that came later change a figure, the next edition is marked as a correction.',
    'Log completeness: a source of every hour or day is expected on every working day, a weekly one once a week, a monthly one once a month, an irregular one never. A day on which an expected log is not there is a hole; one under an open case about its logs is doubtful; one whose reason people have confirmed is accounted for. One hole or doubt makes the month unconfirmed. A time of which no log was ever read is "before operation", never 0.',
    'Case: accesses that depart from the usual or from a rule, and that no record of work explains. Within the budget of false alerts the offices are asked about it; beyond it, it waits in the list. That there is a case does not mean that anybody did wrong.',
    'Cases of a month: those whose judged day lies in it. Carried over: opened earlier, and not settled when the month began.',
    'States: open (nobody has acknowledged), investigating, explained (ruled out included), improper, leak (suspected included). Every case is in exactly one, so that the tables add up.',
    'Residents: contacts count each resident once a case, distinct residents once over all cases. As only so many are remembered, a large case makes it "at least".',
    'Handling times: from the opening of a case to the first recorded acknowledgement and assessment. 90 % means that 90 of 100 cases took no longer. What has not happened yet is counted as pending, not as time.',
    'False alerts: told cases that were found explained, a thousand account-days of people with an event, against the configured budget.',
    'Labour cost: recorded hours times the rate of the role at the time of recording, explained cases included.',
    'People: staff by number only; sections under five people together; nobody is ranked. Residents are counted, never named.',
    'What this report does not see: one curious look at one resident in office hours, with valid rights, by someone with work that could explain it.',
  ],
};
