/** Sentences of this room. */
export const lists = {};
