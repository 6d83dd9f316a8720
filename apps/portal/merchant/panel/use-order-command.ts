import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { forgetPanel, type KeptPanel, keepPanel, newKey, panelPlace, readPanel } from '../../client/kept-panel';
import { isRefusedWith, problemOf } from '../../client/service-problem';
import { useMerchantId } from '../../session/use-session';
import type { OrderCommand, Said } from './order-command';

interface Use<Draft, Body, Given> {
  readonly command: OrderCommand<Body, Given>;
  readonly orderId: string;
  readonly fresh: Draft;
  readonly onDone: (said: Said<Given>) => void;
}

/**
 * One panel's command: a key made when the panel opens, kept with what was chosen until an answer is here. While nobody knows
 * whether what was sent arrived, the only way on is the same question again: `isUnknown`.
 */
export function useOrderCommand<Draft, Body, Given>({ command, orderId, fresh, onDone }: Use<Draft, Body, Given>) {
  const place = panelPlace(command.name, useMerchantId(), orderId);
  const queries = useQueryClient();
  const [kept, setKept] = useState(() => readPanel<Draft, Body>(place, fresh));
  const isOut = useRef(false);
  const keep = (panel: KeptPanel<Draft, Body>) => {
    keepPanel(place, panel);
    setKept(panel);
  };
  const { key, draft, sent } = kept;

  const sending = useMutation({
    mutationFn: (asked: { readonly body: Body; readonly revision: number }) => {
      // Kept before it goes out: a page that is closed now must know later that it went.
      keep({ key, draft, sent: asked });
      const retry = sent && ({ 'Idempotency-Retry': 'true' } as const);
      const header = { 'Idempotency-Key': key, 'If-Match': `"${asked.revision}"`, ...retry };
      return command.send(orderId, asked.body, header);
    },
    onSuccess: (said) => {
      forgetPanel(place);
      onDone(said);
    },
    onError: (fault) => {
      if (isLost(fault)) return;
      // A refusal leaves no trace, so the key is as good as new; unless it was used for something else.
      keep({ key: isRefusedWith(fault, 'IDEMPOTENCY_KEY_REUSED') ? newKey() : key, draft });
    },
    onSettled: async () => {
      isOut.current = false;
      await queries.invalidateQueries({ predicate: ({ queryKey: [method] }) => method === 'get' });
    },
  });

  const send = (asked: { readonly body: Body; readonly revision: number }) => {
    // The second of two clicks can come before the page shows that the first one counted.
    if (isOut.current) return;
    isOut.current = true;
    sending.mutate(asked);
  };

  return {
    draft,
    change: (next: Draft) => {
      sending.reset();
      keep({ ...kept, draft: next });
    },
    send,
    askAgain: () => sent && send(sent),
    isSending: sending.isPending,
    isUnknown: sent !== undefined && !sending.isPending,
    /** Why it was refused; a change in between is told otherwise. */
    refusal: isLost(sending.error) || isRefusedWith(sending.error, 'PRECONDITION_FAILED') ? null : sending.error,
    /** Nothing is kept of a panel that was closed, unless something of it is on its way. */
    forget: () => sent === undefined && forgetPanel(place),
  };
}

/** Whether the service, or somebody before it, did not say what became of the command. */
function isLost(fault: unknown): boolean {
  return fault !== null && (problemOf(fault)?.status ?? 503) >= 500;
}
