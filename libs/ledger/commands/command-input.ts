import type { OrderCommand } from '@domain';

/** A command of the domain without what the ledger itself knows: its time, its actor, and the ids it derives from the key. */
export type CommandInput<Asked extends OrderCommand, Derived extends keyof Asked = never> = Omit<
  Asked,
  'type' | 'recordedAt' | 'actor' | Derived
>;
