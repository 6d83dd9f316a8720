import { Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { counted } from '../../parts/counted';
import { type ConsistencyEvidence, checkConsistency } from '../proof/check-consistency';
import { Checks } from '../proof/checks.view';
import { Download } from '../proof/download.view';

type Head = Answer<'Head'>;

interface ConsistencyProps {
  readonly heads: readonly Head[];
  /** Their sizes. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly onCompare: (pair: { readonly from?: number; readonly to?: number }) => void;
}

/** Proves that nothing before one head was changed until another one. */
export function Consistency({ heads, from, to, onCompare }: ConsistencyProps) {
  if (heads.length < 2) return null;
  const sizes = heads.map(({ size }) => ({ value: String(size), label: counted(size, ['event', 'events']) }));
  const earlier = heads.find(({ size }) => size === from) ?? heads.at(-1);
  const later = heads.find(({ size }) => size === to) ?? heads[0];
  return (
    <Card title="From one head to another" mt="md">
      <Group gap="sm" mb="md" align="end">
        <NativeSelect
          label="Earlier head"
          size="xs"
          data={sizes}
          value={String(earlier?.size)}
          onChange={({ currentTarget: { value } }) => onCompare({ from: Number(value) })}
        />
        <NativeSelect
          label="Later head"
          size="xs"
          data={sizes}
          value={String(later?.size)}
          onChange={({ currentTarget: { value } }) => onCompare({ to: Number(value) })}
        />
      </Group>
      {earlier && later && earlier.size < later.size ? (
        <Proved earlier={earlier} later={later} />
      ) : (
        <Text size="sm">Choose an earlier head that is over fewer events than the later one.</Text>
      )}
    </Card>
  );
}

function Proved({ earlier, later }: { readonly earlier: Head; readonly later: Head }) {
  const proved = useQuery({
    queryKey: ['consistency-proof', earlier.rootHash, later.rootHash],
    queryFn: async () => {
      const evidence = await gather(earlier, later);
      return { evidence, checks: await checkConsistency(evidence) };
    },
  });
  return (
    <Asked query={proved} what="the proof">
      {({ checks, evidence }) => (
        <>
          <Checks checks={checks} proved="Nothing before the earlier head was changed. Your browser checked it." />
          <Group mt="md">
            <Download
              what={evidence}
              fileName={`heads-${earlier.size}-${later.size}-proof.json`}
              label="Download the proof"
            />
          </Group>
        </>
      )}
    </Asked>
  );
}

async function gather(earlier: Head, later: Head): Promise<ConsistencyEvidence> {
  const query = { from: earlier.size, to: later.size };
  const [proof, keys] = await Promise.all([
    call.GET('/v1/proofs/consistency', { params: { query } }),
    call.GET('/v1/signing-keys', {}),
  ]);
  if (!proof.data || !keys.data) throw new Error('the service answered nothing');
  return { earlier, proof: proof.data, publicKeys: keys.data.publicKeys };
}
