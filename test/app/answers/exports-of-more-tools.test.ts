import { utils, write } from '@e965/xlsx';
import type { ExportTarget } from '../../../src/app/answers/export-mapping.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import {
  importFile,
  MEASURE,
  measure,
  QUANTITY,
  quantity,
  quoted,
  SAID,
  SCOPE,
} from '../../support/imported-export.ts';

/** Imports a file as the window proposes it, with these columns added by hand, and expects these answers of it. */
function run(
  name: string,
  file: string | Uint8Array,
  byHand: Readonly<Record<string, ExportTarget>>,
  said: readonly (readonly (string | null | undefined)[])[] = SAID,
): void {
  it(name, () => expect(importFile(file, byHand)).toMatchObject({ answers: said, left: [] }));
}

const inWindowsAlphabet = (letter: string) =>
  letter === '’' ? 0x92 : letter === '\u202f' ? 0xa0 : letter.charCodeAt(0);
/** What is ticked, a line each. */
const LINES = [['l1', '2026-03-01', 'unconditional', 'écoles\nmarchés', '25 kg'], SAID[1]];
const T: ExportTarget = `${quantity.id}.target`;
const BY_HAND: Readonly<Record<string, ExportTarget>> = { [quantity.question]: T, 'Où ?': SCOPE, 'Où ? – *': SCOPE };
run(
  'Google Forms: a grid, whose rows are questions',
  [
    `Horodateur,Nom d'utilisateur,Commune,Nom de votre liste,"Vos positions [${measure.question}]","Vos positions [${campaign.questions[1]?.question}]",Où ?,${QUANTITY}`,
    '01/03/2026 10:12:33,a@x.example,Malakoff,Liste Un,Oui,Non,"écoles, marchés",25 kg',
    '02/03/2026 10:12:33,b@x.example,Malakoff,Liste Deux,Non,Oui,cantines,"12,5 kg"',
  ].join('\r\n'),
  BY_HAND,
);
run(
  'Google Forms: an option with a comma',
  [
    `Horodateur,Commune,Nom de votre liste,${MEASURE},Où ?,${QUANTITY}`,
    '01/03/2026 10:12:33,Malakoff,Liste Un,Oui,"écoles, crèches et RAM, marchés",25 kg',
    '02/03/2026 10:12:33,Malakoff,Liste Deux,Non,cantines,"12,5 kg"',
  ].join('\n'),
  BY_HAND,
  [['l1', '2026-03-01', 'unconditional', 'écoles, crèches et RAM, marchés', '25 kg'], SAID[1]],
);
run(
  'Drupal Webform: options after a colon, three days of which one counts',
  [
    `"Serial number","SID","UUID","Token","Submission URI","Created","Completed","Changed","In draft","Current page","Remote IP address","Submitted by: ID","Submitted by: Title","Language","Commune","Nom de votre liste",${MEASURE},"Où ?: écoles","Où ?: cantines","Où ?: marchés",${QUANTITY}`,
    '"1","11","u1","t","/form/1","2026-03-01 10:12","2026-03-01 10:12","2026-03-04 10:12","No","","1.2.3.4","0","Anonymous","French","Malakoff","Liste Un","Oui","X","","X","25 kg"',
    '"2","12","u2","t","/form/2","2026-03-02 10:12","2026-03-02 10:12","2026-03-04 10:12","No","","1.2.3.4","0","Anonymous","French","Malakoff","Liste Deux","Non","","X","","12,5 kg"',
  ].join('\n'),
  { ...BY_HAND, 'Où ?: écoles': SCOPE, 'Où ?: cantines': SCOPE, 'Où ?: marchés': SCOPE },
);
run(
  'Jotform: rows of a table after « >> », what is ticked in lines',
  [
    `"Submission Date","Commune","Nom de votre liste","Vos positions >> ${measure.question}","Où ?",${QUANTITY},"Submission IP","Submission ID"`,
    '"Mar 1, 2026 10:12:33","Malakoff","Liste Un","Oui","écoles\nmarchés","25 kg","1.2.3.4","5870000000000000001"',
    '"Mar 2, 2026 10:12:33","Malakoff","Liste Deux","Non","cantines","12,5 kg","1.2.3.4","5870000000000000002"',
  ].join('\n'),
  BY_HAND,
  LINES,
);
run(
  'LimeSurvey: codes for questions, words for answers',
  [
    `"id","submitdate","lastpage","startlanguage","seed","commune","liste","Q3","Q5"`,
    '"1","2026-03-01 10:12:33","4","fr","1","Malakoff","Liste Un","Oui","25 kg"',
    '"2","2026-03-02 10:12:33","4","fr","2","Malakoff","Liste Deux","Non","12,5 kg"',
  ].join('\n'),
  { Q3: `${measure.id}.stance`, Q5: T },
  [
    ['l1', '2026-03-01', 'unconditional', null, '25 kg'],
    ['l2', '2026-03-02', 'declined', null, '12,5 kg'],
  ],
);
run(
  'Sphinx: questions numbered with an underscore, Windows’ alphabet',
  Uint8Array.from(
    [
      `"CLE";"DATE_SAISIE";"DATE_ENREG";"DATE_MODIF";"TEMPS_SAISIE";"ORIGINE_SAISIE";"1_Commune";"2_Nom de votre liste";${quoted(`3_${measure.question}`)};"4_Où ?";"5_Objectif"`,
      '1;"01/03/2026 10:12:33";"01/03/2026 10:15:33";"04/03/2026 10:15:33";180;"Web";"Malakoff";"Liste Un";"Oui";"écoles; marchés";"25 kg"',
      '2;"02/03/2026 10:12:33";"02/03/2026 10:15:33";"04/03/2026 10:15:33";180;"Web";"Malakoff";"Liste Deux";"Non";"cantines";"12,5 kg"',
    ].join('\r\n'),
    inWindowsAlphabet,
  ),
  { '4_Où ?': SCOPE, '5_Objectif': T },
  [['l1', '2026-03-01', 'unconditional', 'écoles; marchés', '25 kg'], SAID[1]],
);
run(
  'Formstack: its time, what is ticked in lines',
  [
    `Time,Approval Status,Commune,Nom de votre liste,${MEASURE},Où ?,${QUANTITY},Browser,IP Address,Unique ID,Location`,
    '"2026-03-01 10:12:33",,Malakoff,Liste Un,Oui,"écoles\nmarchés",25 kg,Chrome,1.2.3.4,900000001,"48.8, 2.3"',
    '"2026-03-02 10:12:33",,Malakoff,Liste Deux,Non,cantines,"12,5 kg",Chrome,1.2.3.4,900000002,"48.8, 2.3"',
  ].join('\n'),
  BY_HAND,
  LINES,
);
run(
  'Airtable: a byte order mark, an option with a comma between quotation marks',
  '\uFEFF' +
    [
      `Nom de votre liste,Commune,${MEASURE},Où ?,${QUANTITY},Created`,
      'Liste Un,Malakoff,Oui,"""écoles, crèches"",marchés",25 kg,3/1/2026 10:12am',
      'Liste Deux,Malakoff,Non,cantines,"12,5 kg",3/2/2026 10:12am',
    ].join('\n'),
  BY_HAND,
  [['l1', '2026-03-01', 'unconditional', '"écoles, crèches",marchés', '25 kg'], SAID[1]],
);
run(
  'Notion: days in English',
  '\uFEFF' +
    [
      `Nom de votre liste,Commune,Created time,${MEASURE},Où ?,${QUANTITY}`,
      'Liste Un,Malakoff,"March 1, 2026 10:12 AM",Oui,"écoles, marchés",25 kg',
      'Liste Deux,Malakoff,"March 2, 2026 10:12 PM",Non,cantines,"12,5 kg"',
    ].join('\n'),
  BY_HAND,
);
run(
  'WPForms: the day of an entry at the end',
  [
    `"Entry ID","Commune","Nom de votre liste",${MEASURE},"Où ?",${QUANTITY},"Entry Date","Entry Notes"`,
    '1,Malakoff,"Liste Un",Oui,"écoles\r\nmarchés","25 kg","March 1, 2026 10:12 am",',
    '2,Malakoff,"Liste Deux",Non,cantines,"12,5 kg","March 2, 2026 10:12 am",',
  ].join('\r\n'),
  BY_HAND,
  LINES,
);
run(
  'Framaforms: a byte order mark, three line ends, a figure over two lines',
  '\uFEFF' +
    '"Questionnaire";"";"";"";"";"";"";"";"";""\r\n' +
    '"Détails de la soumission";"";"";"";"";"Où ?";"";"";"";""\r' +
    `"Numéro";"SID";"Soumis le";"Commune";"Nom de votre liste";"écoles";"cantines";"marchés";${MEASURE};${QUANTITY}\r\n` +
    '"1";"11";"dim, 01/03/2026 - 10:12";"Malakoff";"Liste Un";"X";"";"X";"Oui";"25\r\nkg"\r' +
    '"2";"12";"lun, 02/03/2026 - 10:12";"Malakoff";"Liste Deux";"";"X";"";"Non";"12,5 kg"\n',
  BY_HAND,
  [['l1', '2026-03-01', 'unconditional', 'écoles, marchés', '25\nkg'], SAID[1]],
);
run(
  'Eval&Go: options below the questions, positions ticked',
  [
    `"N°";"Date de début";"Date de fin";"Statut";"1. Commune";"2. Nom de votre liste";${quoted(`3. ${measure.question}`)};"";"";"4. Où ?";"";"";${quoted(`5. ${quantity.question}`)}`,
    '"";"";"";"";"";"";"Oui";"Non";"Ne sait pas";"écoles";"cantines";"marchés";""',
    '"1";"28/02/2026 23:50";"01/03/2026 00:10";"Terminé";"Malakoff";"Liste Un";"1";"";"";"1";"";"1";"25 kg"',
    '"2";"02/03/2026 10:12";"02/03/2026 10:20";"Terminé";"Malakoff";"Liste Deux";"";"1";"";"";"1";"";"12,5 kg"',
  ].join('\r\n'),
  { [`5. ${quantity.question}`]: T, '4. Où ? – *': SCOPE },
);
/** A workbook of one sheet. */
function workbook(rows: unknown[][]): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows, { UTC: true });
  utils.book_append_sheet(book, sheet, 'Réponses');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
