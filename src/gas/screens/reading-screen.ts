import { readerNow } from '../../app/answers/declare-interests.ts';
import { interestsOf } from '../../app/answers/declared-interests.ts';
import { ReadingSeals } from '../../app/answers/reading-seals.ts';
import { type PositionToRead, readingsToDo } from '../../app/answers/readings-to-do.ts';
import type { Reading, ReadingPorts } from '../../app/answers/sign-readings.ts';
import { CampaignError } from '../../app/campaign-error.ts';
import { listLabel } from '../../app/lists/name-new-rows.ts';
import { understanding } from '../../app/mailing/contents/position-paragraphs.ts';
import { answerSources } from '../../app/messages/answers/answer-sources.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import { RememberedMemory } from '../../app/remembered-memory.ts';
import type { ReadingScreen } from '../../app/windows.ts';

const words = messages.readings;

/**
 * The list that the person in front of the screen may read now.
 * @param seen lists that this window showed already, separated by spaces: what was left unsigned there can wait
 */
export function readingScreen(
  context: Pick<ReadingPorts, 'tables' | 'identity' | 'memory' | 'signer'>,
  seen = '',
): ReadingScreen {
  const { tables, signer } = context;
  const memory = new RememberedMemory(context.memory);
  const reader = readerNow(context.identity);
  const interests = interestsOf({ tables, memory, signer }, reader);
  if (interests.kind !== 'declared') {
    const notice = interests.kind === 'altered' ? words.altered : '';
    return { reader, declared: null, notice, left: '', list: null };
  }
  const { communes: declared, barred } = interests;
  const questions = tables.of('questions').rows();
  const rows = { lists: tables.of('lists').rows(), commitments: tables.of('commitments').rows(), questions };
  const toDo = readingsToDo(rows, reader, barred, new ReadingSeals(memory, signer, rows.lists));
  const shown = new Set(seen.split(' '));
  const next = toDo.find(({ list }) => !shown.has(list.id));
  const left = words.left(
    toDo.length,
    toDo.reduce((sum, { positions }) => sum + positions.length, 0),
  );
  if (next === undefined) return { reader, declared, notice: '', left, list: null };
  const wordingOf = new Map(questions.map(({ id, question }) => [id, question ?? '']));
  return {
    reader,
    declared,
    notice: '',
    left,
    list: {
      id: next.list.id,
      title: next.blind ? words.blindTitle : words.title(listLabel(next.list)),
      positions: next.positions.map((position) => ({
        id: position.id,
        mark: position.mark,
        question: wordingOf.get(position.criterionId) ?? position.criterionId ?? '',
        words: position.words ?? '',
        typed: position.typed ?? '',
        source: next.blind ? '' : answerSources[position.source ?? 'form'],
        understood: understanding(position),
        points: pointsOf(position),
      })),
    },
  };
}

function pointsOf({ toAsk, toCheck, confidence, confirmed, unproven }: PositionToRead): readonly string[] {
  return [
    ...(unproven ? [words.unproven] : []),
    ...(toAsk === null ? [] : [words.toAsk(toAsk)]),
    ...(toCheck === null ? [] : [words.toCheck(toCheck)]),
    ...(confidence === null || confidence >= 1 ? [] : [words.confidence(Math.round(confidence * 100))]),
    ...(confirmed === true ? [] : [words.unconfirmed]),
  ];
}

/** The readings that the window sent. Throws `readings_unreadable`. */
export function readingsOf(sent: string): readonly Reading[] {
  let read: unknown;
  try {
    read = JSON.parse(sent);
  } catch (cause) {
    throw new CampaignError('readings_unreadable', {}, { cause });
  }
  if (!Array.isArray(read)) throw new CampaignError('readings_unreadable', {});
  return read.map((each: Partial<Record<keyof Reading, unknown>>) => ({
    id: String(each.id ?? ''),
    mark: String(each.mark ?? ''),
    remark: String(each.remark ?? '').trim(),
  }));
}
