/** A message in a town's own words: plain text in which `{name}` stands for a variable. */
export interface MessageTemplate {
  /** What follows the fixed beginning of the subject. */
  readonly subject: string;
  readonly body: string;
}

/** The messages that a town may write in its own words; null: the catalogue's. */
export interface MessageTemplates {
  readonly alert: MessageTemplate | null;
  readonly digest: MessageTemplate | null;
}

/** All messages as the catalogue has them. */
export const noTemplates: MessageTemplates = { alert: null, digest: null };

/** What a template may and must hold. */
export interface TemplateRule {
  readonly subject: readonly string[];
  /** Blocks of whole lines: each at most once. */
  readonly blocks: readonly string[];
  /** Of the blocks, those without which a message would not be complete, in this order. */
  readonly required: readonly string[];
  /** Single words, as often as wanted. */
  readonly words: readonly string[];
}

/** The variables of each message (design, `escalation.md` section 3, rule 8: what it must say). */
export const templateRules: Readonly<Record<keyof MessageTemplates, TemplateRule>> = {
  alert: {
    subject: ['reminder', 'family', 'severity'],
    blocks: ['opening', 'what', 'reasons', 'next', 'path', 'places', 'ending'],
    required: ['what', 'reasons', 'next', 'path'],
    words: ['case', 'severity', 'family', 'organisation', 'role', 'section', 'deadline'],
  },
  digest: {
    subject: ['count', 'severity'],
    blocks: ['opening', 'list', 'cases', 'ending'],
    required: ['list', 'cases'],
    words: ['count', 'severity', 'organisation', 'role', 'section'],
  },
};

/** The blocks of the catalogue's own messages, in their order; what a town begins to change from. */
export function blocksInOrder(kind: keyof MessageTemplates): string {
  return templateRules[kind].blocks.map((name) => `{${name}}\n`).join('\n');
}

/** Where variables stand in a text: `{name}`. */
export const variablePattern = /\{([a-z]+)\}/g;

/** A template's text with its values in it. A line that held nothing but an empty value is left out. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const written = line.replace(variablePattern, (given, name) => values[name] ?? given);
      return written.trim() === '' && line.trim() !== '' ? [] : [written];
    })
    .join('\n');
}
