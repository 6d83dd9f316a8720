import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { type Problem, problemOf } from '../client/service-problem';

interface ProblemViewProps {
  /** What a query or a mutation failed with. */
  readonly fault: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** Why something was refused or failed, in the words of the service, and what can be done about it. */
export function ProblemView({ fault, title, onRetry }: ProblemViewProps) {
  const problem = problemOf(fault);
  const Icon = problem ? IconAlertTriangle : IconPlugConnectedX;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<Icon aria-hidden size={20} />}
      title={title ?? problem?.title ?? 'The service cannot be reached'}
    >
      <Stack gap="xs">
        {problem ? (
          <Explained problem={problem} />
        ) : (
          <Text size="sm">Nothing was lost. Try again when there is a connection.</Text>
        )}
        {onRetry && (
          <Group>
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              Try again
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

function Explained({ problem: { detail, errors, code, type, requestId } }: { readonly problem: Problem }) {
  return (
    <>
      <Text size="sm">{detail}</Text>
      {errors && errors.length > 0 && (
        <List size="sm">
          {errors.map(({ pointer, parameter, detail: wrong }) => (
            <List.Item key={`${pointer}${parameter}${wrong}`}>
              {pointer ?? parameter} {wrong}
            </List.Item>
          ))}
        </List>
      )}
      <Text size="xs" c="dimmed">
        {type.startsWith('/docs/') ? (
          <Anchor href={type} target="_blank" inherit underline="always">
            {code}
          </Anchor>
        ) : (
          code
        )}
        {requestId !== undefined && ` · request ${requestId}`}
      </Text>
    </>
  );
}
