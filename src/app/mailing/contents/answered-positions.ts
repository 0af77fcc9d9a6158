import { consentFinder, isPublicAlready } from '../../answers/consent.ts';
import { groupBy } from '../../group-by.ts';
import { originFinder } from '../../lineage/beside.ts';
import { isCarried } from '../../lineage/carried-id.ts';
import { mailContents as words } from '../../messages/mailings/mail-contents.fr.ts';
import type { Tables } from '../../ports.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { BlockParagraph } from '../wording/render-wording.ts';
import { ownWords, understanding } from './position-paragraphs.ts';

type Position = RowOf<'commitments'>;

/**
 * Positions of every list with the question of each, read once; those of a list that joined another only while it
 * consents to their publication, or where they were public already.
 */
export class AnsweredPositions {
  private readonly positionsOf: ReadonlyMap<string, readonly Position[]>;
  private readonly questions: ReadonlyMap<string | null, string>;
  private readonly originOf: ReturnType<typeof originFinder>;
  private readonly order: ReadonlyMap<string | null, number>;

  constructor(tables: Tables) {
    const questions = tables.of('questions').rows();
    const rows = tables.of('commitments').rows();
    const consents = consentFinder(rows, tables.of('answers').rows());
    const told = rows.filter((row) => !isCarried(row) || isPublicAlready(row) || consents(row));
    this.positionsOf = groupBy(told, ({ listId }) => listId);
    this.questions = new Map(questions.map(({ id, question }) => [id, question ?? '']));
    this.originOf = originFinder(rows, tables.of('lists').rows());
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

  /** Each question, which list that joined this one promised it if one did, the words, then what was understood. */
  paragraphs(positions: readonly Position[]): readonly BlockParagraph[] {
    return positions.flatMap((position): BlockParagraph[] => {
      const from = position.confirmed === true ? undefined : this.originOf(position);
      return [
        { style: 'heading', text: this.questionOf(position.criterionId) },
        ...(from === undefined ? [] : [{ style: 'quiet' as const, text: words.beside(from.label) }]),
        ...ownWords(position),
        { style: 'plain', text: understanding(position) },
      ];
    });
  }
}
