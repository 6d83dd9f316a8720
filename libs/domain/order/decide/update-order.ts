import { firstOf } from '../../refusals/precedence';
import { type Refusal, refuse } from '../../refusals/refusals';
import { amountMismatch } from '../allocation/take-for-capture';
import { captured } from '../balances';
import { isEmpty, partOf } from '../figures';
import type { UpdatedLine, UpdateOrder } from '../order.commands';
import type { OrderUpdated } from '../order.events';
import type { LineState, Order } from '../order.state';
import type { OrderLine } from '../order-line';
import { impliedLine, withinLimits } from './authorize-order';
import { firstRefusal, live, mayRepeat, somethingRemains } from './checks';
import { factOf, given } from './facts';
import { lineStatement } from './line-statements';

/**
 * Refuses with LINE_MISSTATED, ORDER_CANCELLED, AUTHORIZATION_EXPIRED, AUTHORIZATION_RELEASED, ORDER_FULLY_CAPTURED,
 * LINES_REQUIRED, LINE_NOT_FOUND, LINE_AMBIGUOUS, AMOUNT_BELOW_CAPTURED, AUTHORIZATION_EXCEEDED, AMOUNT_MISMATCH,
 * LIMIT_EXCEEDED.
 */
export function updateOrder(command: UpdateOrder, order: Order): [OrderUpdated] | Refusal {
  const open = order.lines.filter((line) => !isEmpty(line.remaining));
  const uncaptured = command.orderAmount - captured(order).amount;
  const kept = keptLines(command.lines, open);
  const added = addedLines(command.lines, order.lines.length, uncaptured);
  const refusal = firstRefusal(
    () => firstRefusal(...(command.lines ?? []).map((line, i) => () => statement(line, i))),
    () => live(order, command.recordedAt),
    () => somethingRemains(order),
    () => linesGiven(command, open),
    () => nameable(command.lines ?? [], open, order),
    () => belowCaptured(command.orderAmount, uncaptured),
    () => beyondAuthorization(command, order),
    () => sumOf(kept, added, uncaptured),
    () => withinLimits(command.orderAmount, order.lines.length + added.length),
    () => mayRepeat(order),
  );
  if (refusal) return refusal;
  return [
    {
      type: 'OrderUpdated',
      ...factOf(order),
      orderAmount: command.orderAmount,
      keptLineIds: kept.map(({ line }) => line.lineId),
      newLines: added,
      closedLines: open.filter((line) => !kept.includes(line)).map((line) => partOf(line.line.lineId, line.remaining)),
      ...given(command, 'authorizedBy'),
    },
  ];
}

function keptLines(lines: UpdateOrder['lines'], open: readonly LineState[]): LineState[] {
  const names = new Set(lines?.flatMap((line) => ('keep' in line ? [line.keep] : [])));
  return open.filter(({ line }) => names.has(line.lineId));
}

/** Without lines, the rest of the order is one amount again. */
function addedLines(lines: UpdateOrder['lines'], existing: number, uncaptured: bigint): OrderLine[] {
  if (!lines) return [impliedLine(existing + 1, uncaptured)];
  return lines
    .flatMap((line) => ('keep' in line ? [] : [line]))
    .map(({ description, replaces }, i) => ({
      ...description,
      lineId: existing + i + 1,
      ...(replaces !== undefined && { replaces }),
    }));
}

function statement(line: UpdatedLine, position: number): Refusal | undefined {
  return 'keep' in line ? undefined : lineStatement(line.description, position);
}

function linesGiven(command: UpdateOrder, open: readonly LineState[]): Refusal | undefined {
  const sold = open.filter(({ line }) => !line.implied).map(({ line }) => line.lineId);
  if (command.lines || sold.length === 0) return undefined;
  return refuse('LINES_REQUIRED', 'The update must name the lines of what is not captured.', { open: sold });
}

function nameable(lines: readonly UpdatedLine[], open: readonly LineState[], order: Order): Refusal | undefined {
  const openIds = new Set(open.filter(({ line }) => !line.implied).map(({ line }) => line.lineId));
  const seen = new Set<number>();
  const refusals = lines.flatMap((line): Refusal[] => {
    if (!('keep' in line)) {
      const { replaces } = line;
      if (replaces === undefined || order.lines[replaces - 1]) return [];
      return [refuse('LINE_NOT_FOUND', `There is no line ${replaces} to replace.`, { lineId: replaces })];
    }
    if (!openIds.has(line.keep)) {
      return [refuse('LINE_NOT_FOUND', `Line ${line.keep} is not open.`, { lineId: line.keep })];
    }
    if (seen.has(line.keep)) {
      return [refuse('LINE_AMBIGUOUS', `Line ${line.keep} is named twice.`, { lineId: line.keep })];
    }
    seen.add(line.keep);
    return [];
  });
  return firstOf(refusals);
}

function belowCaptured(orderAmount: bigint, uncaptured: bigint): Refusal | undefined {
  if (uncaptured >= 1n) return undefined;
  const minimum = orderAmount - uncaptured + 1n;
  return refuse('AMOUNT_BELOW_CAPTURED', `The new total must be at least ${minimum}.`, {
    requested: orderAmount,
    captured: orderAmount - uncaptured,
    minimum,
  });
}

function beyondAuthorization(command: UpdateOrder, order: Order): Refusal | undefined {
  const { orderAmount, authorizedBy } = command;
  if (orderAmount <= order.authorizedAmount || authorizedBy !== undefined) return undefined;
  return refuse('AUTHORIZATION_EXCEEDED', `${order.authorizedAmount} is authorized; more needs authorizedBy.`, {
    requested: orderAmount,
    authorized: order.authorizedAmount,
  });
}

function sumOf(kept: readonly LineState[], added: readonly OrderLine[], uncaptured: bigint): Refusal | undefined {
  const total =
    kept.reduce((sum, line) => sum + line.remaining.amount, 0n) +
    added.reduce((sum, line) => sum + line.totalAmount, 0n);
  return total === uncaptured ? undefined : amountMismatch(uncaptured, total);
}
