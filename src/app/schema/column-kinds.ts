import type { Column } from './column.ts';

/** An identifier that the program assigns. */
export const id = { type: 'text', writer: 'machine', visibility: 'public' } as const satisfies Column;

/** Words that people keep for the campaign. */
export const text = { type: 'text', writer: 'person', visibility: 'internal' } as const satisfies Column;

/** Words that people write and that are published. */
export const publicText = { type: 'text', writer: 'person', visibility: 'public' } as const satisfies Column;

/** Words about a person: they never leave the campaign. */
export const personalText = { type: 'text', writer: 'person', visibility: 'personal' } as const satisfies Column;

/** A figure that people write and that is published. */
export const number = { type: 'number', writer: 'person', visibility: 'public' } as const satisfies Column;

/** A day that people note. */
export const date = { type: 'date', writer: 'person', visibility: 'internal' } as const satisfies Column;

/** Words that the program writes for the campaign. */
export const machineText = { type: 'text', writer: 'machine', visibility: 'internal' } as const satisfies Column;

/** A figure that the program writes for the campaign. */
export const machineNumber = { type: 'number', writer: 'machine', visibility: 'internal' } as const satisfies Column;

/** A moment that the program notes. */
export const machineInstant = { type: 'instant', writer: 'machine', visibility: 'internal' } as const satisfies Column;

/** What the program notes about a person. */
export const machinePersonal = { type: 'text', writer: 'machine', visibility: 'personal' } as const satisfies Column;
