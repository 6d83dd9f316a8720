import { Group, Text } from '@mantine/core';
import icon from '../look/icon.svg';

/** Who this is. */
export function Mark() {
  return (
    <Group gap={10} wrap="nowrap" miw={0}>
      <img src={icon} alt="" width={28} height={28} />
      <Text fw={650} size="md" truncate>
        Capture Ledger
      </Text>
    </Group>
  );
}
