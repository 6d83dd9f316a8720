import { Group, Text } from '@mantine/core';
import icon from '../look/icon.svg';

/** Who this is. */
export function Mark() {
  return (
    <Group gap={10} wrap="nowrap">
      <img src={icon} alt="" width={28} height={28} />
      <Text fw={650} size="md" style={{ whiteSpace: 'nowrap' }}>
        Capture Ledger
      </Text>
    </Group>
  );
}
