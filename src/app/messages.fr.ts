import { answers } from './messages/answers/answers.fr.ts';
import { entries, entryErrors } from './messages/answers/entries.fr.ts';
import { readingErrors, readings } from './messages/answers/readings.fr.ts';
import { contacts } from './messages/contacts.fr.ts';
import { errors } from './messages/errors.fr.ts';
import { callSheets, followUp } from './messages/follow-up.fr.ts';
import { letters } from './messages/letters.fr.ts';
import { lineage } from './messages/lists/lineage.fr.ts';
import { lists } from './messages/lists/lists.fr.ts';
import { results } from './messages/lists/results.fr.ts';
import { mailingErrors } from './messages/mailings/mailing-errors.fr.ts';
import { mailings } from './messages/mailings/mailings.fr.ts';
import { menu } from './messages/menu.fr.ts';
import { objection, objectionErrors } from './messages/objection.fr.ts';
import { personalData } from './messages/personal-data.fr.ts';
import { disputeErrors, disputes } from './messages/publication/disputes.fr.ts';
import { press, pressErrors } from './messages/publication/press.fr.ts';
import { publication, publicationErrors } from './messages/publication/publication.fr.ts';
import { questionnaire, questionnaireErrors } from './messages/questionnaire.fr.ts';
import { formulas } from './messages/scores/formulas.fr.ts';
import { otherWeights } from './messages/scores/other-weights.fr.ts';
import { scores } from './messages/scores/scores.fr.ts';
import { priority, priorityErrors } from './messages/strategy/priority.fr.ts';
import { strategy, strategyErrors } from './messages/strategy/strategy.fr.ts';
import { treatment } from './messages/treatment.fr.ts';
import { undo } from './messages/undo.fr.ts';
import { workbook } from './messages/workbook.fr.ts';

/** Every French sentence of the product, by room; another language is another set of these files. */
export const messages = {
  menu,
  workbook,
  letters,
  lists,
  lineage,
  results,
  contacts,
  personalData,
  priority,
  strategy,
  undo,
  followUp,
  callSheets,
  questionnaire,
  answers,
  entries,
  readings,
  scores,
  otherWeights,
  formulas,
  mailings,
  objection,
  publication,
  disputes,
  press,
  treatment,
  errors: {
    ...errors,
    ...mailingErrors,
    ...publicationErrors,
    ...disputeErrors,
    ...pressErrors,
    ...priorityErrors,
    ...strategyErrors,
    ...entryErrors,
    ...readingErrors,
    ...questionnaireErrors,
    ...objectionErrors,
  },
};
