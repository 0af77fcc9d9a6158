import { groupBy } from '../../group-by.ts';
import type { Tables } from '../../ports.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { BlockParagraph } from '../wording/render-wording.ts';
import { ownWords, understanding } from './position-paragraphs.ts';

type Position = RowOf<'commitments'>;

/** Positions of every list with the question of each, read once. */
export class AnsweredPositions {
  private readonly positionsOf: ReadonlyMap<string, readonly Position[]>;
  private readonly questions: ReadonlyMap<string | null, string>;
  private readonly order: ReadonlyMap<string | null, number>;

  constructor(tables: Tables) {
    const questions = tables.of('questions').rows();
    this.positionsOf = groupBy(tables.of('commitments').rows(), ({ listId }) => listId);
    this.questions = new Map(questions.map(({ id, question }) => [id, question ?? '']));
    this.order = new Map(questions.map(({ id }, at) => [id, at]));
  }

  /** Positions of a list that are wanted, in the order of the questionnaire. */
  of(listId: string | null, isWanted: (position: Position) => boolean): readonly Position[] {
    const placeOf = ({ criterionId }: Position) => this.order.get(criterionId) ?? 0;
    return [...(this.positionsOf.get(listId ?? '') ?? [])].filter(isWanted).sort((a, b) => placeOf(a) - placeOf(b));
  }

  questionOf(criterionId: string | null): string {
    return this.questions.get(criterionId) ?? criterionId ?? '';
  }

  /** Each question, the list's own words, then what was understood. */
  paragraphs(positions: readonly Position[]): readonly BlockParagraph[] {
    return positions.flatMap((position): BlockParagraph[] => [
      { style: 'heading', text: this.questionOf(position.criterionId) },
      ...ownWords(position),
      { style: 'plain', text: understanding(position) },
    ]);
  }
}
