import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type * as z from 'zod';
import { CallError } from '../../shared/errors.ts';
import { say } from '../../shared/whole-language.ts';

/**
 * Reads a file of JSON lines, one after another, blank lines left out. Throws a `CallError` that
 * names file and line where one is not what `schema` asks for.
 */
export async function readJsonLines<Line>(
  path: string,
  schema: z.ZodType<Line>,
  take: (line: Line) => void,
): Promise<void> {
  const input = createReadStream(path, 'utf8');
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const written = number === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (written.trim() !== '') take(parsedLine(written, schema, { path, number }));
  }
}

interface Place {
  readonly path: string;
  readonly number: number;
}

function parsedLine<Line>(text: string, schema: z.ZodType<Line>, place: Place): Line {
  const { path, number } = place;
  const parsed = schema.safeParse(jsonOf(text, place));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new CallError(
    say((c) => c.evaluation.wrongLine(path, number, field, issue?.message ?? '')),
  );
}

function jsonOf(text: string, { path, number }: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CallError(
      say((c) => c.evaluation.notJson(path, number)),
      { cause },
    );
  }
}
