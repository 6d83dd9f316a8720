import { Button, Stack, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Notice } from './notice.view';

interface UnknownNoticeProps {
  /** As in "whether the capture was recorded". */
  readonly what: string;
  readonly action?: string;
  readonly onAct: () => void;
}

/** It went out, and nobody said what became of it. The only way on is the same question again, which cannot do it twice. */
export function UnknownNotice({ what, action = 'Ask again', onAct }: UnknownNoticeProps) {
  return (
    <Notice icon={IconPlugConnectedX} title={`We do not know whether ${what} was recorded`}>
      <Stack gap="sm">
        <Text size="sm">
          It was sent, and the connection was lost before the answer came. Asking again is safe: it is the same request
          with the same key, so it is recorded once, whether or not the first one arrived.
        </Text>
        <Button size="compact-sm" w="fit-content" onClick={onAct}>
          {action}
        </Button>
      </Stack>
    </Notice>
  );
}
