/** Sentences of this room. */
export const answers = {};
