import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from '../../client/service';
import { isRefusedWith } from '../../client/service-problem';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { Empty } from '../../parts/empty.view';
import { PageButton } from '../../parts/page-link.view';
import { checkEvent, type EventEvidence, FIRST_PREVIOUS_HASH } from './check-event';
import { Checks } from './checks.view';
import { Download } from './download.view';

type FoundEvent = Answer<'FoundEvents'>['events'][number];

interface EventProofProps {
  readonly event: FoundEvent;
  readonly sequence: number;
  /** The event before in its stream; undefined for the first one, and where it is not found. */
  readonly previous: FoundEvent | undefined;
}

/** Proves the event from its text to the signature over the log, step by step, in the page itself. */
export function EventProof({ event, sequence, previous }: EventProofProps) {
  const previousHash = event.revision === 0 ? FIRST_PREVIOUS_HASH : previous?.hash;
  const proved = useQuery({
    queryKey: ['event-proof', event.hash, sequence, previousHash],
    queryFn: async () => {
      const evidence = await gather(event, sequence, previousHash);
      return { evidence, checks: await checkEvent(evidence) };
    },
  });
  if (isRefusedWith(proved.error, 'HEAD_NOT_FOUND')) return <NoHeadYet />;
  const download = proved.data && (
    <Download what={proved.data.evidence} fileName={`event-${sequence}-proof.json`} label="Download the proof" />
  );
  return (
    <Card title="Proof" actions={download}>
      <Asked query={proved} what="the proof">
        {({ checks }) => (
          <Checks
            checks={checks}
            proved="This event is in the log that was signed, unchanged. Your browser checked it."
          />
        )}
      </Asked>
    </Card>
  );
}

function NoHeadYet() {
  return (
    <Card title="Proof">
      <Empty
        title="No head covers this event yet"
        action={
          <PageButton to="/audit/heads" variant="default" size="compact-sm">
            Heads
          </PageButton>
        }
      >
        It can be proved as soon as one is signed.
      </Empty>
    </Card>
  );
}

async function gather(event: FoundEvent, sequence: number, previousHash: string | undefined): Promise<EventEvidence> {
  const [proof, keys] = await Promise.all([
    call.GET('/v1/proofs/inclusion', { params: { query: { sequence } } }),
    call.GET('/v1/signing-keys', {}),
  ]);
  if (!proof.data || !keys.data) throw new Error('the service answered nothing');
  return { event, previousHash, proof: proof.data, publicKeys: keys.data.publicKeys };
}
