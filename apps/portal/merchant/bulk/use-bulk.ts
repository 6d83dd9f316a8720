import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useMerchantId } from '../../session/use-session';
import { captureOrder } from '../capture/capture.command';
import { type BulkResult, captureInBulk, isCaptured } from './capture-in-bulk';
import { type BulkOrder, keepBulk, readBulk } from './kept-bulk';

/** Several orders that are captured together: how each one stands, and the ways on. */
export function useBulk() {
  const queries = useQueryClient();
  const merchantId = useMerchantId();
  const [orders, setOrders] = useState(readBulk);
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const isOut = useRef(false);
  const current = useRef(orders);
  const keep = (change: (order: BulkOrder) => BulkOrder) => {
    current.current = current.current.map(change);
    keepBulk(current.current);
    setOrders(current.current);
  };

  const previews = useQueries({
    queries: orders.map(({ orderId, looks, sent, result }) => ({
      queryKey: ['preview', 'bulk', orderId, looks],
      queryFn: () => captureOrder.preview?.(orderId, { full: true }) ?? null,
      enabled: sent === undefined && result === undefined,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const rows = orders.map((order, at) => {
    const preview = previews[at];
    return { order, preview: preview?.data ?? undefined, refusal: preview?.error ?? null };
  });
  const waiting = rows.filter(({ order, preview }) => !order.result && (order.sent !== undefined || preview));

  const send = async () => {
    if (isOut.current) return;
    isOut.current = true;
    setSending(true);
    setFault(null);
    const lines = waiting.map(({ order: { orderId, key, sent }, preview }) => ({
      ...{ orderId, idempotencyKey: key, ifMatch: sent ?? preview?.revision ?? 0 },
      ...(sent !== undefined && { idempotencyRetry: true as const }),
    }));
    // Kept before they go out: a page that is closed now must know later which ones went, and on what.
    keep((order) => withSent(order, lines.find(({ orderId }) => orderId === order.orderId)?.ifMatch));
    try {
      for await (const result of captureInBulk(lines, merchantId)) keep((order) => withResult(order, result));
    } catch (broken) {
      setFault(broken);
    } finally {
      isOut.current = false;
      setSending(false);
      await queries.invalidateQueries({ predicate: ({ queryKey: [method] }) => method === 'get' });
    }
  };

  return {
    rows,
    isSending,
    fault,
    captured: orders.filter(({ result }) => result && isCaptured(result)).length,
    unknown: isSending ? 0 : orders.filter(({ sent, result }) => sent !== undefined && !result).length,
    failed: rows.filter(({ order, refusal }) => (order.result && !isCaptured(order.result)) || (refusal && !order.sent))
      .length,
    waiting: waiting.length,
    send: () => void send(),
    /** Looks at what failed once more; whoever has seen it says yes again. */
    lookAgain: () => keep(withAnotherLook),
  };
}

function withSent(order: BulkOrder, revision: number | undefined): BulkOrder {
  return revision === undefined ? order : { ...order, sent: revision };
}

function withResult(order: BulkOrder, result: BulkResult): BulkOrder {
  return order.orderId === result.orderId ? { ...order, result } : order;
}

/** A refusal leaves no trace, so the same key is good for another try. */
function withAnotherLook(order: BulkOrder): BulkOrder {
  const { orderId, key, looks, sent, result } = order;
  const isOver = result ? isCaptured(result) : sent !== undefined;
  return isOver ? order : { orderId, key, looks: looks + 1 };
}
