export const answerSchemas = {};
