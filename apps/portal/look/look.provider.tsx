import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import './look.css';
import { setNonce } from 'get-nonce';
import type { ReactNode } from 'react';
import { readable, theme } from './theme';

// Mantine locks the scrolling of a page by a library with a nonce of its own.
setNonce(nonceOfPage());

/** Colours, fonts and the policy's nonce for everything inside. Follows the system's colour scheme until told otherwise. */
export function LookProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={readable}
      getStyleNonce={nonceOfPage}
    >
      {children}
    </MantineProvider>
  );
}

/** The service made it for this answer only; styles that do not know it are not applied. */
function nonceOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
