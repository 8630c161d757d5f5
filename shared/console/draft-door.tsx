import { languages, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import { type DraftName, draftPlace, draftTitle } from './draft-place.ts';
import { casePlace, type PageContext } from './page-context.ts';

interface DraftDoorProps {
  readonly context: PageContext;
  readonly id: string;
  readonly name: DraftName;
  /** The account that was given before; empty: none. */
  readonly by: string;
  /** Why the draft was not opened; null: it was not asked for yet. */
  readonly refusal: Text | null;
}

/** Who opens a draft, before it is shown: that is recorded in the case, as on the command line. */
export function DraftDoor({ context, id, name, by, refusal }: DraftDoorProps) {
  const { words, read, link } = context;
  const { drafts } = words.handling;
  return (
    <section class="panel door">
      <p class="back">
        <a href={link(casePlace(id))}>{drafts.back(id)}</a>
      </p>
      <h1>{drafts.door(draftTitle(words, name))}</h1>
      <p>{drafts.doorNote}</p>
      {refusal === null ? null : (
        <p id="refusal" class="refusal" role="alert">
          {read(refusal)}
        </p>
      )}
      <form method="post" action={link(draftPlace(id, name))} class="fields">
        <label for="by">{drafts.by}</label>
        <input
          id="by"
          name="by"
          value={by}
          required
          autocomplete="off"
          maxlength={limits.nameCharactersMax}
          aria-describedby={refusal === null ? 'by-note' : 'refusal by-note'}
          aria-invalid={refusal === null ? undefined : 'true'}
        />
        <p id="by-note" class="quiet">
          {drafts.byNote}
        </p>
        <label for="language">{drafts.language}</label>
        <select id="language" name="language">
          {languages.map((one) => (
            <option value={one}>{drafts.languages[one]}</option>
          ))}
        </select>
        <button type="submit">{drafts.open}</button>
      </form>
    </section>
  );
}
