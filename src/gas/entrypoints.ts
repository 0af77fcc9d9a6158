import type { EntryPoint } from './entry-point.ts';
import { answersEntryPoints } from './entrypoints/answers.ts';
import { bulkEntryPoints } from './entrypoints/bulk.ts';
import { callSheetEntryPoints } from './entrypoints/call-sheets.ts';
import { disputesEntryPoints } from './entrypoints/disputes.ts';
import { entriesEntryPoints } from './entrypoints/entries.ts';
import { hearingEntryPoints } from './entrypoints/hearing.ts';
import { letterEntryPoints } from './entrypoints/letters.ts';
import { mailingEntryPoints } from './entrypoints/mailings.ts';
import { objectionEntryPoints } from './entrypoints/objections.ts';
import { personalDataEntryPoints } from './entrypoints/personal-data.ts';
import { preparationEntryPoints } from './entrypoints/preparation.ts';
import { pressEntryPoints } from './entrypoints/press.ts';
import { publicationEntryPoints } from './entrypoints/publication.ts';
import { questionnaireEntryPoints } from './entrypoints/questionnaire.ts';
import { readingsEntryPoints } from './entrypoints/readings.ts';
import { returnedMailEntryPoints } from './entrypoints/returned-mails.ts';
import { sendingEntryPoints } from './entrypoints/sending.ts';
import { strategyEntryPoints } from './entrypoints/strategy.ts';
import { treatmentEntryPoints } from './entrypoints/treatment.ts';
import { undoEntryPoints } from './entrypoints/undo.ts';

/** Everything a person, a dialog or Google's triggers can start, in the order of a campaign; formulas are in `custom-functions.ts`. */
export const entryPoints: readonly EntryPoint[] = [
  ...preparationEntryPoints,
  ...strategyEntryPoints,
  ...callSheetEntryPoints,
  ...questionnaireEntryPoints,
  ...mailingEntryPoints,
  ...sendingEntryPoints,
  ...returnedMailEntryPoints,
  ...bulkEntryPoints,
  ...objectionEntryPoints,
  ...letterEntryPoints,
  ...treatmentEntryPoints,
  ...answersEntryPoints,
  ...entriesEntryPoints,
  ...readingsEntryPoints,
  ...hearingEntryPoints,
  ...disputesEntryPoints,
  ...publicationEntryPoints,
  ...pressEntryPoints,
  ...personalDataEntryPoints,
  ...undoEntryPoints,
];
