import { Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { type Answer, service } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { wordsOf } from '../../parts/words-of';
import { ExplainAccount } from '../explanations/explain-account.view';
import classes from '../finance.module.css';
import type { BooksQuestion } from './books.question';
import { MomentText } from './moment-text.view';

/** Every account with what went in and out of it; both sides of the books agree. */
export function TrialBalanceCard({ question }: { readonly question: BooksQuestion }) {
  const balance = service.useQuery(
    'get',
    '/v1/trial-balance',
    { params: { query: question } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Card title="Trial balance">
      <Asked query={balance} what="the trial balance">
        {(answer) => (
          <div aria-busy={balance.isPlaceholderData}>
            <Text size="sm" c="dimmed" mb="xs">
              <MomentText of={answer} effectiveTo={answer.effectiveTo} />
            </Text>
            <div className={classes['scroll']}>
              <Accounts of={answer} question={question} />
            </div>
          </div>
        )}
      </Asked>
    </Card>
  );
}

interface AccountsProps {
  readonly of: Answer<'TrialBalance'>;
  readonly question: BooksQuestion;
}

function Accounts({ of: { accounts, currency, debited, credited }, question }: AccountsProps) {
  const { effectiveTo, ...explained } = question;
  return (
    <table className={classes['figures']} aria-label="Accounts">
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col">Debited</th>
          <th scope="col">Credited</th>
          <th scope="col">Balance</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((each) => (
          <tr key={each.account}>
            <th scope="row">
              {/* The service explains moments of recording, and no days of effect. */}
              {effectiveTo === undefined ? (
                <ExplainAccount account={each.account} question={explained} />
              ) : (
                wordsOf(each.account)
              )}
            </th>
            {[each.debited, each.credited, each.balance].map((amount, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place among three columns is what it is
              <td key={index}>
                <Amount of={amount} currency={currency} plain quietZero />
              </td>
            ))}
          </tr>
        ))}
        <tr data-total>
          <th scope="row">Both sides, in {currency}</th>
          <td>
            <Amount of={debited} currency={currency} plain />
          </td>
          <td>
            <Amount of={credited} currency={currency} plain />
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
