import type { TaskState } from '../../../shared/cases/said-deed.ts';
import { CallError } from '../../../shared/errors.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import type { Call } from '../command.ts';
import { timeOf } from './named-times.ts';
import { definePersonalDeed, requireKnownAccount } from './personal-deed.ts';

/** `sekisho cases task CASE (--task ID | --add TITLE) [--owner …] [--due …] [--done …] …` */
export const setTask = definePersonalDeed({
  verb: 'task',
  summary: {
    ja: '課題の担当・期限・完了を記録し、または課題を加えます。',
    en: 'Records who does a task, until when, and that it is done; or adds one.',
  },
  options: [
    {
      name: 'task',
      value: 'ID',
      required: false,
      summary: {
        ja: '課題の番号（show に出る limit-harm、added-1 など）',
        en: 'the id of a task, as "show" lists it (limit-harm, added-1 …)',
      },
    },
    {
      name: 'add',
      value: 'TITLE',
      required: false,
      summary: { ja: '新しい課題の名前', en: 'the name of a new task' },
    },
    {
      name: 'owner',
      value: 'ACCOUNT',
      required: false,
      summary: { ja: '担当する人の職員番号', en: 'the account of the person who does it' },
    },
    {
      name: 'due',
      value: 'TIME',
      required: false,
      summary: { ja: '期限（日付ならその日の終わり）', en: 'until when (of a date, its end)' },
    },
    {
      name: 'done',
      value: 'TIME',
      required: false,
      summary: { ja: '終えた日時', en: 'when it was done' },
    },
  ],
  requestsOf(comment, call, settings) {
    const [task, title] = [call.optional('task'), call.optional('add')];
    if ((task === null) === (title === null)) {
      throw new CallError(say((c) => c.command.oneTask));
    }
    const change = changeOf(call, settings);
    const named = title === null ? change : { ...change, title };
    return { kind: 'task-changed', task, change: named, comment };
  },
});

function changeOf(call: Call, settings: Settings): Partial<TaskState> {
  const owner = call.optional('owner');
  if (owner !== null) requireKnownAccount('owner', owner, settings);
  return {
    ...(owner === null ? {} : { owner }),
    ...(call.has('due') ? { dueAt: timeOf(call, 'due', settings).last } : {}),
    ...(call.has('done') ? { doneAt: timeOf(call, 'done', settings).first } : {}),
  };
}
