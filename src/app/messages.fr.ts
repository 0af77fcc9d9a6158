import { answers } from './messages/answers/answers.fr.ts';
import { entries } from './messages/answers/entries.fr.ts';
import { readings } from './messages/answers/readings.fr.ts';
import { contacts } from './messages/contacts.fr.ts';
import { failures } from './messages/failures.fr.ts';
import { callSheets, followUp } from './messages/follow-up.fr.ts';
import { letters } from './messages/letters.fr.ts';
import { lineage } from './messages/lists/lineage.fr.ts';
import { lists } from './messages/lists/lists.fr.ts';
import { results } from './messages/lists/results.fr.ts';
import { mailings } from './messages/mailings/mailings.fr.ts';
import { menu } from './messages/menu.fr.ts';
import { objection } from './messages/objection.fr.ts';
import { personalData } from './messages/personal-data.fr.ts';
import { disputes } from './messages/publication/disputes.fr.ts';
import { press } from './messages/publication/press.fr.ts';
import { publication } from './messages/publication/publication.fr.ts';
import { questionnaire } from './messages/questionnaire.fr.ts';
import { formulas } from './messages/scores/formulas.fr.ts';
import { otherWeights } from './messages/scores/other-weights.fr.ts';
import { scores } from './messages/scores/scores.fr.ts';
import { priority } from './messages/strategy/priority.fr.ts';
import { strategy } from './messages/strategy/strategy.fr.ts';
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
  errors: failures,
};