run(
  'Excel: two titles and a blank row above the header',
  workbook([
    ['Réponses au questionnaire'],
    ['Extrait le 4 mars 2026'],
    [],
    ['Date', 'Commune', 'Nom de votre liste', measure.question, 'Où ?', quantity.question],
    [new Date(Date.UTC(2026, 2, 1, 10)), 'Malakoff', 'Liste Un', 'Oui', 'écoles, marchés', '25 kg'],
    [new Date(Date.UTC(2026, 2, 2, 10)), 'Malakoff', 'Liste Deux', 'Non', 'cantines', '12,5 kg'],
  ]),
  BY_HAND,
);
run(
  'Excel: a title above a question merged over its options',
  workbook([
    ['Réponses au questionnaire'],
    ['Date', 'Commune', 'Nom de votre liste', measure.question, 'Où ?', null, null, quantity.question],
    [null, null, null, null, 'écoles', 'cantines', 'marchés', null],
    [new Date(Date.UTC(2026, 2, 1, 10)), 'Malakoff', 'Liste Un', 'Oui', 'x', null, 'x', '25 kg'],
    [new Date(Date.UTC(2026, 2, 2, 10)), 'Malakoff', 'Liste Deux', 'Non', null, 'x', null, '12,5 kg'],
  ]),
  BY_HAND,
);
