import { Empty } from '../../parts/empty.view';
import { useSpoken } from '../words/spoken';

interface ErasedProps {
  readonly orderId: string;
  readonly erasedAt: string;
}

/** All that is left to show behind a link from before the customer was erased. */
export function Erased({ orderId, erasedAt }: ErasedProps) {
  const { words, day } = useSpoken();
  return <Empty title={words.erasedTitle}>{words.erased(orderId, day(erasedAt))}</Empty>;
}
