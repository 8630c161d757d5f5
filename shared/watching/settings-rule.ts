import type { Family } from '../cases/case.ts';
import type { Text } from '../language.ts';

/** A rule whose unit is a change of the settings, and neither a person nor a log. */
export interface SettingsRule {
  readonly id: string;
  readonly title: Text;
  readonly family: Family;
  readonly sees: Text;
  readonly doesNotSee: Text;
  readonly knownFalsePositives: Text;
  readonly whatToDo: Text;
  readonly reference: string;
}

/** The watcher is watched: who changes what it looks at is told to a second office. */
export const changedSettings: SettingsRule = {
  id: 'changed-settings',
  title: { ja: '設定の変更', en: 'Changed settings' },
  family: 'settings',
  sees: {
    ja: '設定フォルダーのどの項目が、何から何に変わったか。検知や通知が弱まる変更（通知の予算、抑止、取り込み元の削除、待ち時間の延長、開庁時間の拡大など）には印を付けます。',
    en: 'Which key of the configuration folder changed from what to what, with a mark on whatever makes detection or notices laxer (budget, suppressions, sources taken out, longer waits, wider hours).',
  },
  doesNotSee: {
    ja: '変更して元に戻すまでの間に一度も動かなかった設定。他のシステムから毎日届く表（csv）の中身は、件数の減った保護対象者と職員の表を除き、記録だけします。',
    en: 'Settings that were changed and changed back before anything ran with them. What changes within tables (csv) is recorded and not told, except fewer protected subjects or staff.',
  },
  knownFalsePositives: {
    ja: '人事異動や連絡先の更新など、決められた手続きによる変更。',
    en: 'Changes by due procedure: transfers of staff, new contacts.',
  },
  whatToDo: {
    ja: '変更の申請や決裁と照らし合わせてください。覚えのない変更は設定を元に戻し、変更した人と日時を確かめてください。',
    en: 'Hold it against the request and its approval. Undo what nobody asked for, and find out who changed it and when.',
  },
  reference: 'escalation.md section 3, rule 11',
};
