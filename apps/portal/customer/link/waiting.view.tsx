import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useSpoken } from '../words/spoken';

const HEIGHTS = [32, 96, 220, 120];

/** The outline of the page while it is on its way. */
export function Waiting() {
  const { words } = useSpoken();
  return (
    <Stack gap="md" role="status" aria-busy mt="sm">
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      {HEIGHTS.map((height) => (
        <Skeleton key={height} height={height} radius="md" />
      ))}
    </Stack>
  );
}
