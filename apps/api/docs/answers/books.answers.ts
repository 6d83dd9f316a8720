import { ACCOUNTS } from '@domain';
import { count, day, instant, listOf, moment, money, pagedMoment, shape, text, viewed } from './shapes';

const account = { type: 'string', enum: ACCOUNTS };

export const booksAnswers = {
  Journal: shape(
    {
      entries: listOf(
        shape({
          sequence: count,
          type: text,
          subjectId: text,
          recordedAt: instant,
          effectiveAt: instant,
          postings: listOf(shape({ account, side: { type: 'string', enum: ['debit', 'credit'] }, amount: money })),
        }),
      ),
      ...viewed,
    },
    pagedMoment,
  ),
  TrialBalance: shape(
    {
      currency: text,
      accounts: listOf(shape({ account, debited: money, credited: money, balance: money })),
      debited: money,
      credited: money,
      sequence: { ...viewed.sequence, description: 'The books are those behind this event of the log.' },
    },
    { effectiveTo: day, ...moment, clock: text },
    'What is debited to all accounts is what is credited to all.',
  ),
};
