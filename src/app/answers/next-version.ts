import type { CampaignQuestion } from '../campaign/question.ts';
import { groupBy } from '../group-by.ts';
import type { RowOf } from '../schema/tabs.ts';
import { hasPositions, inOrderGiven, isEdited } from './accepted-answers.ts';
import { answerDifference } from './answer-difference.ts';
import { shortened } from './fitting-texts.ts';
import { type ReceivedTexts, subjectOf, textsOfCell } from './received-answer.ts';

/** A version as Réponses keeps it. */
type Version = Pick<RowOf<'answers'>, 'responseId' | 'receivedAt' | 'asReceived' | 'version'>;

/** Numbers the answers of each list, whoever gave them, and says what each changes. */
export class NextVersions {
  private readonly last = new Map<string, number>();
  private readonly saidBy: Map<string, readonly Version[]>;

  constructor(
    stored: readonly RowOf<'answers'>[],
    private readonly questions: readonly CampaignQuestion[],
  ) {
    for (const { listId, version } of stored) {
      if (listId !== null) this.last.set(listId, Math.max(version ?? 0, this.last.get(listId) ?? 0));
    }
    this.saidBy = new Map(groupBy(stored.filter(hasPositions), ({ listId }) => listId));
  }

  /** The number of one more answer of a list, and its difference with what the list had said; null when it is none. */
  next(
    listId: string,
    answer: Omit<Version, 'version'>,
  ): { readonly version: number; readonly difference: string | null } {
    const version = (this.last.get(listId) ?? 0) + 1;
    this.last.set(listId, version);
    const before = this.saidBy.get(listId) ?? [];
    const after = [...before, { ...answer, version }];
    this.saidBy.set(listId, after);
    const difference =
      before.length === 0 ? '' : answerDifference(saidTogether(before), saidTogether(after), this.questions);
    return { version, difference: shortened(difference) || null };
  }
}

/**
 * What several answers say together: each replaces all that was said of a question it speaks of, and keeps what it leaves
 * blank as it was, but for an answer that was edited.
 */
export function saidTogether(versions: readonly Version[]): ReceivedTexts {
  const given = inOrderGiven(versions);
  return given
    .filter((version, at) => !given.slice(at + 1).some((later) => isEdited(version, later)))
    .reduce<ReceivedTexts>((before, { asReceived }) => {
      const texts = Object.entries(textsOfCell(asReceived ?? '{}')).filter(([, text]) => text !== '');
      const spoken = new Set(texts.map(([key]) => subjectOf(key)));
      return Object.fromEntries([...Object.entries(before).filter(([key]) => !spoken.has(subjectOf(key))), ...texts]);
    }, {});
}
