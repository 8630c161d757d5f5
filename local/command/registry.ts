import { acknowledgeCase } from './cases/ack.ts';
import { recordAnswer } from './cases/answered.ts';
import { assessCase } from './cases/assess.ts';
import { showClock } from './cases/clock.ts';
import { closeCase } from './cases/close.ts';
import { confirmStep } from './cases/confirm.ts';
import { containCase } from './cases/contain.ts';
import { showCost } from './cases/cost.ts';
import { recordNotice, recordPublication, recordReport } from './cases/done-outside.ts';
import { readCaseDraft } from './cases/draft.ts';
import { recordHours } from './cases/hours.ts';
import { correctKnowledge } from './cases/knew.ts';
import { liftContainment } from './cases/lift.ts';
import { listCases } from './cases/list.ts';
import { dropStep } from './cases/not-needed.ts';
import { postponeStep } from './cases/not-yet.ts';
import { noteOnCase } from './cases/note.ts';
import { retractAssessment } from './cases/retract.ts';
import { showCase } from './cases/show.ts';
import { stateFacts } from './cases/state.ts';
import { setTask } from './cases/task.ts';
import { answerWasWork } from './cases/was-work.ts';
import { writeField } from './cases/write.ts';
import { checkConfig } from './check-config.ts';
import type { Command } from './command.ts';
import { readAgain } from './deployed/read-again.ts';
import { redrive } from './deployed/redrive.ts';
import { makeUploadLink } from './deployed/upload-link.ts';
import { listUploadLinks } from './deployed/upload-links.ts';
import { doctor } from './doctor/doctor.ts';
import { evaluate } from './evaluate.ts';
import { help } from './help.ts';
import { ingest } from './ingest.ts';
import { rotateKey } from './keys/rotate-key.ts';
import { parse } from './parse.ts';
import { replay } from './replay.ts';
import { report } from './report.ts';
import { seal } from './seal.ts';
import { listSettingsChanges } from './settings-changes.ts';
import { simulate } from './simulate.ts';
import { listStatements } from './statements/list.ts';
import { whatDidActor } from './statements/what-did.ts';
import { whoSawSubject } from './statements/who-saw.ts';
import { tryOut } from './try.ts';
import { approveUnmasking } from './unmask/approve.ts';
import { listUnmasking } from './unmask/list.ts';
import { requestUnmasking } from './unmask/request.ts';
import { showUnmasked } from './unmask/show.ts';
import { watch } from './watch.ts';

/** Every verb, in the order of the help. One line an entry. */
export const commands: readonly Command[] = [
  checkConfig,
  tryOut,
  parse,
  ingest,
  watch,
  seal,
  replay,
  report,
  simulate,
  evaluate,
  listCases,
  showCase,
  acknowledgeCase,
  answerWasWork,
  assessCase,
  retractAssessment,
  containCase,
  liftContainment,
  recordAnswer,
  stateFacts,
  setTask,
  confirmStep,
  postponeStep,
  dropStep,
  showClock,
  correctKnowledge,
  readCaseDraft,
  writeField,
  recordReport,
  recordNotice,
  recordPublication,
  recordHours,
  showCost,
  closeCase,
  noteOnCase,
  whoSawSubject,
  whatDidActor,
  listStatements,
  requestUnmasking,
  approveUnmasking,
  showUnmasked,
  listUnmasking,
  listSettingsChanges,
  doctor,
  rotateKey,
  makeUploadLink,
  listUploadLinks,
  redrive,
  readAgain,
  help,
];
