import { read_models } from '@read-models';

export const rows = read_models;
