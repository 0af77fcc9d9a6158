import { LONGEST_RUN } from '../../longest-run.ts';

const ONE_SECOND = 1_000;

/** No mail leaves later than this after the start of its run, ms: the books take a fourth of what is kept for them. */
export const LAST_MAIL = LONGEST_RUN - 25 * ONE_SECOND;
/** A batch costs its books: none begins for a handful of mails. */
export const LAST_BATCH = LAST_MAIL - 15 * ONE_SECOND;
