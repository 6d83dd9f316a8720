import { domain } from '@domain';

export const table = `orders of ${domain}`;
