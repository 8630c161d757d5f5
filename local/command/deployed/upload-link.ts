import { writeFileSync } from 'node:fs';
import { CallError } from '../../../shared/errors.ts';
import { appendNext } from '../../../shared/journal.ts';
import { limits } from '../../../shared/limits.ts';
import { printLocalTime, zoneShift } from '../../../shared/log-day.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { uploadForm, uploadLine } from '../../../shared/uploads/upload-form.ts';
import { contentTypeOf, type UploadLink, uploadKey } from '../../../shared/uploads/upload-link.ts';
import { say } from '../../../shared/whole-language.ts';
import { requireKnownAccount } from '../cases/personal-deed.ts';
import { type Call, defineCommand } from '../command.ts';
import { settingsToReadAt } from '../settings-at.ts';
import { requireNoFile } from '../statements/statement-options.ts';
import { uploadLinkOptions } from './upload-link-options.ts';

/** `sekisho upload-link SOURCE --name FILE --by ACCOUNT --reason TEXT --out FORM --stack NAME …` */
export const makeUploadLink = defineCommand({
  id: 'upload-link',
  summary: {
    ja: 'AWS のアカウントがない相手に渡す、ログを1つ置くためのフォーム（HTML）を作ります。',
    en: 'Makes a form (HTML) by which somebody without an account of AWS uploads one log.',
  },
  operands: { name: 'SOURCE', atLeast: 1, atMost: 1 },
  options: uploadLinkOptions,
  async run(call, terminal) {
    const settings = settingsToReadAt(call.value('config'));
    const out = call.value('out');
    requireNoFile(out);
    const wanted = wantedOf(call, settings, Date.now());
    const [{ S3Client }, { DynamoDBClient }, { placesOf }, { dynamodbJournals }, signing, stack] =
      await Promise.all([
        import('@aws-sdk/client-s3'),
        import('@aws-sdk/client-dynamodb'),
        import('../../../shared/adapters/aws/stack-outputs.ts'),
        import('../../../shared/adapters/aws/dynamodb-journals.ts'),
        import('../../../shared/adapters/aws/presigned-upload.ts'),
        import('./in-stack.ts'),
      ]);
    const places = await stack.inStack(call.value('stack'), placesOf);
    const s3 = new S3Client({});
    requireCredentialsUntil(wanted, await signing.credentialsEnd(s3), settings);
    const { uploads } = dynamodbJournals(new DynamoDBClient({}), places.table);
    // Recorded before it is handed out.
    const link = await appendNext(uploads, (_last, sequence) => ({ ...wanted, sequence }));
    if (link === null) throw new Error('The record took nothing.');
    const post = await signing.presignedUpload(s3, places.logBucket, link);
    writeFileSync(out, uploadForm(link, post, settings), { flag: 'wx', mode: 0o600 });
    const until = printLocalTime(link.until, zoneShift(settings.organisation.timeZone));
    terminal.tell(say((c) => c.uploads.written(out, link.sequence, until)));
    terminal.tell(say((c) => c.uploads.curl));
    await terminal.print(`${uploadLine(link, post)}\n`);
    return 0;
  },
});

type Wanted = Omit<UploadLink, 'sequence'>;

function wantedOf(call: Call, settings: Settings, at: number): Wanted {
  const { sources } = settings;
  const id = call.operands[0] ?? '';
  const source = sources.find((one) => one.id === id);
  const known = sources.map((one) => one.id);
  if (source === undefined) throw new CallError(say((c) => c.uploads.noSource(id, known)));
  const by = call.value('by');
  requireKnownAccount('by', by, settings);
  const name = call.value('name');
  const key = uploadKey(name, source, sources);
  if (key === null) throw new CallError(say((c) => c.uploads.badName(name, id, source.objects)));
  const { uploadLinkHoursUsual, uploadLinkHoursMax } = limits;
  const { uploadLinkMegabytesUsual, uploadLinkMegabytesMax } = limits;
  const hours = between(call, 'hours', uploadLinkHoursUsual, uploadLinkHoursMax);
  const megabytes = between(call, 'megabytes', uploadLinkMegabytesUsual, uploadLinkMegabytesMax);
  return {
    at,
    by,
    reason: call.value('reason'),
    source: id,
    key,
    contentType: contentTypeOf(name),
    bytesMax: megabytes * 1_000_000,
    until: at + hours * 3_600_000,
  };
}

function between(call: Call, option: string, usual: number, most: number): number {
  const given = call.optional(option) ?? String(usual);
  const number = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= most) return number;
  throw new CallError(say((c) => c.uploads.notBetween(option, 1, most, given)));
}

/** A form that ends before it says so would be a riddle to whoever uploads. */
function requireCredentialsUntil(
  { at, until }: Wanted,
  end: number | null,
  settings: Settings,
): void {
  if (end === null || end >= until) return;
  const shown = printLocalTime(end, zoneShift(settings.organisation.timeZone));
  const hours = (until - at) / 3_600_000;
  throw new CallError(say((c) => c.uploads.credentialsEndFirst(hours, shown)));
}
