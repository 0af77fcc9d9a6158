/** What a window shows while it works and when it fails. */
export interface Workplace {
  /** Where a failure is told. */
  readonly problem: HTMLElement;
  /** What was said before, cleared when a step begins. */
  readonly said?: HTMLElement;
  /** Buttons that wait for the step to end. */
  readonly held?: readonly HTMLButtonElement[];
}

/** Gives what runs a window's steps: a failure is shown in the script's own words, and what was typed stays. */
export function attemptIn({ problem, said, held = [] }: Workplace): (step: () => Promise<void>) => Promise<void> {
  return async (step) => {
    problem.textContent = '';
    if (said !== undefined) said.textContent = '';
    for (const button of held) button.disabled = true;
    try {
      await step();
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error);
      problem.scrollIntoView({ block: 'nearest' });
    } finally {
      for (const button of held) button.disabled = false;
    }
  };
}
