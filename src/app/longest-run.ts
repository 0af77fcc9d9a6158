/** Google kills a run after six minutes, in milliseconds. Source: developers.google.com/apps-script/guides/services/quotas */
export const LONGEST_RUN = 6 * 60_000;
