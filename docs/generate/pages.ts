import { configurationPage } from './configuration.page';
import { eventsPage } from './events.page';
import { portalClientTypes, portalMoneyMembers } from './portal-client.page';
import { refusalsPage } from './refusals.page';

/** The pages that are made from code, by their place in the repository. */
export const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/events.md': eventsPage,
  'docs/refusals.md': refusalsPage,
  'docs/configuration.md': configurationPage,
  'apps/portal/client/generated/api.types.ts': portalClientTypes,
  'apps/portal/client/generated/money-members.ts': portalMoneyMembers,
};
