import { Anchor, Button } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link to one of our pages, whose address, parameters and search the compiler checks. */
export const PageLink = createLink(Anchor<'a'>);

/** The same, looking like a button. */
export const PageButton = createLink(Button<'a'>);
