import { testing } from '@testing';

export const example = testing;
