import { Checkbox, Table, Text } from '@mantine/core';
import type { Answer } from '../../client/service';
import { Amount } from '../../parts/amount.view';
import { HowMuch } from './how-much.field';
import classes from './take.module.css';
import { type OpenLine, TAKE_ALL, type TakeDraft, takenOf, wholeOf, withLine } from './take-draft';

export type TakenPart = Answer<'LinePart'>;

interface LineTicksProps {
  readonly draft: TakeDraft;
  readonly onChange: (draft: TakeDraft) => void;
  readonly lines: readonly OpenLine[];
  readonly currency: string;
  readonly parts: readonly TakenPart[];
  readonly all: string;
}

/** Each line that can be taken, with a tick, how many, and what the service says that comes to. */
export function LineTicks({ draft, onChange, lines, currency, parts, all }: LineTicksProps) {
  const isAll = draft.by === 'full';
  return (
    <Table className={classes['lines'] ?? ''} aria-label="Lines">
      <Table.Thead>
        <Table.Tr>
          <Table.Th colSpan={2}>
            <Checkbox
              label={all}
              checked={isAll}
              indeterminate={!isAll && draft.lines.length > 0}
              onChange={() => onChange(isAll ? { ...TAKE_ALL, by: 'lines' } : { ...TAKE_ALL })}
            />
          </Table.Th>
          <Table.Th data-align="end">Amount</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <LineTick
            key={line.lineId}
            line={line}
            draft={draft}
            part={parts.find(({ lineId }) => lineId === line.lineId)}
            currency={currency}
            onChange={(taken) => onChange(withLine(draft, lines, line, taken))}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface LineTickProps {
  readonly line: OpenLine;
  readonly draft: TakeDraft;
  readonly part: TakenPart | undefined;
  readonly currency: string;
  readonly onChange: Parameters<typeof HowMuch>[0]['onChange'];
}

function LineTick({ line, draft, part, currency, onChange }: LineTickProps) {
  const taken = takenOf(draft, line);
  const isShare = taken === undefined && part !== undefined;
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          label={line.name}
          description={isShare ? 'Its share comes along; tick to choose how much' : leftOf(line, currency)}
          checked={taken !== undefined}
          onChange={() => onChange(taken ? undefined : wholeOf(line))}
        />
      </Table.Td>
      <Table.Td data-align="end">
        {taken && (
          <HowMuch line={line} taken={taken} isWhole={draft.by === 'full'} onChange={onChange} currency={currency} />
        )}
      </Table.Td>
      <Table.Td data-align="end">
        {part ? <Amount of={part.amount} currency={currency} plain /> : <Text c="dimmed">–</Text>}
      </Table.Td>
    </Table.Tr>
  );
}

function leftOf({ quantity, unitPrice, isNegative }: OpenLine, currency: string) {
  if (isNegative || quantity === 0) return undefined;
  return (
    <>
      {quantity} left at <Amount of={unitPrice} currency={currency} plain />
    </>
  );
}
