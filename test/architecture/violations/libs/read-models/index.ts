export const read_models = 'read-models';
