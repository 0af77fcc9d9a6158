/** Sentences of this room. */
export const questionnaire = {};
