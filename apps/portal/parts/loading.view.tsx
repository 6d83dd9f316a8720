import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

const WIDTHS = ['40%', '90%', '70%'];

/** The outline of what is on its way. */
export function Loading({ what = 'the page' }: { readonly what?: string }) {
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>Loading {what}</VisuallyHidden>
      {WIDTHS.map((width) => (
        <Skeleton key={width} height={18} width={width} radius="sm" />
      ))}
    </Stack>
  );
}
