import { domain } from '@domain';

export const hashes = domain;
