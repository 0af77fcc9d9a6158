import { blocksScoring, validateCriterion } from '../../domain/criterion.ts';
import type { CampaignQuestion } from '../campaign/question.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { scoreFaultInFrench } from '../messages/scores/score-faults.fr.ts';
import type { Clock, Memory, Signer, Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { questionsOf } from '../scores/question-rows.ts';
import { commonKey, formDesign } from './form-design.ts';
import { readFormItems, writeFormItems } from './form-items.ts';
import type { FormPort } from './form-port.ts';
import { PersonalCodes } from './personal-link.ts';
import { type RecordedQuestionnaire, recordQuestionnaire } from './record-questionnaire.ts';

/** What building the questionnaire needs. */
export interface QuestionnairePorts {
  readonly tables: Tables;
  readonly memory: Memory;
  readonly signer: Signer;
  readonly form: FormPort;
  readonly clock: Clock;
}

/** What was built. */
export interface BuiltQuestionnaire {
  readonly version: RecordedQuestionnaire;
  readonly questions: number;
  readonly links: number;
  readonly url: string;
}

/** Stands in the prefilled address where each list's code goes; letters only, so that no encoding touches it. */
const CODE_PLACE = 'CODEPERSONNELDELALISTE';

/** Creates or updates the form from the tab Questions, then writes each list's personal link. */
export function buildQuestionnaire(
  ports: QuestionnairePorts,
  campaign: CampaignData,
  methodVersion: string,
): BuiltQuestionnaire {
  const { tables, memory, form } = ports;
  const rows = tables.of('questions').rows();
  const questions = usableQuestions(rows, campaign, methodVersion);
  const design = formDesign(questions, campaign);
  const items = form.build(design, readFormItems(rows, memory));
  writeFormItems(items, tables, memory);
  const version = recordQuestionnaire(ports, design);
  tables.flush();
  return {
    version,
    questions: questions.filter(({ active }) => active).length,
    links: writeLinks(ports),
    url: form.url(),
  };
}

/** The questions of the tab; throws naming the first that cannot be asked or scored. */
export function usableQuestions(
  rows: readonly RowOf<'questions'>[],
  campaign: CampaignData,
  methodVersion: string,
): CampaignQuestion[] {
  const questions = questionsOf(rows, campaign, methodVersion);
  const active = questions.filter((question) => question.active);
  if (active.length === 0) throw new CampaignError('no_question', {});
  for (const question of active) {
    const communeBaselines = Object.keys(question.baselineByCommune).length > 0;
    const fault = validateCriterion(question, { communeBaselines }).find(blocksScoring);
    if (fault !== undefined) {
      throw new CampaignError('question_faulty', { question: question.id, fault: scoreFaultInFrench(fault) });
    }
  }
  return questions;
}

/**
 * Writes the personal link of every list that has none or an outdated one; the form is asked for one address only.
 * @returns how many lists have a link; 0 before the form exists
 */
export function writeLinks({
  tables,
  memory,
  signer,
  form,
}: Pick<QuestionnairePorts, 'tables' | 'memory' | 'signer' | 'form'>): number {
  if (!form.exists()) return 0;
  const token = readFormItems([], memory).get(commonKey('token'));
  if (token === undefined) throw new CampaignError('no_form', {});
  const pattern = form.prefilledUrl(token, CODE_PLACE);
  const codes = new PersonalCodes(memory, signer);
  const lists = tables.of('lists');
  const rows = lists.rows();
  const changes = new Map<string, Partial<RowOf<'lists'>>>();
  for (const { id, round, link } of rows) {
    if (id === null) continue;
    const wanted = pattern.replace(CODE_PLACE, codes.write({ listId: id, round: round ?? 1 }));
    if (link !== wanted) changes.set(id, { link: wanted });
  }
  lists.update(changes);
  return rows.length;
}

/**
 * Withdraws the personal link of one list, or of every list, and writes a new one: answers sent with what went astray
 * go to quarantine from now on. The caller holds the lock. Throws `no_form`.
 * @returns how many lists have a new link
 */
export function renewLinks(
  ports: Pick<QuestionnairePorts, 'tables' | 'memory' | 'signer' | 'form'>,
  listId: string | 'all',
): number {
  if (!ports.form.exists()) throw new CampaignError('no_form', {});
  const codes = new PersonalCodes(ports.memory, ports.signer);
  if (listId === 'all') codes.renewAll();
  else codes.renew(listId);
  const count = writeLinks(ports);
  ports.tables.flush();
  return listId === 'all' ? count : 1;
}
