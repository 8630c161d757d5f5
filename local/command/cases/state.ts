import type { StatedFact } from '../../../shared/cases/said-deed.ts';
import { CallError } from '../../../shared/errors.ts';
import type { CaseRequest } from '../../../shared/escalation/request.ts';
import type { Text } from '../../../shared/language.ts';
import { answers } from '../../../shared/statutory/answer.ts';
import type { StatutoryFactId } from '../../../shared/statutory/facts.ts';
import { say } from '../../../shared/whole-language.ts';
import type { Call, CommandOption } from '../command.ts';
import { oneOf } from './one-of.ts';
import { definePersonalDeed } from './personal-deed.ts';

const factOptions: readonly {
  readonly name: string;
  readonly fact: StatedFact;
  readonly summary: Text;
}[] = [
  {
    name: 'electronic',
    fact: 'electronic',
    summary: { ja: '電子データか（紙だけなら no）', en: 'electronic data (no: on paper only)' },
  },
  {
    name: 'juki-net',
    fact: 'juki-net',
    summary: { ja: '住基ネットが関わるか', en: 'whether the Juki-net is concerned' },
  },
  {
    name: 'large-impact',
    fact: 'large-impact',
    summary: { ja: '社会的影響が大きいか', en: 'whether the social impact is large' },
  },
];
/** What only people can answer of what the law asks; how many people it concerns is `--people`. */
const legalFacts = [
  'may-have-leaked',
  'personal-information',
  'sensitive',
  'ordinance-sensitive',
  'property-damage',
  'wrongful-purpose',
  'number-system',
  'wrongful-use',
  'exposed-to-many',
] as const satisfies readonly StatutoryFactId[];
const saidValues = { yes: true, no: false, unsaid: null } as const;

/** `sekisho cases state CASE [--electronic yes|no|unsaid] … [--people N] --by … --comment …` */
export const stateFacts = definePersonalDeed({
  verb: 'state',
  summary: {
    ja: 'ログから分からない事実（紙か、影響、人数など）を記録します。経路がそれに従います。',
    en: 'States what logs cannot tell (paper, impact, people …); the path follows from it.',
  },
  options: [
    ...factOptions.map(({ name, summary }): CommandOption => {
      const oneOf = Object.keys(saidValues);
      return { name, value: oneOf.join('|'), required: false, oneOf, summary };
    }),
    {
      name: 'my-number',
      value: answers.join('|'),
      required: false,
      oneOf: answers,
      summary: {
        ja: '特定個人情報が関わるか（unknown は yes と同じ経路）',
        en: 'whether My Number is concerned (unknown walks the path of yes)',
      },
    },
    ...legalFacts.map((name): CommandOption => {
      const summary = say((c) => c.statutory.facts[name]);
      return { name, value: answers.join('|'), required: false, oneOf: answers, summary };
    }),
    {
      name: 'people',
      value: 'N',
      required: false,
      summary: {
        ja: '対象者の人数（250、200-300、上限不明は 200-）',
        en: 'people concerned (250, 200-300, or 200- where nobody knows the upper end)',
      },
    },
  ],
  requestsOf(comment, call) {
    const requests = [...factsStated(comment, call), ...factsAnswered(comment, call)];
    const people = call.optional('people');
    if (people !== null) requests.push(peopleStated(comment, people));
    if (requests.length === 0) throw new CallError(say((c) => c.command.nothingStated));
    return requests;
  },
});

function factsStated(comment: string, call: Call): CaseRequest[] {
  return factOptions.flatMap(({ name, fact }) => {
    const given = call.optional(name);
    const said = Object.entries(saidValues).find(([word]) => word === given);
    return said === undefined ? [] : [{ kind: 'stated', fact, after: said[1], comment }];
  });
}

function factsAnswered(reason: string, call: Call): CaseRequest[] {
  const asked = [
    ['my-number', 'specific-personal-information'] as const,
    ...legalFacts.map((fact) => [fact, fact] as const),
  ];
  return asked.flatMap(([option, fact]) => {
    const answer = oneOf(call, option, answers);
    return answer === null ? [] : [{ kind: 'fact-answered', fact, answer, reason }];
  });
}

/** `250`, `200-300`, or `200-` where nobody knows the upper end. */
function peopleStated(reason: string, given: string): CaseRequest {
  const [whole, least = '', dash, most] = /^(\d{1,9})(?:(-)(\d{1,9})?)?$/.exec(given) ?? [];
  if (whole === undefined) throw new CallError(say((c) => c.command.notPeople(given)));
  const atLeast = Number(least);
  const atMost = dash === undefined ? atLeast : most === undefined ? null : Number(most);
  return { kind: 'people-stated', atLeast, atMost, reason };
}
