import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy, IconLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../client/service';
import { Moment } from '../../parts/moment.view';
import { ProblemView } from '../../parts/problem.view';

/** A link to the customer's own page of the order: made when asked for, kept nowhere. */
export function CustomerLink({ orderId }: { readonly orderId: string }) {
  const making = useMutation({ mutationFn: () => makeLink(orderId) });
  return (
    <Stack gap="xs" mt="md">
      {making.data ? (
        <CopyLink {...making.data} />
      ) : (
        <Button
          variant="default"
          leftSection={<IconLink size={16} aria-hidden />}
          loading={making.isPending}
          onClick={() => making.mutate()}
        >
          Make the customer’s link
        </Button>
      )}
      {making.isError && <ProblemView fault={making.error} />}
    </Stack>
  );
}

async function makeLink(orderId: string): Promise<{ readonly url: string; readonly expiresAt: string }> {
  const { data } = await call.POST('/v1/orders/{orderId}/customer-links', { params: { path: { orderId } }, body: {} });
  if (!data) throw new Error('a link was answered with nothing');
  // A service that was not told its own address answers a path.
  return { ...data, url: new URL(data.url, window.location.origin).href };
}

function CopyLink({ url, expiresAt }: { readonly url: string; readonly expiresAt: string }) {
  return (
    <>
      <Group gap="xs" wrap="nowrap" align="end">
        <TextInput
          label="The customer’s link"
          value={url}
          readOnly
          flex={1}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="xs" c="dimmed">
        Whoever has it sees the order until <Moment at={expiresAt} dayOnly />. Erasing the customer ends it.
      </Text>
    </>
  );
}
