import { say } from '../../../shared/whole-language.ts';
import type { CommandOption } from '../command.ts';

/** The step that a decision is about. */
export const stepOption: CommandOption = {
  name: 'step',
  value: 'STEP',
  required: true,
  summary: { ja: '決める段階（8、8.state など）', en: 'the step to decide (8, 8.state …)' },
};

/** People carry out what was decided: the program never writes to anybody outside. */
export const nothingIsSent = say((c) => c.command.nothingIsSent);
