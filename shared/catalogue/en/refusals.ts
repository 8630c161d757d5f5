import type { refusals as japanese, statutoryRefusals as japaneseOfLaw } from '../ja/refusals.ts';
import { containment } from './cases-containment.ts';

/** Why a person may not do something to a case now, in English. */
export const refusals: typeof japanese = {
  containment,
  noSuchCase: (id) => `There is no case "${id}". Give an id as "cases list" shows it.`,
  supersededCase: (id, successor) => `Case ${id} goes on as ${successor}. Give ${successor}.`,
  notAllowedNow: (id, status, deed, allowed) =>
    `Case ${id} is ${status}, so "${deed}" is not possible. Possible now: ${allowed}.`,
  verdictFirst: (id, deed, allowed) =>
    `Case ${id} has no assessment yet, so "${deed}" is not possible. Assess it first. Possible now: ${allowed}.`,
  gateClosed: (id, step) =>
    `Case ${id} is not assessed as a leak, or as one that cannot be ruled out, so step "${step}" is not to be decided.`,
  stepNotDecided: (id, step, allowed) =>
    `Case ${id} has no step "${step}" for a person to decide. There are: ${allowed}.`,
  alreadyConfirmed: (id, step) =>
    `Step "${step}" of case ${id} has been confirmed, which cannot be taken back. Write what changed in a note.`,
  reviewInPast: (id) => `The next review of case ${id} must be later than now.`,
  decisionsFirst: (id, steps) =>
    `Case ${id} has undecided steps, so it cannot be closed: ${steps}. Record confirm or not-needed for each.`,
  noSuchTask: (id, task, allowed) => `Case ${id} has no task "${task}". There are: ${allowed}.`,
  taskUnchanged: (id) =>
    `Nothing about the task of case ${id} would change. Give an owner, a due time, or that it is done.`,
  taskUnnamed: (id) => `The task to add to case ${id} has no name. Write what is to be done.`,
  alreadySaid: (id) => `That is what case ${id} says already. Give only what changes.`,
  ownerRecused: (id, owner) =>
    `Case ${id} is about "${owner}", who cannot own a task of it. Name somebody else.`,
  noSuchRole: (id, role, allowed) =>
    `The hours on case ${id} cannot be recorded: the role "${role}" is not in "roles" of escalation.yaml. There are: ${allowed}.`,
  notHours: (id, given) =>
    `Hours on case ${id} are a number with at most two decimal places, such as 0.25 (not 0; less than none corrects; given: ${given}).`,
  hoursBelowZero: (id, role, total) =>
    `"${role}" has ${total} hours on case ${id}: a correction cannot leave fewer than none.`,
  workInFuture: (id, on) =>
    `The day of work "${on}" on case ${id} has not come yet. Give today or an earlier day.`,
  recused: (id, by) =>
    `Case ${id} is about "${by}", who therefore may not do this. Someone else must (a note is possible).`,
  blankComment: (id) =>
    `An action on case ${id} needs a comment: give the reason in words, not only spaces.`,
  blankActor: (id) =>
    `An action on case ${id} needs the staff number of whoever takes it; it must not be blank.`,
  stepNotTold: (id, step, told) =>
    `Step "${step}" of case ${id} has not been told yet. Steps told so far: ${told}.`,
  linkUsed: (id) =>
    `This link to the case ${id} has been used. Record what follows with "cases ack".`,
  referenceMissing: (id) =>
    `Where the case ${id} was work, name what shows it: the number of an application, a decision or the like.`,
  none: 'none',
};

/** Why something may not be recorded for the law, in English. */
export const statutoryRefusals: typeof japaneseOfLaw = {
  blankReason: (id) =>
    `A record about the statutory report of case ${id} needs a reason that is not blank.`,
  notYet: (id) => `A record of case ${id} cannot speak of an instant to come; give one up to now.`,
  notACount: (id, most, given) =>
    `The number of people of case ${id} is whole, from 0 to ${most}, the lower bound first; given: ${given}`,
  noSuchField: (id, allowed, given) =>
    `This document of case ${id} has the fields ${allowed}; given: ${given}`,
};
