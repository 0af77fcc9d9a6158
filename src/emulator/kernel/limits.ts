/** Limits of an account, as Google documents them for the two profiles. Source: developers.google.com/apps-script/guides/services/quotas */
export interface Limits {
  readonly profile: 'consumer' | 'workspace';
  readonly mailRecipientsPerDay: number;
  readonly mailBodyBytes: number;
  readonly recipientsPerMessage: number;
  readonly subjectCharacters: number;
  /** Milliseconds of virtual time. */
  readonly scriptRun: number;
  readonly customFunctionRun: number;
  readonly simpleTriggerRun: number;
  readonly simultaneousExecutions: number;
  readonly triggersPerUser: number;
  readonly triggerTimePerDay: number;
  readonly propertyValueBytes: number;
  readonly propertyStoreBytes: number;
  readonly propertyCallsPerDay: number;
  readonly cacheValueBytes: number;
  readonly cacheKeyCharacters: number;
  readonly cacheItems: number;
  readonly cacheSeconds: number;
  readonly cellsPerSpreadsheet: number;
}

const COMMON = {
  recipientsPerMessage: 50,
  subjectCharacters: 250,
  scriptRun: 360_000,
  customFunctionRun: 30_000,
  simpleTriggerRun: 30_000,
  simultaneousExecutions: 30,
  triggersPerUser: 20,
  propertyValueBytes: 9 * 1024,
  propertyStoreBytes: 500 * 1024,
  cacheValueBytes: 100 * 1024,
  cacheKeyCharacters: 250,
  cacheItems: 1000,
  cacheSeconds: 21_600,
  cellsPerSpreadsheet: 10_000_000,
};

/** The declared limits of a profile, with the given ones changed. */
export function limitsOf(profile: 'consumer' | 'workspace', changes: Partial<Limits> = {}): Limits {
  const own =
    profile === 'consumer'
      ? {
          mailRecipientsPerDay: 100,
          mailBodyBytes: 200 * 1024,
          triggerTimePerDay: 90 * 60_000,
          propertyCallsPerDay: 50_000,
        }
      : {
          mailRecipientsPerDay: 1500,
          mailBodyBytes: 400 * 1024,
          triggerTimePerDay: 6 * 3_600_000,
          propertyCallsPerDay: 500_000,
        };
  return { profile, ...COMMON, ...own, ...changes };
}
