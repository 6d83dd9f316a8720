import { AppShell, Burger, Group, NavLink, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import { IconSearch } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useLiveUpdates } from '../live/use-live-updates';
import { AccountMenu } from './account-menu.view';
import { CommandPalette, openPalette } from './command-palette.view';
import { Mark } from './mark.view';
import { MerchantChoice } from './merchant-choice.view';
import { OfflineBanner } from './offline-banner.view';
import classes from './shell.module.css';
import { useEntries } from './use-entries';

const HEADER = 56;

/** What stands around every page behind the sign-in. */
export function Shell() {
  const [isOpen, { toggle, close }] = useDisclosure();
  const entries = useEntries();
  useLiveUpdates();
  return (
    <AppShell
      header={{ height: HEADER }}
      navbar={{ width: 220, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      classNames={{ main: classes['main'] ?? '', header: classes['bar'] ?? '', navbar: classes['bar'] ?? '' }}
    >
      <a className={classes['skip']} href="#page">
        Skip to the page
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="xs" wrap="nowrap" miw={0}>
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="md" size="sm" aria-label="Navigation" />
            <Mark />
          </Group>
          <Group gap="xs" wrap="nowrap" flex="none">
            <MerchantChoice />
            <UnstyledButton className={classes['search']} onClick={openPalette}>
              <IconSearch size={16} aria-hidden />
              <span className={classes['searchText']}>Find or go to…</span>
              <kbd aria-hidden className={classes['key']}>
                ⌘K
              </kbd>
            </UnstyledButton>
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label="Main">
        {entries.map(({ label, to, icon: Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={label}
            leftSection={<Icon size={18} stroke={1.7} />}
            className={classes['entry'] ?? ''}
            onClick={close}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1}>
        <OfflineBanner />
        <div className={classes['page']}>
          <Outlet />
        </div>
      </AppShell.Main>
      <CommandPalette entries={entries} />
      <Notifications position="bottom-right" />
    </AppShell>
  );
}
