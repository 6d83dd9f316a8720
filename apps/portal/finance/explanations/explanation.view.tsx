import type { UseQueryResult } from '@tanstack/react-query';
import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Asked } from '../../parts/asked.view';
import { PageStepsBar } from '../../table/page-steps.view';
import { usePageSteps } from '../../table/use-page-steps';
import classes from '../finance.module.css';
import { ShareName } from './share-name.view';

interface ExplanationViewProps {
  readonly query: UseQueryResult<Answer<'Explanation'>, unknown>;
  readonly page: string | undefined;
  readonly onPage: (page: string | undefined) => void;
}

/** A figure by its events: what each brought, and what they came to before and with this page. */
export function ExplanationView({ query, page, onPage }: ExplanationViewProps) {
  const steps = usePageSteps(page, query.data?.next, onPage);
  return (
    <Asked query={query} what="the explanation">
      {({ amount, currency, broughtForward, carriedForward, shares }) => (
        <>
          <table className={classes['figures']} aria-label="Explanation" aria-busy={query.isPlaceholderData}>
            <thead>
              <tr>
                <th scope="col">What happened</th>
                <th scope="col">Brings</th>
              </tr>
            </thead>
            <tbody>
              {page !== undefined && <Total name="Brought forward" amount={broughtForward} currency={currency} />}
              {shares.map((share) => (
                <tr key={`${share.sequence}-${share.entry?.index}-${share.balance}`}>
                  <th scope="row">
                    <ShareName of={share} />
                  </th>
                  <td>
                    <Amount of={share.amount} currency={currency} />
                  </td>
                </tr>
              ))}
              {query.data?.next !== undefined && (
                <Total name="Carried forward" amount={carriedForward} currency={currency} />
              )}
              <Total name="The figure" amount={amount} currency={currency} />
            </tbody>
          </table>
          <PageStepsBar steps={steps} shown={shares.length} what={['share', 'shares']} />
        </>
      )}
    </Asked>
  );
}

interface TotalProps {
  readonly name: string;
  readonly amount: bigint;
  readonly currency: string;
}

function Total({ name, amount, currency }: TotalProps) {
  return (
    <tr data-total>
      <th scope="row">{name}</th>
      <td>
        <Amount of={amount} currency={currency} />
      </td>
    </tr>
  );
}
