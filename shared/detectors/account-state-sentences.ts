import { plural } from '../catalogue/en/plural.ts';
import { terminalReturnMinutes, terminalUse } from '../history/terminal-use.ts';
import type { Text } from '../language.ts';
import { logDayFromNumber } from '../log-day.ts';
import { borrowedTerminals, stateChannels } from './account-state-channels.ts';
import type { Sight } from './channel.ts';
import type { JudgedEvent } from './detector.ts';
import { amount, grouped, often } from './wording.ts';

/** What is unlike the holder of an account on a day, each thing in a sentence with its figures. */
export function stateSentences(sight: Sight, events: readonly JudgedEvent[]): readonly Text[] {
  return [
    ...borrowedSentence(sight, events),
    ...switchSentence(sight, events),
    ...(speaks('dormant', sight) ? [dormantSentence(sight)] : []),
    ...(speaks('first-output', sight) ? [firstOutputSentence(sight)] : []),
    ...(speaks('service-by-hand', sight) ? [byHandSentence(sight, events)] : []),
  ];
}

function speaks(channel: string, sight: Sight): boolean {
  const found = stateChannels.find(({ id }) => id === `account-state.${channel}`);
  return found !== undefined && found.read(sight) > 0;
}

function borrowedSentence(sight: Sight, events: readonly JudgedEvent[]): readonly Text[] {
  const { lines, owners } = borrowedTerminals(sight);
  if (lines === 0) return [];
  const count = amount(lines, sight.today.vector.estimated);
  const isOthers = (terminal: number) => {
    const owner = sight.terminals.ownerOf(terminal);
    return owner !== null && owner !== sight.norms.actor;
  };
  const terminals = newTerminals(sight, events).filter(({ hash }) => isOthers(hash));
  const { ja, en } = named(terminals);
  const except = exceptMisuse(sight, terminals);
  return [
    {
      ja: `${except.ja}このアカウントが初めて使われた${ja}で、ふだんはほかの職員（${owners.join('、')}）が使っています（${count.ja}行）。`,
      en: `${except.en}${except.en === '' ? 'It' : 'it'} was used for the first time at ${en} that others use (${owners.join(', ')}; ${plural(count.en, 'line', 'lines')}).`,
    },
  ];
}

function switchSentence(
  { today: { day, vector } }: Sight,
  events: readonly JudgedEvent[],
): readonly Text[] {
  const switches = vector.terminalSwitches;
  if (switches === 0) return [];
  const names = switchedTerminals(events);
  const isNamed = names.length > 1;
  // Dated: two days of a case may have the same figures, and each needs its reason.
  const date = logDayFromNumber(day);
  return [
    {
      ja: `${date}には、${isNamed ? `端末${names.join('と')}` : '複数の端末'}のあいだを${terminalReturnMinutes}分以内に${grouped(switches)}回行き来しています。`,
      en: `On ${date} its lines go back and forth between ${isNamed ? `the terminals ${names.join(' and ')}` : 'terminals'} within ten minutes, ${often(switches)}.`,
    },
  ];
}

/** Between which terminals the lines move when they return to one (see `terminalSwitches`). */
function switchedTerminals(events: readonly JudgedEvent[]): readonly string[] {
  const names = new Set<string>();
  for (const ofSource of Map.groupBy(events, ({ source }) => source).values()) {
    const visits: { readonly terminal: string; readonly at: number }[] = [];
    for (const { terminal, at } of ofSource) {
      if (terminal === null) continue;
      const since = visits.findLastIndex((visit) => visit.terminal === terminal);
      const leftAt = visits[since]?.at ?? Number.NEGATIVE_INFINITY;
      if (since < visits.length - 1 && at - leftAt < terminalReturnMinutes * 60_000)
        for (const visit of visits.slice(since)) names.add(visit.terminal);
      visits.push({ terminal, at });
    }
  }
  return [...names].sort();
}

function dormantSentence({ today, norms }: Sight): Text {
  const last = norms.lastUsed ?? today.day;
  const date = logDayFromNumber(last);
  const days = grouped(today.day - last);
  return {
    ja: `${date}を最後に使われておらず、${days}日ぶりの利用です。`,
    en: `It had not been used since ${date}: the first use in ${days} days.`,
  };
}

function firstOutputSentence({ today }: Sight): Text {
  const people = amount(today.vector.unapprovedPeople, today.vector.estimated);
  return {
    ja: `この日までの180日間の記録では、初めての出力です（承認のない${people.ja}人分）。`,
    en: `By the records of the 180 days before, this is its first output (${plural(people.en, 'person', 'people')} without approval).`,
  };
}

function byHandSentence(sight: Sight, events: readonly JudgedEvent[]): Text {
  const terminals = newTerminals(sight, events);
  const { ja, en } = named(terminals);
  const except = exceptMisuse(sight, terminals);
  return {
    ja: `${except.ja}この連携用アカウントがこれまで使われたことのない${ja}で使われました。`,
    en: `${except.en}${except.en === '' ? 'This' : 'this'} service account was used at ${en} where it had never been used.`,
  };
}

/** What is new by the past that counts may have happened on days that people found to be misuse. */
function exceptMisuse({ norms }: Sight, terminals: readonly { readonly hash: number }[]): Text {
  const known = terminalsOf(norms.happened);
  if (!terminals.some(({ hash }) => known.has(hash))) return { ja: '', en: '' };
  return {
    ja: '業務外の利用や漏えいのおそれと判断された日を除けば、',
    en: 'Leaving out days that were found to be misuse, ',
  };
}

function terminalsOf(days: Sight['norms']['past']): ReadonlySet<number> {
  return new Set(days.flatMap(({ vector }) => vector.terminals.map(({ terminal }) => terminal)));
}

/** Terminals of the day at which the account has not been used in its past, by name. */
function newTerminals({ norms }: Sight, events: readonly JudgedEvent[]) {
  const known = terminalsOf(norms.past);
  const names = [...new Set(events.flatMap(({ terminal }) => terminal ?? []))].sort();
  return names.flatMap((name) =>
    terminalUse([{ terminal: name, count: 1 }])
      .filter(({ terminal }) => !known.has(terminal))
      .map(({ terminal: hash }) => ({ name, hash })),
  );
}

/** Where only failed lines came from it, a terminal stays without a name. */
function named(terminals: readonly { readonly name: string }[]): Text {
  const names = terminals.map(({ name }) => name);
  if (names.length === 0) return { ja: '端末', en: 'a terminal' };
  return {
    ja: `端末${names.join('、')}`,
    en: `${names.length === 1 ? 'the terminal' : 'the terminals'} ${names.join(', ')}`,
  };
}
