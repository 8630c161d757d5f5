import { writeFileSync } from 'node:fs';
import type { Settings } from '../../../shared/settings/settings.ts';
import { statementCsv } from '../../../shared/statements/csv.ts';
import { type StatementDocument, statementDocument } from '../../../shared/statements/document.ts';
import { statementJson } from '../../../shared/statements/json.ts';
import type { Statement } from '../../../shared/statements/statement.ts';
import { say } from '../../../shared/whole-language.ts';
import { inColumns } from '../columns.ts';
import type { Call } from '../command.ts';
import { onOneLine, type Terminal } from '../terminal.ts';

/** Writes a statement to the file that the call names, for its owner alone, or prints it. */
export async function handOut(
  statement: Statement,
  settings: Settings,
  named: string | null,
  call: Call,
  terminal: Terminal,
): Promise<void> {
  const written = writtenAs(call.optional('format'), statement, settings, named, terminal);
  const path = call.optional('out');
  const { sequence } = statement;
  if (path === null) {
    await terminal.print(written);
    terminal.tell(say((c) => c.statements.shown(sequence)));
  } else {
    writeFileSync(path, written, { flag: 'wx', mode: 0o600 });
    terminal.tell(say((c) => c.statements.written(path, sequence)));
  }
}

function writtenAs(
  format: string | null,
  statement: Statement,
  settings: Settings,
  named: string | null,
  { language }: Terminal,
): string {
  if (format === 'csv') return statementCsv(statement, settings, language);
  if (format === 'json') return statementJson(statement);
  return asText(statementDocument(statement, settings, language, named));
}

/** A document in plain text. Control characters of logs are shown, not obeyed. */
function asText({ title, head, chapters }: StatementDocument): string {
  const parts = chapters.map(({ title, paragraphs, table }) => {
    const rows = table === null || table.rows.length === 0 ? [] : [table.columns, ...table.rows];
    const sentences = paragraphs.map((one) => `${onOneLine(one)}\n`).join('');
    return `${title}\n\n${sentences}${inColumns(rows)}`;
  });
  return [`${title}\n`, inColumns(head), ...parts].join('\n');
}
