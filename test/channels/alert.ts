import type { OutgoingAlert } from '../../shared/ports.ts';

/** An alert as the clock sends it; the body holds what a mail must carry unharmed. */
export function alertWith(changes: Partial<OutgoingAlert> = {}): OutgoingAlert {
  return {
    notice: 'C-0123456789abcdef/2.section-head/1',
    caseId: 'C-0123456789abcdef',
    role: 'section-head',
    section: '住民課',
    recipient: 'holder-night',
    severity: 'high',
    to: { name: '住民課長', email: 'head@kisaragi.example', sms: null, https: null },
    subject: '[Sekisho] HIGH C-0123456789abcdef 要確認: 大量または件数不明の出力',
    body: `要確認\n.\n..行頭の点\nFrom 行頭\n渡\uE000邉󠄀𠮷\n${'長い行'.repeat(600)}\n`,
    short: '[Sekisho] HIGH C-0123456789abcdef 要確認: 大量または件数不明の出力',
    ...changes,
  };
}
