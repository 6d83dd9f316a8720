import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { writeExactJson } from '../../client/exact-json';

interface DownloadProps {
  readonly what: object;
  readonly fileName: string;
  readonly label: string;
}

/** Hands out what was checked as a file, for whoever checks it elsewhere. */
export function Download({ what, fileName, label }: DownloadProps) {
  const download = () => {
    const address = URL.createObjectURL(new Blob([writeExactJson(what)], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button size="compact-sm" variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={download}>
      {label}
    </Button>
  );
}
