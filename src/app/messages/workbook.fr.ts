/** Sentences of this room. */
export const workbook = {};
