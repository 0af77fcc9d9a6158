import { utils, write } from '@e965/xlsx';
import { textOfColumns } from '../../../src/app/answers/export-columns.ts';
import { momentReader } from '../../../src/app/answers/export-dates.ts';
import { headerRowsOf } from '../../../src/app/answers/export-header.ts';
import { type ExportTarget, suggestMapping } from '../../../src/app/answers/export-mapping.ts';
import { importExport } from '../../../src/app/answers/import-export.ts';
import { readGrid } from '../../../src/dialogs/answers-import/read-grid.ts';
import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { EUROPE_PARIS } from '../../../src/domain/calendar/zone.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { exportWorld } from '../../support/export-world.ts';
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

describe('exports of tools', () => {
  it('Qualtrics: codes, questions, then a row of JSON; options after a dash', () => {
    const file = [
      'StartDate,EndDate,Status,ResponseId,Q1,Q2,Q3,Q4_1,Q4_2,Q4_3,Q5',
      `Start Date,End Date,Response Type,Response ID,Commune,Nom de votre liste,${MEASURE},Où ? - Selected Choice - écoles,Où ? - Selected Choice - cantines,Où ? - Selected Choice - marchés,${QUANTITY}`,
      '"{""ImportId"":""startDate"",""timeZone"":""Europe/Paris""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3""}","{""ImportId"":""QID4""}","{""ImportId"":""QID4""}","{""ImportId"":""QID4""}","{""ImportId"":""QID5""}"',
      '2026-02-28 23:50:00,2026-03-01 00:10:00,IP Address,R_1,Malakoff,Liste Un,Oui,écoles,,marchés,25 kg',
      '2026-03-02 10:00:00,2026-03-02 10:10:00,IP Address,R_2,Malakoff,Liste Deux,Non,,cantines,,"12,5 kg"',
    ].join('\n');
    const byHand = { 'Où ? – *': SCOPE, [quantity.question]: `${quantity.id}.target` } as const;
    const { columns, answers, left } = importFile(file, byHand);
    expect(columns.slice(6, 8)).toEqual([measure.question, 'Où ? – écoles']);
    expect([answers, left]).toEqual([SAID, []]);
  });

  it('SurveyMonkey: options under questions, days after months, comments of the same name', () => {
    const file = [
      `Respondent ID,Collector ID,Start Date,End Date,Commune,Nom de votre liste,${MEASURE},Précisions,Où ?,,,${QUANTITY},Précisions`,
      ',,,,Open-Ended Response,Open-Ended Response,Response,Open-Ended Response,écoles,cantines,marchés,Open-Ended Response,Open-Ended Response',
      '1,9,02/28/2026 11:50:00 PM,03/01/2026 12:10:00 AM,Malakoff,Liste Un,Oui,Oui,écoles,,marchés,25 kg,',
      '2,9,03/02/2026 10:00:00 AM,03/02/2026 10:10:00 AM,Malakoff,Liste Deux,Non,,,cantines,,"12,5 kg",',
    ].join('\r\n');
    const byHand = { 'Où ? – *': SCOPE, [quantity.question]: `${quantity.id}.target` } as const;
    expect(importFile(file, byHand)).toMatchObject({ answers: SAID, left: [] });
  });

  it('a question written again above each of its options; two questions of one wording are none', () => {
    const file = [
      `Horodateur;Commune;Nom de votre liste;${MEASURE};Où ?;Où ?;Où ?;${QUANTITY}`,
      ';;;;écoles;cantines;marchés;',
      '01/03/2026 10:12;Malakoff;Liste Un;Oui;1;0;1;25 kg',
      '02/03/2026 10:12;Malakoff;Liste Deux;Non;0;1;0;12,5 kg',
    ].join('\n');
    const byHand = { 'Où ? – *': SCOPE, [quantity.question]: `${quantity.id}.target` } as const;
    expect(importFile(file, byHand)).toMatchObject({ answers: SAID, left: [] });
    const alike = [
      ['Commune', 'Liste', 'Précisions', 'Précisions'],
      ['Malakoff', 'Liste Un', 'un', 'deux'],
      ['Malakoff', 'Liste Deux', 'trois', 'quatre'],
    ];
    expect(headerRowsOf(alike)).toBe(1);
  });

  it('SurveyMonkey: a first answer that was left off is no third header row', () => {
    const grid = [
      ['Respondent ID', 'Start Date', 'Commune', 'Liste', 'Où ?', '', '', '', '', ''],
      ['', '', 'Response', 'Response', 'écoles', 'cantines', 'marchés', 'parcs', 'rues', 'places'],
      ['118000001', '03/01/2026 10:00:00 AM', '', '', '', '', '', '', '', ''],
      ['118000002', '03/01/2026 10:00:00 AM', 'Malakoff', 'Liste Un', 'écoles', '', '', '', '', ''],
    ];
    expect(headerRowsOf(grid)).toBe(2);
  });

  it('Google Forms: what is ticked in one cell, commas and all; times as an American table writes them', () => {
    const file = [
      `Timestamp,Commune,Nom de votre liste,${MEASURE},Où ?,${QUANTITY}`,
      '3/1/2026 10:12:33,Malakoff,Liste Un,Oui,"écoles, marchés",25 kg',
      '2/28/2026 9:00:00,Malakoff,Liste Fantôme,Oui,,',
      '3/2/2026 10:12:33,Malakoff,Liste Deux,Non,cantines,"12,5 kg"',
    ].join('\n');
    const { answers, left } = importFile(file, { [quantity.question]: `${quantity.id}.target` });
    expect(answers).toEqual(SAID);
    expect(left).toEqual([expect.stringContaining('Liste Fantôme')]);
  });

  it('LimeSurvey: codes before questions, options in brackets; codes alone are refused', () => {
    const header = (where: readonly string[]) =>
      `"Response ID","Date submitted","Q1. Commune","Q2. Nom de votre liste",${quoted(`Q3. ${measure.question}`)},${where.map(quoted).join(',')},${quoted(`Q5. ${quantity.question}`)}`;
    const rows = [
      '"1","2026-03-01 10:12:33","Malakoff","Liste Un","Oui","Oui","Non","Oui","25 kg"',
      '"2","2026-03-02 10:12:33","Malakoff","Liste Deux","Non","Non","Oui","Non","12,5 kg"',
    ];
    const options = ['écoles', 'cantines', 'marchés'].map((name, at) => `Q4[SQ00${at + 1}]. Où ? [${name}]`);
    const byHand = { 'Où ? – *': SCOPE, [quantity.question]: `${quantity.id}.target` } as const;
    expect(importFile([header(options), ...rows].join('\n'), byHand)).toMatchObject({ answers: SAID, left: [] });
    const coded = ['Q4[SQ001]', 'Q4[SQ002]', 'Q4[SQ003]'];
    expect(() => importFile([header(coded), ...rows].join('\n'), { 'Q4 – *': SCOPE })).toThrow('que des codes');
    const codedAnswer = rows.map((row) => row.replace(/"(?:Oui|Non)"/, '"A1"'));
    expect(() => importFile([header(options), ...codedAnswer].join('\n'), byHand)).toThrow('que des codes');
  });

  it('Framaforms: title, groups and labels in three rows, boxes ticked with an X, in Windows’ alphabet', () => {
    // Windows' alphabet has no narrow space.
    const figure = quantity.question.replaceAll('\u202f', '\u00a0');
    const file = [
      '"Questionnaire aux listes";"";"";"";"";"";"";"";"";""',
      '"Détails de la soumission";"";"";"";"";"Où ?";"";"";"";""',
      `"Numéro";"SID";"Date de soumission";"Commune";"Nom de votre liste";"écoles";"cantines";"marchés";${MEASURE};"${figure}"`,
      '"1";"11";"01/03/2026 - 10:12";"Malakoff";"Liste Un";"X";"";"X";"Oui";"25 kg"',
      '"2";"12";"02/03/2026 - 10:12";"Malakoff";"Liste Deux";"";"X";"";"Non";"12,5 kg"',
    ].join('\r\n');
    const bytes = Uint8Array.from(file, (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0)));
    const byHand = { 'Où ? – *': SCOPE, [figure]: `${quantity.id}.target` } as const;
    const { columns, answers, left } = importFile(bytes, byHand);
    expect(columns.slice(0, 3)).toEqual(['Numéro', 'SID', 'Date de soumission']);
    expect([answers, left]).toEqual([SAID, []]);
  });

  it('three rows of blocks, questions and options; a title above the header', () => {
    const blocks = [
      `La liste;;;Déchets;;;;`,
      `Horodateur;Commune;Nom de votre liste;${MEASURE};Où ?;;;${QUANTITY}`,
      ';;;;écoles;cantines;marchés;',
      '01/03/2026 10:12;Malakoff;Liste Un;Oui;1;0;1;25 kg',
      '02/03/2026 10:12;Malakoff;Liste Deux;Non;0;1;0;12,5 kg',
    ].join('\n');
    const byHand = { 'Où ? – *': SCOPE, [quantity.question]: `${quantity.id}.target` } as const;
    expect(importFile(blocks, byHand)).toMatchObject({ answers: SAID, left: [] });
    const titled = [
      'Réponses au 3 mars;;;;;',
      `Horodateur;Commune;Nom de votre liste;${MEASURE};Périmètre;${QUANTITY}`,
      '01/03/2026 10:12;Malakoff;Liste Un;Oui;écoles, marchés;25 kg',
      '02/03/2026 10:12;Malakoff;Liste Deux;Non;cantines;12,5 kg',
    ].join('\n');
    const target = { [quantity.question]: `${quantity.id}.target` } as const;
    expect(importFile(titled, target)).toMatchObject({ answers: SAID, left: [] });
  });

  it('Typeform: an option a column, without its question; UTF-16 of « Texte Unicode »', () => {
    const file = [
      ['#', 'Commune', 'Nom de votre liste', MEASURE, 'écoles', 'cantines', 'marchés', QUANTITY, 'Submit Date (UTC)'],
      ['a1', 'Malakoff', 'Liste Un', 'Oui', 'écoles', '', 'marchés', '25 kg', '2026-03-01 10:12:33'],
      ['a2', 'Malakoff', 'Liste Deux', 'Non', '', 'cantines', '', '12,5 kg', '2026-03-02 10:12:33'],
    ];
    const text = file.map((row) => row.join('\t')).join('\r\n');
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ]);
    const byHand = {
      écoles: SCOPE,
      cantines: SCOPE,
      marchés: SCOPE,
      [quantity.question]: `${quantity.id}.target`,
    } as const;
    expect(importFile(bytes, byHand)).toMatchObject({ answers: SAID, left: [] });
  });

  it('everything at once: a byte order mark, « sep=; », English days, HTML, formulas, 120 columns more and none named', () => {
    const more = Array.from({ length: 120 }, (_, at) => (at < 60 ? `Remarque ${at % 7}` : ''));
    const row = (cells: readonly string[]) => [
      ...cells,
      ...more.map((title, at) => (title === '' ? '' : `r${at}`)),
      '',
      '',
    ];
    const file = [
      'sep=;',
      row(['Submitted at', 'ID', 'Commune', 'Nom de votre liste', MEASURE, 'Périmètre', QUANTITY, 'Précisions'])
        .map((cell, at) => (at < 8 ? cell : (more[at - 8] ?? '')))
        .join(';'),
      row([
        '"Mar 1, 2026 10:12 AM"',
        '003',
        'Malakoff',
        'Liste Un',
        '<p>Oui</p>',
        '"écoles, marchés"',
        '"25&nbsp;kg"',
        '"=HYPERLINK(""https://liste.example"")"',
      ]).join(';'),
      row([
        '"Mar 2, 2026 1:12 PM"',
        '12',
        'Malakoff',
        'Liste Deux',
        'Non',
        'Autre : <b>cantines</b>',
        '"12,5 kg"',
        '+33 1',
      ]).join(';'),
    ];
    const [first = '', ...others] = file;
    const { columns, answers, left } = importFile(`\uFEFF${first}\r\n${others.join('\n')}\r\n`, {
      [quantity.question]: `${quantity.id}.target`,
    });
    expect([columns.length, left]).toEqual([130, []]);
    expect(answers).toEqual([
      ['l1', '2026-03-01', 'unconditional', 'écoles, marchés', '25\u00a0kg'],
      ['l2', '2026-03-02', 'declined', 'Autre : cantines', '12,5 kg'],
    ]);
  });

  it('Microsoft Forms: a workbook with real dates and numbers, what is ticked before semicolons', () => {
    const sheet = utils.aoa_to_sheet(
      [
        [
          'ID',
          'Heure de début',
          'Heure de fin',
          'Commune',
          'Nom de votre liste',
          measure.question,
          'Périmètre',
          quantity.question,
        ],
        [
          1,
          new Date(Date.UTC(2026, 1, 28, 23, 50)),
          new Date(Date.UTC(2026, 2, 1, 0, 10)),
          'Malakoff',
          'Liste Un',
          'Oui',
          'écoles;marchés;',
          25,
        ],
        [
          2,
          new Date(Date.UTC(2026, 2, 2, 10)),
          new Date(Date.UTC(2026, 2, 2, 11)),
          'Malakoff',
          'Liste Deux',
          'Non',
          'cantines;',
          1250.5,
        ],
      ],
      { dateNF: 'm/d/yy h:mm:ss', UTC: true },
    );
    const cell = sheet.H3 as { z?: string };
    cell.z = '#,##0.00';
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Feuil1');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const { answers, left } = importFile(bytes, { [quantity.question]: `${quantity.id}.target` });
    expect(left).toEqual([]);
    expect(answers).toEqual([
      ['l1', '2026-03-01', 'unconditional', 'écoles, marchés', '25'],
      ['l2', '2026-03-02', 'declined', 'cantines', '1250,5'],
    ]);
  });

  it('Tally and KoboToolbox: what is ticked together and then in columns of its own', () => {
    const tally = [
      `Submission ID,Submitted at,Commune,Nom de votre liste,${MEASURE},Où ?,Où ? (écoles),Où ? (cantines),Où ? (marchés),${QUANTITY}`,
      's1,2026-03-01 10:12:33,Malakoff,Liste Un,Oui,"écoles, marchés",true,false,true,25 kg',
      's2,2026-03-02 10:12:33,Malakoff,Liste Deux,Non,cantines,false,true,false,"12,5 kg"',
    ].join('\n');
    const byHand = { 'Où ? – *': SCOPE, [quantity.question]: `${quantity.id}.target` } as const;
    expect(importFile(tally, byHand)).toMatchObject({ answers: SAID, left: [] });
    const kobo = [
      `"start";"end";"liste/commune";"liste/nom";${quoted(`d/${measure.question}`)};"d/ou";"d/ou/écoles";"d/ou/cantines";"d/ou/marchés";"d/objectif";"_id"`,
      '"2026-02-28T23:50:00.000+01:00";"2026-03-01T00:10:00.000+01:00";"Malakoff";"Liste Un";"Oui";"";"1";"0";"1";"25 kg";"1"',
      '"2026-03-02T10:00:00.000+01:00";"2026-03-02T10:10:00.000+01:00";"Malakoff";"Liste Deux";"Non";"";"0";"1";"0";"12,5 kg";"2"',
    ].join('\n');
    const koboByHand = { 'liste/nom': 'label', 'd/ou – *': SCOPE, 'd/objectif': `${quantity.id}.target` } as const;
    expect(importFile(kobo, koboByHand)).toMatchObject({ answers: SAID, left: [] });
  });

  it.each<readonly [option: string, cells: readonly string[], text: string]>([
    ['x', ['', 'x', 'x'], 'cantines scolaires, cantines'],
    ['together', ['cantines scolaires, cantines', 'x', 'x'], 'cantines scolaires, cantines'],
    ['together, between spaces', ['cantines cantines scolaires', 'x', 'x'], 'cantines scolaires, cantines'],
    ['together, with another', ['cantines; la halle', '', 'x'], 'cantines; la halle'],
    [
      'beside words that begin as it does',
      ['cantines scolaires surtout', '', 'x'],
      'cantines scolaires surtout, cantines',
    ],
  ])('keep each option that was ticked, once: %s', (_, cells, text) => {
    const columns = ['', 'cantines scolaires', 'cantines'].map((option) => ({ question: 'Où ?', option }));
    expect(textOfColumns(cells, columns, [0, 1, 2])).toBe(text);
  });

  it('« Oui » under the only column mapped to an option is that option', () => {
    const file = [
      'Commune,Nom de votre liste,Lequel ? [régie],Lequel ? [marché]',
      'Malakoff,Liste Un,Oui,Non',
      'Malakoff,Liste Deux,Non,Oui',
    ].join('\n');
    const { tables, ports } = exportWorld();
    const mapping = new Map<number, ExportTarget>([
      [0, 'commune'],
      [1, 'label'],
      [2, `${measure.id}.option`],
    ]);
    const grid = readGrid(new TextEncoder().encode(file));
    importExport(ports, campaign, grid, { headerRows: 1, mapping, source: 'email', on: '2026-03-04' });
    expect(tables.all('answers').map(({ asReceived }) => asReceived)).toEqual([
      JSON.stringify({ [`${measure.id}.option`]: 'régie' }),
      '{}',
    ]);
  });

  it('proposes what follows a question for what is asked of each: the same header many times', () => {
    const columns = [
      measure.question,
      'Échéance',
      'Précisions',
      quantity.question,
      'Objectif chiffré (kg)',
      'Précisions',
    ];
    const suggested = suggestMapping(
      columns.map((question) => ({ question, option: '' })),
      campaign.questions,
    );
    expect([...suggested.values()]).toEqual([
      `${measure.id}.stance`,
      `${measure.id}.deadline`,
      `${measure.id}.words`,
      `${quantity.id}.stance`,
      `${quantity.id}.target`,
      `${quantity.id}.words`,
    ]);
  });
});

