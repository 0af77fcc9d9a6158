/** Every number of the method an officer may change in the settings; all are printed on the method page. */
export interface ScoringConstants {
  /** Precision of a commitment that has none of its expected elements, 0–1. */
  readonly precisionFloor: number;
  /** Firmness of a commitment under a condition, 0–1. */
  readonly conditionalFirmness: number;
  /** Firmness of a promise to study the question, 0–1. */
  readonly studyFirmness: number;
  /** Share of the applicable weight a list must have answered to be ranked, 0–1. */
  readonly minimumCoverage: number;
  /** Points (of 100) within which two lists share a rank. */
  readonly tieTolerance: number;
  /** How closely drawn weights stay around the declared ones (Dirichlet concentration). */
  readonly concentration: number;
  /** Number of seeded draws behind a rank interval. */
  readonly draws: number;
  /** Bounds between which each constant is drawn uniformly. */
  readonly drawn: {
    readonly precisionFloor: Bounds;
    readonly conditionalFirmness: Bounds;
    readonly studyFirmness: Bounds;
  };
  /** Nearest-rank quantiles of the published interval. */
  readonly interval: Bounds;
}

/** A closed interval of numbers. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The values the method starts with. */
export const DEFAULT_CONSTANTS: ScoringConstants = {
  precisionFloor: 0.3,
  conditionalFirmness: 0.7,
  studyFirmness: 0.4,
  minimumCoverage: 0.6,
  tieTolerance: 0.5,
  concentration: 50,
  draws: 10_000,
  drawn: {
    precisionFloor: { low: 0.1, high: 0.5 },
    conditionalFirmness: { low: 0.5, high: 0.9 },
    studyFirmness: { low: 0.2, high: 0.6 },
  },
  interval: { low: 0.05, high: 0.95 },
};

/** A constant outside what the method allows. */
export interface ConstantFault {
  readonly tag: 'out_of_range';
  readonly constant: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Lists every constant that the method cannot work with; empty when all are sound. */
export function validateConstants(constants: ScoringConstants): ConstantFault[] {
  const faults: ConstantFault[] = [];
  const check = (constant: string, value: number, low: number, high: number) => {
    if (!(value >= low && value <= high)) faults.push({ tag: 'out_of_range', constant, value, low, high });
  };
  check('precisionFloor', constants.precisionFloor, 0, 1);
  check('conditionalFirmness', constants.conditionalFirmness, 0, 1);
  // A study is never firmer than a conditional promise.
  check('studyFirmness', constants.studyFirmness, 0, constants.conditionalFirmness);
  check('minimumCoverage', constants.minimumCoverage, 0, 1);
  check('tieTolerance', constants.tieTolerance, 0, 100);
  check('concentration', constants.concentration, 1, 1_000_000);
  check('draws', constants.draws, 100, 1_000_000);
  for (const [name, bounds] of Object.entries({ ...constants.drawn, interval: constants.interval })) {
    check(`${name}.low`, bounds.low, 0, 1);
    check(`${name}.high`, bounds.high, bounds.low, 1);
  }
  return faults;
}
