import { answers } from './messages/answers.fr.ts';
import { contacts } from './messages/contacts.fr.ts';
import { entries, entryErrors } from './messages/entries.fr.ts';
import { errors } from './messages/errors.fr.ts';
import { callSheets, followUp } from './messages/follow-up.fr.ts';
import { formulas } from './messages/formulas.fr.ts';
import { letters } from './messages/letters.fr.ts';
import { lineage } from './messages/lineage.fr.ts';
import { lists } from './messages/lists.fr.ts';
import { mailingErrors, mailings } from './messages/mailings.fr.ts';
import { menu } from './messages/menu.fr.ts';
import { otherWeights } from './messages/other-weights.fr.ts';
import { personalData } from './messages/personal-data.fr.ts';
import { priority, priorityErrors } from './messages/priority.fr.ts';
import { publication, publicationErrors } from './messages/publication.fr.ts';
import { questionnaire, questionnaireErrors } from './messages/questionnaire.fr.ts';
import { readingErrors, readings } from './messages/readings.fr.ts';
import { scores } from './messages/scores.fr.ts';
import { strategy, strategyErrors } from './messages/strategy.fr.ts';
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
  publication,
  treatment,
  errors: {
    ...errors,
    ...mailingErrors,
    ...publicationErrors,
    ...priorityErrors,
    ...strategyErrors,
    ...entryErrors,
    ...readingErrors,
    ...questionnaireErrors,
  },
};
