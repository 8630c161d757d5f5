import { dateOf } from './named-times.ts';
import { definePersonalDeed } from './personal-deed.ts';

/** `sekisho cases hours CASE --role ROLE --hours N [--on DATE] --by ACCOUNT --comment TEXT` */
export const recordHours = definePersonalDeed({
  verb: 'hours',
  summary: {
    ja: '対応にかかった時間を役割ごとに記録します（人件費になります）。',
    en: 'Records hours of work by role; they become the labour cost.',
  },
  options: [
    {
      name: 'role',
      value: 'ROLE',
      required: true,
      summary: { ja: '役割（escalation.yaml の id）', en: 'the role (an id of escalation.yaml)' },
    },
    {
      name: 'hours',
      value: 'N',
      required: true,
      summary: {
        ja: '時間（1.5 など。訂正は --hours=-0.5）',
        en: 'hours (such as 1.5; --hours=-0.5 corrects)',
      },
    },
    {
      name: 'on',
      value: 'DATE',
      required: false,
      summary: { ja: '作業した日（無ければ今日）', en: 'the day of the work (else today)' },
    },
  ],
  requestsOf: (comment, call) => {
    const [role, hours] = [call.value('role'), call.value('hours')];
    return { kind: 'hours-recorded', role, hours, on: dateOf(call, 'on'), comment };
  },
});