describe('days of an export', () => {
  const known = { today: calendarDate('2026-03-05'), zone: EUROPE_PARIS };
  it.each<readonly [written: readonly string[], days: readonly (string | undefined)[]]>([
    [
      ['01/03/2026 10:12', '02/03/2026'],
      ['2026-03-01', '2026-03-02'],
    ],
    [
      ['02/28/2026', '03/01/2026'],
      ['2026-02-28', '2026-03-01'],
    ],
    [['03/01/2026 10:12:33 AM'], ['2026-03-01']],
    // The third of January or the first of March.
    [['3/1/2026 10:12:33'], [undefined]],
    [
      ['28/02/2026', '02/27/2026', '01/02/2026'],
      ['2026-02-28', '2026-02-27', undefined],
    ],
    [['dim, 01/03/2026 - 10:12'], ['2026-03-01']],
    [
      ['1 mars 2026', '1er mars 2026 à 10:12'],
      ['2026-03-01', '2026-03-01'],
    ],
    [['2026-02-28T23:30:00Z'], ['2026-03-01']],
    [
      ['Mar 1, 2026 10:12 AM', 'March 2nd, 2026', '1 Mar 2026', 'Sun Mar 01 2026 10:12:33 GMT+0100 (CET)'],
      ['2026-03-01', '2026-03-02', '2026-03-01', '2026-03-01'],
    ],
    [
      ['1. März 2026', '28. Februar 2026, 10:12', '12. Dez. 2025', '01.03.2026'],
      ['2026-03-01', '2026-02-28', '2025-12-12', '2026-03-01'],
    ],
    [
      ['dimanche 1er mars 2026 10:12', '1 févr. 2026', '12-déc.-2025', '3 août 2025', '31 février 2026'],
      ['2026-03-01', '2026-02-01', '2025-12-12', '2025-08-03', undefined],
    ],
    [
      [
        'Jan 5, 2026',
        'Apr 5, 2025',
        'May 5, 2025',
        'Jun 5, 2025',
        'Jul 5, 2025',
        'Aug 5, 2025',
        'Sept 5, 2025',
        'Oct 5, 2025',
      ],
      ['2026-01-05', '2025-04-05', '2025-05-05', '2025-06-05', '2025-07-05', '2025-08-05', '2025-09-05', '2025-10-05'],
    ],
    // As a spreadsheet counts days: 46082 is the 1st of March 2026.
    [
      ['46082', '46082.425', '46082,9'],
      ['2026-03-01', '2026-03-01', '2026-03-01'],
    ],
    [
      ['12345', 'Marseille 12 2026', '5 Smarch 2026', 'March 2026'],
      [undefined, undefined, undefined, undefined],
    ],
    [
      ['31/02/2026', 'hier', 'mars 2026'],
      [undefined, undefined, undefined],
    ],
  ])('%j are %j', (written, days) => {
    const read = momentReader(written, known);
    expect(written.map((text) => read(text)?.day)).toEqual(days);
  });
});
