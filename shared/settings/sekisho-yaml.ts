import * as z from 'zod';
import { decimalPattern } from '../cases/labour.ts';
import { noContainment } from '../containment/settings.ts';
import { languages } from '../language.ts';
import { defaultStatutorySettings, statutorySchema } from '../statutory/settings.ts';
import { say } from '../whole-language.ts';
import { channels, outboxAlone } from './channels-yaml.ts';
import { check } from './check.ts';
import { containment } from './containment-yaml.ts';
import { links } from './links-yaml.ts';
import type { MistakeBook } from './mistake-book.ts';
import { classes, id, text, words } from './name-schemas.ts';
import { refuse } from './refuse.ts';
import { reportsSchema } from './reports-yaml.ts';
import type { Settings, System } from './settings.ts';
import { refuseRepeated } from './strings-at.ts';
import { suppressions } from './suppressions.ts';
import { timeZone } from './time-schemas.ts';
import type { ParsedFile } from './yaml-file.ts';

/** Used where `sekisho.yaml` does not say otherwise, and to go on checking where it is broken. */
export const defaultTimeZone = 'Asia/Tokyo';

const organisation = z.strictObject({
  name: text,
  kind: z.enum(['municipality', 'prefecture']),
  timeZone: timeZone.default(defaultTimeZone),
  language: z.enum(languages).default('ja'),
});

/** Yen an hour, at most two decimal places, so that costs are exact decimals. */
const rate = z
  .number()
  .min(0)
  .max(1_000_000)
  .superRefine((given, context) => {
    if (decimalPattern.test(String(given))) return;
    const text = say((c) => c.settings.rateTooFine());
    context.addIssue({ code: 'custom', params: refuse(text) });
  });

const alertBudget = z.strictObject({ falseAlertsPerThousandStaffDays: z.number().positive() });

const system = z.strictObject({
  id,
  title: text,
  dataClasses: classes,
  screens: z.array(z.strictObject({ name: words, dataClasses: classes })).default([]),
});

/** Whether `what-did` answers an account about itself. */
const statements = z.strictObject({ ownDeeds: z.boolean().default(false) });

/** `sekisho.yaml`: the organisation, its systems and their data, budget, retention, rates, channels. */
const sekishoYaml = z.strictObject({
  organisation,
  alertBudget: alertBudget.default({ falseAlertsPerThousandStaffDays: 1 }),
  retentionYears: z.number().positive().max(100).default(7),
  labourRates: z.record(id, rate).default({}),
  systems: z.array(system).min(1),
  channels: channels.default(outboxAlone),
  links: links.nullable().default(null),
  suppressions,
  statements: statements.default({ ownDeeds: false }),
  reports: reportsSchema,
  containment: containment.default(noContainment),
  statutory: statutorySchema.default(defaultStatutorySettings),
});

/** What `sekisho.yaml` holds of the settings. */
type SekishoYaml = Pick<
  Settings,
  | 'organisation'
  | 'systems'
  | 'channels'
  | 'links'
  | 'suppressions'
  | 'statements'
  | 'reports'
  | 'statutory'
  | 'containment'
>;

/** What the file comes to. Null: it holds mistakes, which are in the book. */
export function readSekishoYaml(file: ParsedFile, book: MistakeBook): SekishoYaml | null {
  refuseRepeated(file, ['systems', '*', 'id'], repeated, book);
  refuseRepeated(file, ['suppressions', '*', 'id'], repeated, book);
  const { name, value, places } = file;
  const parsed = check(sekishoYaml, { file: name, path: [], value, places }, book);
  if (parsed === null) return null;
  if (parsed.containment.webhook !== null && parsed.channels.webhook === null) {
    const text = say((c) => c.settings.webhookUnsigned());
    book.add(name, places.of(['containment', 'webhook']), text);
  }
  for (const index of parsed.systems.keys()) {
    refuseRepeated(file, ['systems', String(index), 'screens', '*', 'name'], repeated, book);
  }
  const { alertBudget, retentionYears, labourRates } = parsed;
  return {
    organisation: {
      ...parsed.organisation,
      alertBudget,
      retentionYears,
      labourRates: new Map(Object.entries(labourRates)),
    },
    channels: parsed.channels,
    links: parsed.links,
    suppressions: parsed.suppressions,
    statements: parsed.statements,
    reports: parsed.reports,
    containment: parsed.containment,
    statutory: parsed.statutory,
    systems: new Map(parsed.systems.map((entry) => [entry.id, compiled(entry)])),
  };
}

function compiled({ screens, ...rest }: z.infer<typeof system>): System {
  return { ...rest, screens: new Map(screens.map((screen) => [screen.name, screen.dataClasses])) };
}

function repeated(given: string, firstLine: number) {
  return say((c) => c.settings.idRepeated(given, firstLine));
}
