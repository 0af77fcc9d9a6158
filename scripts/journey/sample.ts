import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleReply } from '../sample/replies.ts';

/** Which list a line of the sample speaks of. */
interface ListReference {
  readonly code: string;
  readonly commune: string;
  readonly label: string;
}

interface SampleFacts {
  readonly declined: readonly (ListReference & { readonly at: string; readonly words: string })[];
  readonly bounced: readonly (ListReference & { readonly at: string; readonly email: string })[];
  readonly calls: readonly (ListReference & {
    readonly at: string;
    readonly channel: string;
    readonly outcome: string;
    readonly summary: string;
    readonly author: string;
  })[];
}

/** The fictional people of the sample campaign, and what they do when. */
export interface Sample {
  /** Files an officer imports, in this order. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly replies: readonly SampleReply[];
  readonly facts: SampleFacts;
}

export function readSample(campaignFolder: string): Sample {
  const read = (name: string) => readFileSync(join(campaignFolder, 'sample', name), 'utf8');
  return {
    files: ['announced.csv', 'candidats-2026.csv', 'contacts.csv'].map((name) => ({ name, text: read(name) })),
    replies: JSON.parse(read('answers.json')) as SampleReply[],
    facts: JSON.parse(read('facts.json')) as SampleFacts,
  };
}
