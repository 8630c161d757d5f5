import { CallError } from '../../../shared/errors.ts';
import type { CaseRequest } from '../../../shared/escalation/request.ts';
import type { Text } from '../../../shared/language.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { reportKinds } from '../../../shared/statutory/deed.ts';
import { say } from '../../../shared/whole-language.ts';
import type { Call, CommandOption } from '../command.ts';
import { timeOf } from './named-times.ts';
import { oneOf } from './one-of.ts';
import { definePersonalDeed } from './personal-deed.ts';

/** When people did it; or that it was recorded by mistake. */
const whenOptions: readonly CommandOption[] = [
  {
    name: 'at',
    value: 'TIME',
    required: false,
    summary: { ja: '行った日時（2026-05-13T09:00）', en: 'when it was done (2026-05-13T09:00)' },
  },
  {
    name: 'mistaken',
    value: null,
    required: false,
    summary: { ja: '誤って記録したので取り消す', en: 'it was recorded by mistake: takes it back' },
  },
];

/** `sekisho cases reported CASE --report KIND (--at TIME | --mistaken) --by … --comment …` */
export const recordReport = definePersonalDeed({
  verb: 'reported',
  summary: {
    ja: '個人情報保護委員会に報告したことを記録します（関所は報告しません）。',
    en: 'Records that people have made the report to the Commission.',
  },
  options: [
    {
      name: 'report',
      value: reportKinds.join('|'),
      required: true,
      oneOf: reportKinds,
      summary: { ja: 'preliminary 速報 / final 確報', en: reportKinds.join(' | ') },
    },
    ...whenOptions,
  ],
  requestsOf: (reason, call, settings) => {
    const report = oneOf(call, 'report', reportKinds) ?? 'preliminary';
    return { kind: 'report-made', report, madeAt: whenDone(call, settings), reason };
  },
});

/** `sekisho cases notified CASE --means TEXT (--at TIME | --mistaken) --by … --comment …` */
export const recordNotice = definedTelling('notified', 'subjects-notified', {
  ja: '本人に通知したことを記録します（関所は通知しません）。',
  en: 'Records that people have notified the subjects.',
});

/** `sekisho cases published CASE --means TEXT (--at TIME | --mistaken) --by … --comment …` */
export const recordPublication = definedTelling('published', 'published', {
  ja: '公表したことを記録します（関所は公表しません）。',
  en: 'Records that people have made the matter public.',
});

function definedTelling(
  verb: string,
  kind: Extract<CaseRequest, { readonly means: string }>['kind'],
  summary: Text,
) {
  return definePersonalDeed({
    verb,
    summary,
    options: [
      {
        name: 'means',
        value: 'TEXT',
        required: true,
        summary: { ja: '方法（書面、電話、ウェブサイトなど）', en: 'how (letter, telephone …)' },
      },
      ...whenOptions,
    ],
    requestsOf: (reason, call, settings) => {
      return { kind, doneAt: whenDone(call, settings), means: call.value('means'), reason };
    },
  });
}

function whenDone(call: Call, settings: Settings): number | null {
  if (call.has('at') === call.has('mistaken')) {
    throw new CallError(say((c) => c.command.whenOrMistaken));
  }
  return call.has('mistaken') ? null : timeOf(call, 'at', settings).first;
}
