import type { ContainmentTarget } from '../../containment/deed.ts';

const what: Record<ContainmentTarget, string> = {
  account: 'アカウント',
  terminal: '端末',
  'print-queue': '印刷キュー',
};

/** What orders to the town's own automation say, in Japanese. */
export const containment = {
  what,
  off: (id: string) =>
    `事案 ${id} の処置は依頼できません。sekisho.yaml の containment の mode が off です（on か dry-run にすると使えます）。`,
  noTarget: (id: string, kind: string) =>
    `事案 ${id} の処置には対象が要ります。--target に${kind}の名前を指定してください。`,
  notOfCase: (id: string, given: string, allowed: string) =>
    `事案 ${id} の根拠に出ていないアカウント「${given}」は止められません。指定できるのは ${allowed} です。`,
  noSystem: (id: string, given: string, allowed: string) =>
    `事案 ${id} の処置の対象に「${given}」というシステムはありません。指定できるのは ${allowed} です。`,
  noOrder: (id: string, given: string, allowed: string) =>
    `事案 ${id} の処置の依頼を1つ指定してください（--order）。${given === '' ? '' : `指定された値：${given}。`}あるのは ${allowed} です。`,
  alreadyLifted: (id: string, order: string) =>
    `事案 ${id} の処置 ${order} は、解除を依頼済みです。`,
  notLifted: (id: string, order: string) =>
    `事案 ${id} の処置 ${order} は、解除を依頼していません。先に解除 (lift) してください。`,
};
