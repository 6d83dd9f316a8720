import { Alert } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';

interface NoticeProps {
  readonly title: string;
  readonly icon: ComponentType<{ readonly size?: number }>;
  readonly children: ReactNode;
}

/** Something to read before going on; nothing is wrong. */
export function Notice({ title, icon: Icon, children }: NoticeProps) {
  return (
    <Alert
      role="alert"
      icon={<Icon aria-hidden size={20} />}
      title={title}
      // The library's yellow on yellow is too pale to be read by everybody.
      vars={() => ({ root: COLOURS })}
    >
      {children}
    </Alert>
  );
}

const COLOURS = {
  '--alert-bg': 'light-dark(#fdf6e3, #2c2613)',
  '--alert-color': 'light-dark(#6d4a00, #f1d27e)',
  '--alert-bd': '1px solid light-dark(#ecd9a4, #574813)',
};
