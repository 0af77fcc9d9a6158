import { entryErrors } from './answers/entries.fr.ts';
import { readingErrors } from './answers/readings.fr.ts';
import { errors } from './errors.fr.ts';
import { mailingErrors } from './mailings/mailing-errors.fr.ts';
import { objectionErrors } from './objection.fr.ts';
import { disputeErrors } from './publication/disputes.fr.ts';
import { pressErrors } from './publication/press.fr.ts';
import { publicationErrors } from './publication/publication.fr.ts';
import { questionnaireErrors } from './questionnaire.fr.ts';
import { priorityErrors } from './strategy/priority.fr.ts';
import { strategyErrors } from './strategy/strategy.fr.ts';

/** The sentences of every failure that people can do something about, by its code. */
export const failures = {
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
};
