import { limits } from '../../../shared/limits.ts';
import type { CommandOption } from '../command.ts';
import { configOption } from '../options.ts';
import { stackOption } from './stack-option.ts';

const { uploadLinkHoursUsual, uploadLinkHoursMax } = limits;
const { uploadLinkMegabytesUsual, uploadLinkMegabytesMax } = limits;

/** The options of `upload-link`. */
export const uploadLinkOptions: readonly CommandOption[] = [
  {
    name: 'name',
    value: 'FILE',
    required: true,
    summary: {
      ja: '届いたときのファイル名（例 access-20260511.csv.gz。フォルダーは取り込み元で決まります）',
      en: 'the name of the file once it is there (the source decides its folder)',
    },
  },
  {
    name: 'by',
    value: 'ACCOUNT',
    required: true,
    summary: { ja: 'フォームを作る人の職員番号', en: 'the account of whoever makes the form' },
  },
  {
    name: 'reason',
    value: 'TEXT',
    required: true,
    summary: {
      ja: '誰に何のために渡すか（記録に残ります）',
      en: 'to whom it is given, and what for (it is recorded)',
    },
  },
  {
    name: 'out',
    value: 'FORM',
    required: true,
    summary: { ja: 'フォームを書き出す HTML ファイル', en: 'the HTML file that the form becomes' },
  },
  {
    name: 'hours',
    value: 'N',
    required: false,
    summary: {
      ja: `何時間使えるか（1から${uploadLinkHoursMax}、既定は${uploadLinkHoursUsual}）`,
      en: `for how many hours (1 to ${uploadLinkHoursMax}, default ${uploadLinkHoursUsual})`,
    },
  },
  {
    name: 'megabytes',
    value: 'N',
    required: false,
    summary: {
      ja: `大きさの上限（1から${uploadLinkMegabytesMax} MB、既定は${uploadLinkMegabytesUsual}）`,
      en: `the largest file (1 to ${uploadLinkMegabytesMax} MB, default ${uploadLinkMegabytesUsual})`,
    },
  },
  configOption,
  stackOption,
];
