import { failures } from './messages/failures.fr.ts';

/** What a person reads when something failed: what happened, what was kept, what to do. */
export interface FailureSentences {
  readonly happened: string;
  readonly kept: string;
  readonly toDo: string;
}

type Failures = typeof failures;

/** Codes of the failures a use case can meet; each has its sentences in the catalogue. */
export type FailureCode = keyof Failures;

/** Values that the sentences of a failure name. */
export type FailureData<Code extends FailureCode> = Parameters<Failures[Code]>[0];

/** A failure with a code and the values its French sentences need. */
export class CampaignError<Code extends FailureCode = FailureCode> extends Error {
  override readonly name = 'CampaignError';
  readonly sentences: FailureSentences;

  constructor(
    readonly code: Code,
    readonly data: FailureData<Code>,
    options?: { readonly cause: unknown },
  ) {
    // The catalogue is a table of functions of different arguments; the type above ties code and data together.
    const write = failures[code] as (data: FailureData<Code>) => FailureSentences;
    const sentences = write(data);
    super(sentences.happened, options);
    this.sentences = sentences;
  }
}
