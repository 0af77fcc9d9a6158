import { explainScore } from '../../domain/explain.ts';
import { isRunning } from '../../domain/list-state.ts';
import { ReadingSeals } from '../answers/reading-seals.ts';
import type { CampaignQuestion } from '../campaign/question.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { groupBy } from '../group-by.ts';
import { type Html, html, lines } from '../html/html.ts';
import { wholePage } from '../html/whole-page.ts';
import type { LetterFiles } from '../letters/letter-files.ts';
import { type InForce, inForceOf, originFinder } from '../lineage/beside.ts';
import { communeFinder } from '../lists/find-commune.ts';
import { explainInFrench } from '../messages/scores/explanations.fr.ts';
import { messages } from '../messages.fr.ts';
import type { Memory, Signer, Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { stateInFrench } from '../scores/rank-in-french.ts';
import { type ListResult, scoreCampaign } from '../scores/score-campaign.ts';
import { settingsOf } from '../workbook/settings.ts';

const words = messages.press;
const stances = messages.workbook.tabs.commitments.columns.stance.choices;

/** What printing the sheets needs. */
export interface MeetingPorts {
  readonly tables: Tables;
  readonly memory: Memory;
  readonly signer: Signer;
  readonly letterFiles: LetterFiles;
  readonly campaign: CampaignData;
}

/**
 * One sheet a list of a commune, to take to a meeting: what is asked, what the list said of it and what is missing, from
 * the computation that is published, with room for notes; no address and no name but the head's. Throws
 * `commune_not_found`.
 */
export function printMeetingSheets(
  { tables, memory, signer, letterFiles: files, campaign }: MeetingPorts,
  typed: string,
): { readonly sheets: number; readonly url: string } {
  const commune = communeFinder(tables.of('communes').rows())(typed, typed);
  if (commune === undefined) throw new CampaignError('commune_not_found', { commune: typed });
  const lists = tables.of('lists').rows();
  const { rows: commitments } = new ReadingSeals(memory, signer, lists).check(tables.of('commitments').rows());
  const rows = {
    lists: lists.filter((list) => list.communeCode === commune.code && isRunning(list)),
    commitments,
    questions: tables.of('questions').rows(),
  };
  const scores = scoreCampaign(rows, settingsOf(tables, campaign), campaign, { intervals: false });
  const results = scores.contests.flatMap((contest) => contest.lists);
  const said = groupBy(
    commitments.filter(({ current }) => current === true),
    ({ listId }) => listId ?? '',
  );
  const originOf = originFinder(commitments, lists);
  const headOf = new Map(rows.lists.map(({ id, head }) => [id, head ?? '']));
  const asked = scores.questions.filter(({ active }) => active);
  const sheets = results.map((result, at) =>
    sheetOf(asked, result, headOf.get(result.listId) ?? '', {
      positions: inForceOf(said.get(result.listId) ?? []),
      originOf,
      isLast: at === results.length - 1,
    }),
  );
  const name = words.sheetsFile(commune.name ?? commune.code);
  const folder = files.open(words.sheetsTitle);
  folder.savePdf(`${name}.pdf`, wholePage(name, '', html`${sheets}`));
  return { sheets: sheets.length, url: folder.url };
}

function sheetOf(
  asked: readonly CampaignQuestion[],
  result: ListResult,
  head: string,
  {
    positions: { own, beside },
    originOf,
    isLast,
  }: {
    readonly positions: InForce<RowOf<'commitments'>>;
    readonly originOf: ReturnType<typeof originFinder>;
    readonly isLast: boolean;
  },
): Html {
  const explained = new Map((result.score?.criteria ?? []).map((scored) => [scored.criterion.id, scored]));
  return html`<div style="${isLast ? '' : 'page-break-after: always'}"><h1>${words.sheet.heading(result.label)}</h1>
<p>${words.sheet.about(result.commune, head, stateInFrench(result))}</p><p><em>${words.sheet.internal}</em></p>${asked.map(
    ({ id, question, demand }) => {
      const told = wordsOf(own.get(id));
      const scored = explained.get(id);
      const brought = beside.get(id) ?? [];
      return html`<h3>${question}</h3><p>${words.sheet.asked}\u202f: ${demand}</p><p>${words.sheet.said}\u202f: ${told === '' ? words.sheet.silent : lines(told)}</p>${scored !== undefined && html`<p>${words.sheet.read}\u202f: ${explainInFrench(explainScore(scored))}</p>`}${brought.map(
        (row) =>
          html`<p>${words.sheet.beside(originOf(row)?.label ?? '')}\u202f: ${lines(wordsOf(row) || stances[row.stance ?? 'unanswered'])}</p>`,
      )}`;
    },
  )}<h2>${words.sheet.notes}</h2><p> <br> <br> <br> </p></div>`;
}

/** What was typed of a position, then its words. */
function wordsOf(position: RowOf<'commitments'> | undefined): string {
  return [position?.typed ?? '', position?.words ?? ''].filter((text) => text !== '').join('\n');
}
