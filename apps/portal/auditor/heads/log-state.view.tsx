import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../client/service';
import { Card } from '../../parts/card.view';
import { StatusBadge } from '../../parts/status-badge.view';

type Health = Answer<'Health'>;

/** What the service itself has found of chain, tree and views; those who doubt it check proofs. */
export function LogState() {
  const health = useQuery({ queryKey: ['get', '/health/ready'], queryFn: askHealth });
  if (!health.data) return null;
  return (
    <Card title="Chain and tree" mb="md">
      <Group gap="lg">
        {(health.data.checks ?? []).map(({ name, ready, reason }) => (
          <Group key={name} gap={6}>
            <Text size="sm">{name}</Text>
            <StatusBadge status={ready ? 'In order' : 'Not in order'} tone={ready ? 'good' : 'bad'} />
            {reason !== undefined && (
              <Text size="sm" c="dimmed">
                {reason}
              </Text>
            )}
          </Group>
        ))}
      </Group>
    </Card>
  );
}

/** It answers its state also where it is not ready. */
async function askHealth(): Promise<Health> {
  return (await (await fetch('/health/ready')).json()) as Health;
}
