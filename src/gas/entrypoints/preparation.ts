import type { EntryPoint } from '../entry-point.ts';

/** Entry points of this room. */
export const preparationEntryPoints: readonly EntryPoint[] = [];
