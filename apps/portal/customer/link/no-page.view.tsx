import { Button } from '@mantine/core';
import { problemOf } from '../../client/service-problem';
import { Empty } from '../../parts/empty.view';
import { type Spoken, useSpoken } from '../words/spoken';

interface NoPageProps {
  /** What asking failed with. */
  readonly fault: unknown;
  readonly onRetry: () => void;
}

/** Why a link shows nothing, and what to do about it. */
export function NoPage({ fault, onRetry }: NoPageProps) {
  const spoken = useSpoken();
  const { title, text, mayRetry } = reasonOf(fault, spoken);
  const retry = (
    <Button variant="default" mt="sm" onClick={onRetry}>
      {spoken.words.tryAgain}
    </Button>
  );
  return (
    <div role="alert">
      <Empty title={title} action={mayRetry && retry}>
        {text}
      </Empty>
    </div>
  );
}

/** An address without a token. */
export function NoLink() {
  const { words } = useSpoken();
  return <Empty title={words.noLinkTitle}>{words.noLink}</Empty>;
}

/** Whether what failed may work in a while; what was shown before is still true then. */
export function isPassing(fault: unknown): boolean {
  const status = problemOf(fault)?.status ?? 503;
  return status === 429 || status >= 500;
}

function reasonOf(fault: unknown, { words, day }: Spoken) {
  const problem = problemOf(fault);
  if (problem?.code === 'LINK_EXPIRED') {
    return { title: words.expiredTitle, text: words.expired(day(String(problem['expiresAt']))), mayRetry: false };
  }
  if (problem?.code === 'UNAUTHENTICATED') {
    return { title: words.badLinkTitle, text: words.badLink, mayRetry: false };
  }
  return problem?.code === 'RATE_LIMITED'
    ? { title: words.busyTitle, text: words.busy, mayRetry: true }
    : { title: words.unreachableTitle, text: words.unreachable, mayRetry: true };
}
