import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { downloadFile } from '../client/download-file';
import { problemOf } from '../client/service-problem';

interface DownloadMenuProps {
  readonly label: string;
  readonly href: string;
  /** What each form is called, and its media type. */
  readonly formats: Readonly<Record<string, string>>;
}

/** One file of the service, in the form that somebody likes. */
export function DownloadMenu({ label, href, formats }: DownloadMenuProps) {
  const download = useMutation({
    mutationFn: (mediaType: string) => downloadFile(href, mediaType),
    onError: (fault) =>
      notifications.show({
        color: 'red',
        title: 'Not downloaded',
        message: problemOf(fault)?.detail ?? 'The service cannot be reached.',
      }),
  });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          loading={download.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(formats).map(([name, mediaType]) => (
          <Menu.Item key={name} onClick={() => download.mutate(mediaType)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
