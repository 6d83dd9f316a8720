import { Anchor, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

/** A link to one of our pages, whose address, parameters and search the compiler checks. */
export const PageLink = createLink(Anchor<'a'>);

/** The same, looking like a button. */
export const PageButton = createLink(ButtonLink);

function ButtonLink(props: ButtonProps & Omit<ComponentProps<'a'>, keyof ButtonProps>) {
  return <Button component="a" {...props} />;
}
