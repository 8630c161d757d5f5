import type { Context } from 'hono';
import * as z from 'zod';
import { RefusedActionError } from '../errors.ts';
import { languages, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import type { Settings } from '../settings/settings.ts';
import { draftPage } from '../statutory/draft-page.tsx';
import { readDraft } from '../statutory/read-draft.ts';
import { say } from '../whole-language.ts';
import { readAddress } from './address.ts';
import { answerNoCase, answerPage, contextOf } from './answer-page.tsx';
import type { ConsolePorts } from './console-ports.ts';
import { DraftDoor } from './draft-door.tsx';
import { type DraftName, draftNames, draftPlace, draftTitle } from './draft-place.ts';
import { casePlace } from './page-context.ts';

const form = z.object({
  by: z.string().trim().catch(''),
  language: z.enum(languages).catch('ja'),
});

/** The form before a draft. Whatever follows the link, a scanner too, changes nothing. */
export async function answerDraftDoor(c: Context, ports: ConsolePorts): Promise<Response> {
  const asked = askedDraft(c);
  if (asked === undefined) return c.notFound();
  const { id, name } = asked;
  if ((await ports.cases.read(id)) === null) return answerNoCase(c, ports, id);
  return door(c, ports, id, name, { by: '', refusal: null });
}

/**
 * The draft itself, for a person whose opening of it is recorded first. Neither for whom the case is
 * about, nor for an account that the settings do not know: that would get round recusal.
 */
export async function answerDraft(c: Context, ports: ConsolePorts): Promise<Response> {
  const asked = askedDraft(c);
  if (asked === undefined) return c.notFound();
  const { id, name } = asked;
  if ((await ports.cases.read(id)) === null) return answerNoCase(c, ports, id);
  const { by, language } = form.parse(await c.req.parseBody());
  const refusal = unusable(by, ports.settings);
  if (refusal !== null) return door(c, ports, id, name, { by, refusal });
  try {
    const draft = await readDraft(id, name, by, ports, ports.now(), language);
    const context = contextOf(ports, readAddress(c.req.query()), casePlace(id));
    const back = context.words.handling.drafts.back(id);
    c.header('Cache-Control', 'no-store');
    c.header('Content-Language', language);
    const way = { href: context.link(casePlace(id)), words: back, language: context.language };
    return c.html(draftPage(draft, way));
  } catch (error) {
    if (!(error instanceof RefusedActionError)) throw error;
    return door(c, ports, id, name, { by, refusal: error.text });
  }
}

function askedDraft(c: Context): { id: string; name: DraftName } | undefined {
  const { id = '', document, edition } = c.req.param();
  const name = draftNames.find((one) => one.document === document && one.edition === edition);
  return name && { id, name };
}

function unusable(by: string, { staff }: Settings): Text | null {
  const most = limits.nameCharactersMax;
  if (by === '') return say(({ console }) => console.handling.drafts.noAccount);
  if (by.length > most) return say((s) => s.console.handling.drafts.tooLong(String(most)));
  if (staff.size === 0 || staff.has(by)) return null;
  return say(({ console }) => console.handling.drafts.unknownAccount(by));
}

interface Given {
  readonly by: string;
  readonly refusal: Text | null;
}

function door(
  c: Context,
  ports: ConsolePorts,
  id: string,
  name: DraftName,
  { by, refusal }: Given,
): Response | Promise<Response> {
  const context = contextOf(ports, readAddress(c.req.query()), draftPlace(id, name));
  if (refusal !== null) c.status(422);
  const title = context.words.handling.drafts.door(draftTitle(context.words, name));
  const content = <DraftDoor context={context} id={id} name={name} by={by} refusal={refusal} />;
  return answerPage(c, ports, context, { title, section: 'cases' }, content);
}
