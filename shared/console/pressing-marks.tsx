import type { PageContext } from './page-context.ts';
import type { Pressing } from './pressing.ts';

/** How much of a case is overdue, due today or undecided, in words; nothing where nothing is. */
export function PressingMarks({ context, pressing }: { context: PageContext; pressing: Pressing }) {
  const { waiting } = context.words.handling;
  const kinds = (['overdue', 'today', 'decisions'] as const).filter(
    (kind) => pressing[kind].length > 0,
  );
  if (kinds.length === 0) return null;
  return (
    <span class="marks">
      {kinds.map((kind) => (
        <span class={`mark ${kind}`}>
          {waiting.marked(waiting[kind], context.count(pressing[kind].length))}
        </span>
      ))}
    </span>
  );
}
