import { workAnswers } from '../cases/work-answer.ts';
import { reasons, whatHappened } from '../escalation/case-words.ts';
import { limits } from '../limits.ts';
import type { LinkPageContext } from './frame.tsx';
import type { FormFields, MissingField } from './link-answer.ts';
import type { OpenLink } from './open-link.ts';

interface AnswerFormProps {
  readonly context: LinkPageContext;
  readonly link: OpenLink;
  /** What was sent and is shown again, because something is missing. */
  readonly fields?: FormFields;
  readonly missing?: MissingField;
}

const noFields: FormFields = { work: null, reference: '', comment: '' };

/** What the alert said of the case, and the form that answers it. */
export function AnswerForm({ context, link, fields = noFields, missing }: AnswerFormProps) {
  const { words, settings, writer } = context;
  const { facts } = link.stored.record;
  const { acknowledgement } = link.standing;
  const asked = link.asksWork ? words.work : words.acknowledge;
  const isMoved = facts.id !== link.claims.caseId;
  return (
    <>
      <h1>{asked.heading}</h1>
      <p>{asked.lead}</p>
      {missing === undefined ? null : <Missing context={context} missing={missing} />}
      {isMoved ? <p class="note">{words.moved(facts.id)}</p> : null}
      {acknowledgement === null ? null : (
        <p class="note">{words.already(writer.time(acknowledgement.at))}</p>
      )}
      <Lines lines={whatHappened(facts, settings, writer)} />
      <Lines lines={reasons(facts, writer)} />
      <form method="post" class="panel">
        {link.asksWork ? <Work context={context} fields={fields} missing={missing} /> : null}
        <label for="comment">
          {asked.comment} <Required context={context} />
        </label>
        <p id="residents" class="quiet">
          {words.residents}
        </p>
        <textarea
          id="comment"
          name="comment"
          rows={4}
          required
          maxlength={limits.linkCommentCharactersMax}
          aria-describedby="residents"
          aria-invalid={missing === 'comment' ? 'true' : undefined}
        >
          {fields.comment}
        </textarea>
        <button type="submit">{asked.button}</button>
        <p class="quiet">{words.once(writer.time(link.claims.expiresAt))}</p>
      </form>
    </>
  );
}

function Work({
  context: { words },
  fields,
  missing,
}: Required<Pick<AnswerFormProps, 'context' | 'fields'>> & {
  readonly missing: MissingField | undefined;
}) {
  const { work } = words;
  return (
    <>
      <fieldset>
        <legend>
          {work.answer} <span class="required">{words.required}</span>
        </legend>
        {workAnswers.map((answer) => (
          <label class="choice">
            <input
              type="radio"
              name="work"
              value={answer}
              required
              checked={fields.work === answer}
            />
            {work.answers[answer]}
          </label>
        ))}
      </fieldset>
      <label for="reference">{work.reference}</label>
      <input
        id="reference"
        name="reference"
        value={fields.reference}
        maxlength={limits.linkCommentCharactersMax}
        autocomplete="off"
        aria-invalid={missing === 'reference' ? 'true' : undefined}
      />
    </>
  );
}

function Required({ context: { words } }: Pick<AnswerFormProps, 'context'>) {
  return <span class="required">{words.required}</span>;
}

function Missing({
  context: { words, writer },
  missing,
}: Pick<AnswerFormProps, 'context'> & { readonly missing: MissingField }) {
  const sentence =
    missing === 'length'
      ? words.missing.length(writer.number(limits.linkCommentCharactersMax))
      : words.missing[missing];
  return (
    <div class="missing" role="alert">
      <strong>{words.missing.heading}</strong>
      <p>{sentence}</p>
    </div>
  );
}

/** Lines of a message: a heading, and what stands under it, without the marks of plain text. */
function Lines({ lines }: { lines: readonly string[] }) {
  const [heading = '', ...rest] = lines;
  return (
    <section class="panel">
      <h2>{heading.replace(/^■\s*/, '')}</h2>
      <ul>
        {rest.map((line) => (
          <li>{line.replace(/^- /, '')}</li>
        ))}
      </ul>
    </section>
  );
}
