import { printLocalTime, zoneShift } from '../../../shared/log-day.ts';
import type { UploadLink } from '../../../shared/uploads/upload-link.ts';
import { catalogues } from '../../../shared/whole-language.ts';
import { inColumns } from '../columns.ts';
import { defineCommand } from '../command.ts';
import { configOption, jsonOption } from '../options.ts';
import { settingsToReadAt } from '../settings-at.ts';
import { onOneLine } from '../terminal.ts';
import { stackOption } from './stack-option.ts';

/** `sekisho upload-links --stack NAME`: who gave out which form, and why. */
export const listUploadLinks = defineCommand({
  id: 'upload-links',
  summary: {
    ja: 'upload-link で、誰がいつ、なぜ、どのフォームを作ったかを一覧にします。',
    en: 'Lists who made which form by upload-link, when and why.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [jsonOption, configOption, stackOption],
  async run(call, terminal) {
    const { organisation } = settingsToReadAt(call.value('config'));
    const [{ DynamoDBClient }, { placesOf }, { dynamodbJournals }, { inStack }] = await Promise.all(
      [
        import('@aws-sdk/client-dynamodb'),
        import('../../../shared/adapters/aws/stack-outputs.ts'),
        import('../../../shared/adapters/aws/dynamodb-journals.ts'),
        import('./in-stack.ts'),
      ],
    );
    const { table } = await inStack(call.value('stack'), placesOf);
    const { uploads: c } = catalogues[terminal.language];
    const shift = zoneShift(organisation.timeZone);
    const rows: (readonly string[])[] = [];
    for await (const entry of dynamodbJournals(new DynamoDBClient({}), table).uploads.all()) {
      if (call.has('json')) await terminal.print(`${JSON.stringify(entry)}\n`);
      else rows.push(rowOf(entry));
    }
    if (call.has('json')) return 0;
    await terminal.print(rows.length === 0 ? `${c.none}\n` : inColumns([c.listColumns, ...rows]));
    return 0;

    function rowOf({ sequence, at, by, source, key, bytesMax, until, reason }: UploadLink) {
      return [
        String(sequence),
        printLocalTime(at, shift),
        by,
        source,
        key,
        c.megabytes(bytesMax / 1_000_000),
        printLocalTime(until, shift),
        reason,
      ].map(onOneLine);
    }
  },
});
