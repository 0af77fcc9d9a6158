/** How a column that a formula fills looks: its width in pixels, its number format. */
export interface CalculatedLook {
  readonly width: number;
  readonly format?: string;
}

const NARROW = { width: 110 };
const SHARE = { width: 110, format: '0%' };
const NAME = { width: 170 };
const LABEL = { width: 320 };
const SENTENCE = { width: 420 };

/** Columns after the last described: most of what they show are names and states. */
export const OTHER_LOOK: CalculatedLook = NAME;

/** Tabs whose cells come from one formula. */
export type CalculatedTab = 'scores' | 'ranking' | 'myLists' | 'priorities';

/** Columns of the calculated tabs, in the order their formulas give them. */
export const CALCULATED_LOOKS: Readonly<Record<CalculatedTab, readonly CalculatedLook[]>> = {
  scores: [NARROW, NAME, LABEL, NAME, NARROW, NAME, NARROW, SHARE],
  ranking: [NARROW, NAME, NARROW, LABEL, NAME, NARROW, NAME, NARROW, SHARE],
  myLists: [NAME, NAME, NAME, LABEL, NAME, NAME, LABEL, LABEL, LABEL],
  priorities: [NARROW, NARROW, NAME, LABEL, NARROW, SHARE, NARROW, NARROW, NARROW, NARROW, SENTENCE, LABEL],
};
