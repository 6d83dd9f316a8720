import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Role } from '../session/session';

/** What one kind of people find here: a folder of pages, and the way to them. */
export interface Room {
  /** Who sees it. */
  readonly roles: readonly Role[];
  readonly entries: readonly RoomEntry[];
  /** Children of the shell's route; their pages are loaded when somebody goes there. */
  readonly routes: readonly AnyRoute[];
}

/** A line of the navigation, and of the command palette. */
export interface RoomEntry {
  readonly label: string;
  readonly to: string;
  readonly icon: ComponentType<{ readonly size?: number; readonly stroke?: number }>;
  /** More words by which the palette finds it. */
  readonly keywords?: readonly string[];
  /** For keys of the whole ledger: a merchant's own may not ask for it. */
  readonly ofLedgerOnly?: boolean;
}
