import { ADJUSTMENT_ACCOUNTS, currencyExponent } from '@domain';
import { Button, Drawer, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { service } from '../../client/service';
import { AmountField } from '../../parts/amount.field';
import { ProblemView } from '../../parts/problem.view';
import { wordsOf } from '../../parts/words-of';
import { useCommandKey } from '../../session/use-command-key';
import { oneOf } from '../read-address';
import { useCurrencies } from '../use-currencies';

const ACCOUNTS = ADJUSTMENT_ACCOUNTS.map((value) => ({ value, label: wordsOf(value) }));

interface ProposeAdjustmentProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Is told from which position on the list knows of it. */
  readonly onProposed: (position: string) => void;
}

/** The first pair of eyes. */
export function ProposeAdjustment({ isOpen, onClose, onProposed }: ProposeAdjustmentProps) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      title="Propose an adjustment"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <ProposalForm
        onProposed={(position) => {
          onProposed(position);
          onClose();
        }}
      />
    </Drawer>
  );
}

function ProposalForm({ onProposed }: Pick<ProposeAdjustmentProps, 'onProposed'>) {
  const [first = 'EUR'] = useCurrencies() ?? [];
  const [chosen, setCurrency] = useState<string>();
  const [amount, setAmount] = useState<bigint>();
  const [account, setAccount] = useState<(typeof ADJUSTMENT_ACCOUNTS)[number]>('adjustments');
  const [reason, setReason] = useState('');
  const { key, spend } = useCommandKey('propose-adjustment');
  const currency = chosen ?? first;
  const propose = service.useMutation('post', '/v1/adjustments', {
    onSuccess: ({ position }) => {
      spend();
      onProposed(position);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (amount === undefined) return;
    const body = { currency, amount, account, reason: reason.trim() };
    propose.mutate({ params: { header: { 'Idempotency-Key': key } }, body });
  };
  const isKnown = currencyExponent(currency) !== undefined;
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <TextInput
          label="Currency"
          value={currency}
          maxLength={3}
          onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
          error={isKnown || currency.length < 3 ? undefined : `${currency} is no currency we know.`}
        />
        <AmountField
          label="Amount"
          description="Above 0 the merchant gets it, below 0 the merchant pays it."
          currency={isKnown ? currency : first}
          value={amount}
          onChange={setAmount}
        />
        <Select
          label="Account on the other side"
          data={ACCOUNTS}
          value={account}
          allowDeselect={false}
          onChange={(value) => setAccount(oneOf(ADJUSTMENT_ACCOUNTS, value) ?? account)}
        />
        <TextInput label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {propose.isError && <ProblemView fault={propose.error} />}
        <Group justify="flex-end">
          <Button
            type="submit"
            loading={propose.isPending}
            disabled={amount === undefined || amount === 0n || reason.trim() === '' || !isKnown}
          >
            Propose
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
