import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readExactJson, writeExactJson } from '../../client/exact-json';
import type { OrderCommand } from './order-command';

const TYPING_MS = 200;

/**
 * What the service would record, asked anew with every change of the question, and whenever the order has another revision.
 * `isCurrent` says that the answer is to the question that stands there now. Nothing is asked while `body` is undefined.
 */
export function usePreview<Body, Given>(
  command: OrderCommand<Body, Given>,
  orderId: string,
  body: Body | undefined,
  revision: number,
) {
  const text = body === undefined ? undefined : writeExactJson(body);
  const [question] = useDebouncedValue(text, TYPING_MS);
  const { preview } = command;
  const answer = useQuery({
    queryKey: ['preview', command.name, orderId, question ?? '', revision],
    queryFn: () => preview?.(orderId, readExactJson(question ?? '') as Body) ?? null,
    enabled: preview !== undefined && question !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const isCurrent = question === text && !answer.isFetching && !answer.isPlaceholderData;
  return {
    answer: text === undefined ? undefined : (answer.data ?? undefined),
    refusal: text === undefined || question !== text ? null : answer.error,
    isCurrent,
  };
}
