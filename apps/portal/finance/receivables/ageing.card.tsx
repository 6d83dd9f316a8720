import { Text, UnstyledButton } from '@mantine/core';
import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { Card } from '../../parts/card.view';
import { counted } from '../../parts/counted';
import { AGES, type Age } from './ages';
import classes from './receivables.module.css';
import type { ReceivablesSearch } from './receivables.search';

interface AgeingProps {
  readonly of: Answer<'ReceivablesAgeing'>['currencies'][number];
  readonly shown: Pick<ReceivablesSearch, 'currency' | 'age'>;
  readonly onShow: (currency: string | undefined, age: Age | undefined) => void;
}

/** What is owed in one currency, by age; each age leads to its invoices. */
export function Ageing({ of: { currency, owed, captures, ages, credit, prepayment }, shown, onShow }: AgeingProps) {
  return (
    <Card
      title={`Owed in ${currency}`}
      actions={
        <Text fw={600}>
          <Amount of={owed} currency={currency} />
        </Text>
      }
    >
      <div className={classes['ages']}>
        {AGES.map(({ age, name }) => {
          const isShown = shown.currency === currency && shown.age === age;
          return (
            <UnstyledButton
              key={age}
              className={classes['age']}
              aria-pressed={isShown}
              onClick={() => (isShown ? onShow(undefined, undefined) : onShow(currency, age))}
            >
              <span className={classes['name']}>{name}</span>
              <Text span fw={500}>
                <Amount of={ages[age].owed} currency={currency} quietZero />
              </Text>
              <span className={classes['name']}>{counted(ages[age].captures, ['invoice', 'invoices'])}</span>
            </UnstyledButton>
          );
        })}
      </div>
      <Text size="sm" c="dimmed" mt="sm">
        {counted(captures, ['invoice', 'invoices'])} in all. Beside it, customers have{' '}
        <Amount of={prepayment.amount} currency={currency} /> paid ahead and{' '}
        <Amount of={credit.amount} currency={currency} /> to get back.
      </Text>
    </Card>
  );
}
