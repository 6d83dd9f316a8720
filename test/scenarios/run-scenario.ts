import type { Section } from './reading/markdown';
import { orderNamed } from './reading/orders';
import { readStep } from './reading/speech';
import type { Outcome, Standing, Subject } from './subjects/subject';

/**
 * Plays one table on a subject. Every cell is checked; an empty one means "as in the row above", and a refused or
 * repeated command must leave everything as it was.
 */
export async function runScenario({ notes, rows }: Section, subject: Subject, door?: 'HTTP'): Promise<void> {
  const { Order: name } = notes;
  const order = name === undefined ? undefined : orderNamed(name);
  const talk = await subject.begin();
  let before: Standing | undefined;
  for (const row of rows) {
    const { command: said = '', answer = '', taken } = row;
    const step = readStep(said, order, talk.begin);
    if ('waitDays' in step) {
      await talk.wait(step.waitDays);
      continue;
    }
    const outcome = 'expireAt' in step ? await talk.expire(step.expireAt) : await talk.say(step);
    expect({ said, answer: answerOf(outcome) }).toEqual({ said, answer: answerTold(answer, door) });
    if (taken) checkTaken(said, outcome, taken);
    if ('recorded' in outcome) {
      const expected = outcome.replayed ? told(row) : { ...among(row, before), ...told(row) };
      expect({ said, ...outcome.standing }).toMatchObject({ said, ...expected });
    }
    const now = await talk.standing();
    const recorded = 'recorded' in outcome && !outcome.replayed;
    expect({ said, now }).toEqual({ said, now: recorded ? outcome.standing : before });
    before = now;
    const { 'on captures': owing } = row;
    if (owing) expect({ said, owing: await talk.owing() }).toEqual({ said, owing });
  }
}

/** `refused: LIMIT_EXCEEDED (over HTTP: VALIDATION_FAILED)`: some bodies do not pass the service's door. */
function answerTold(cell: string, door: 'HTTP' | undefined): string {
  const [, inside, outside] = /^refused: (\w+) \(over HTTP: (\w+)\)$/.exec(cell) ?? [];
  return inside ? `refused: ${door === 'HTTP' ? outside : inside}` : cell;
}

function answerOf(outcome: Outcome): string {
  if ('refused' in outcome) return `refused: ${outcome.refused}`;
  return `${outcome.replayed ? 'replayed: ' : ''}${outcome.recorded.join(' + ')}`;
}

const FIGURES = ['remaining', 'captured', 'refunded', 'owed', 'credit', 'prepaid', 'status'] as const;

/** The figures that the row tells. */
function told(row: Readonly<Record<string, string>>): Partial<Standing> {
  return Object.fromEntries(FIGURES.flatMap((figure) => (row[figure] ? [[figure, row[figure]]] : [])));
}

/** What stood before, of the figures that the table speaks of at all. */
function among(row: Readonly<Record<string, string>>, before: Standing | undefined): Partial<Standing> {
  return Object.fromEntries(FIGURES.flatMap((figure) => (before && figure in row ? [[figure, before[figure]]] : [])));
}

function checkTaken(said: string, outcome: Outcome, taken: string): void {
  expect({ said, taken: 'taken' in outcome ? outcome.taken : [] }).toEqual({ said, taken: taken.split('; ') });
}
