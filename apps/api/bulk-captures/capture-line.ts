import { isRefusal, type Refusal } from '@domain';
import { CaptureOrderCommand, type CommandAnswer } from '@ledger';
import type { CommandBus } from '@nestjs/cqrs';
import type { Caller } from '../access/caller';
import { capture } from '../captures/capture-order.dto';
import { invalid } from '../problem/field-error';
import { problemOf } from '../problem/problem';
import { thrownProblem } from '../problem/thrown-problem';
import { bodyCheck } from '../validation/body-check';
import { sumOfParts } from '../wire/line-parts';
import { readJson } from '../wire/read-json';
import { BULK_LINE_BYTES_MAX } from '../wire/wire.limits';
import { writeJson } from '../wire/write-json';
import { BulkCaptureRequest } from './bulk-capture.dto';
import type { BodyLine } from './read-lines';

/** Who sends the lines, and under which name their log entries are found. */
export interface BulkCall {
  readonly caller: Caller;
  readonly merchantId: string;
  readonly requestId: string;
  readonly onFault: (fault: unknown) => void;
}

const check = bodyCheck(BulkCaptureRequest);

/** Captures what one line asks for, and answers with one line. Whatever is wrong with it stays its own. */
export async function captureLine(commands: CommandBus, call: BulkCall, { line, bytes }: BodyLine): Promise<string> {
  const request = bytes ? readLine(bytes) : tooLong();
  const named = isRefusal(request) ? {} : { orderId: request.orderId, idempotencyKey: request.idempotencyKey };
  try {
    const answer = isRefusal(request) ? request : await commands.execute(commandOf(request, call));
    return `${writeJson({ line, ...named, ...resultOf(answer) })}\n`;
  } catch (fault) {
    call.onFault(fault);
    return `${writeJson({ line, ...named, ...thrownProblem(fault) })}\n`;
  }
}

function readLine(bytes: Buffer): BulkCaptureRequest | Refusal {
  const read = readJson(bytes);
  return isRefusal(read) ? read : check(read.value);
}

function tooLong(): Refusal {
  return invalid([{ pointer: '', detail: `is longer than ${BULK_LINE_BYTES_MAX} bytes` }]);
}

/** The body without address and headers: sent alone, with the same key, it is the same command. */
function commandOf(
  { orderId, idempotencyKey, idempotencyRetry, ifMatch, ...body }: BulkCaptureRequest,
  { caller, merchantId, requestId }: BulkCall,
): CaptureOrderCommand {
  const context = {
    merchantId,
    orderId,
    actor: caller.keyId,
    idempotencyKey,
    ...(idempotencyRetry !== undefined && { idempotencyRetry }),
    ...(ifMatch !== undefined && { ifMatch }),
    correlationId: requestId,
    pathIds: { orderId },
    body,
  };
  return new CaptureOrderCommand(context, capture(body));
}

function resultOf(answer: CommandAnswer | Refusal): object {
  if (isRefusal(answer)) return problemOf(answer);
  const { outcome, events, revision, position } = answer;
  const event = events[0]?.event;
  if (event?.type !== 'OrderCaptured' && event?.type !== 'PartialCaptureRecorded') {
    throw new Error('a capture was answered without its event');
  }
  const { captureId, captureNumber, invoiceNumber, dueDate, lines } = event;
  const { amount, taxAmount } = sumOfParts(lines);
  return {
    status: 201,
    ...(outcome === 'replayed' && { replayed: true }),
    ...{ captureId, captureNumber, invoiceNumber, amount, taxAmount, dueDate, revision, position },
  };
}
