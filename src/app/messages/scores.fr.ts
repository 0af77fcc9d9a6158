/** Sentences of this room. */
export const scores = {};
