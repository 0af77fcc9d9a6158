import fc from 'fast-check';
import { FormApp } from '../../src/emulator/form/form-app.ts';
import { Forms, type Submitted } from '../../src/emulator/form/forms.ts';
import type { Answer } from '../../src/emulator/form/model.ts';
import { EnumValue } from '../../src/emulator/kernel/enum-value.ts';
import { rectAt } from '../../src/emulator/spreadsheet/workbook/area.ts';
import { withValue } from '../../src/emulator/spreadsheet/workbook/cell.ts';
import { editCells } from '../../src/emulator/spreadsheet/workbook/editing.ts';
import { Reading } from '../../src/emulator/spreadsheet/workbook/reading.ts';
import { insertLines } from '../../src/emulator/spreadsheet/workbook/structure.ts';
import { Workbooks } from '../../src/emulator/spreadsheet/workbook/workbooks.ts';
import { TestClock, testSession, testWorld } from '../support/emulator-world.ts';

const SPREADSHEET = EnumValue.of('FormApp.DestinationType', 'SPREADSHEET');

function newForm() {
  const clock = new TestClock();
  const world = testWorld({ clock });
  const app = new FormApp(testSession(world));
  const form = app.create('Questionnaire');
  const forms = world.of(Forms);
  const send = (answers: readonly (readonly [{ getId(): number }, Answer])[], more = {}) =>
    forms.submit(form.getId(), { answers: new Map(answers.map(([item, value]) => [item.getId(), value])), ...more });
  const accepted = (...args: Parameters<typeof send>): Submitted => {
    const outcome = send(...args);
    if (outcome.kind === 'refused') throw new TypeError(JSON.stringify(outcome));
    return outcome;
  };
  return { clock, world, app, form, forms, send, accepted };
}

function fieldsOf(url: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URL(url).searchParams) fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}

describe('a respondent’s submission', () => {
  test('asks for what is required and tells each question its message', () => {
    const { app, form, send, accepted } = newForm();
    const name = form.addTextItem().setTitle('Nom').setRequired(true);
    const mail = form
      .addTextItem()
      .setValidation(app.createTextValidation().requireTextIsEmail().setHelpText('Adresse inconnue').build());
    const cost = form.addTextItem().setValidation(app.createTextValidation().requireNumberBetween(0, 10).build());
    const box = form.addCheckboxItem().setChoiceValues(['A', 'B', 'C']);
    box.setValidation(app.createCheckboxValidation().requireSelectAtMost(2).build());
    const grid = form.addGridItem().setRows(['x', 'y']).setColumns(['1', '2']).setRequired(true);
    const refused = send([
      [mail, 'nul'],
      [cost, '12'],
      [box, ['A', 'B', 'C']],
      [grid, ['1', null]],
    ]);
    expect(refused.kind === 'refused' && refused.problems.map(({ itemId, message }) => [itemId, message])).toEqual([
      [name.getId(), 'Cette question est obligatoire.'],
      [mail.getId(), 'Adresse inconnue'],
      [cost.getId(), 'Indiquez un nombre entre 0 et 10.'],
      [box.getId(), 'Cochez au plus 2 réponses.'],
      [grid.getId(), 'Une réponse est attendue sur chaque ligne.'],
    ]);
    expect(form.getResponses()).toEqual([]);
    accepted([
      [name, 'Liste A'],
      [mail, 'a@b.example'],
      [cost, '9,5'],
      [box, ['A', 'B']],
      [grid, ['1', '2']],
    ]);
    expect(form.getResponses()).toHaveLength(1);
  });

  test('is refused when the form is closed, unpublished, or edits are off', () => {
    const { form, forms, send, accepted } = newForm();
    const item = form.addTextItem();
    const { responseId } = accepted([[item, 'a']]);
    expect(send([[item, 'b']], { editOf: responseId })).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('désactivée'),
    });
    const editing = () => forms.describe(form.getId(), new Map([['edit2', responseId]]));
    expect(editing()).toMatchObject({ open: false, editing: null, message: expect.stringContaining('désactivée') });
    form.setAllowResponseEdits(true);
    expect(editing()).toMatchObject({ open: true, editing: responseId });
    expect(Object.values(editing().filled)).toEqual([['a']]);
    expect(send([[item, 'b']], { editOf: 'gone' })).toMatchObject({
      message: expect.stringContaining('n’existe plus'),
    });
    form.setAcceptingResponses(false);
    expect(send([[item, 'a']])).toMatchObject({ kind: 'refused', message: expect.stringContaining('n’accepte plus') });
    form.setCustomClosedFormMessage('Clos le 13 mars.');
    expect(send([[item, 'a']])).toMatchObject({ message: 'Clos le 13 mars.' });
    form.setPublished(false);
    expect(send([[item, 'a']])).toMatchObject({ message: 'Ce formulaire n’est pas publié.' });
    expect(() => form.createResponse().submit()).toThrow('not accepting responses');
  });

  test('follows the pages: skipped questions are not asked, and their answers are dropped', () => {
    const { form, accepted } = newForm();
    const choice = form.addMultipleChoiceItem().setRequired(true);
    const details = form.addPageBreakItem();
    const why = form.addParagraphTextItem().setRequired(true);
    const last = form.addPageBreakItem();
    const name = form.addTextItem();
    choice.setChoices([choice.createChoice('Oui', details), choice.createChoice('Non', last)]);
    accepted([
      [choice, 'Non'],
      [why, 'parce que'],
      [name, 'Liste A'],
    ]);
    const [response] = form.getResponses();
    expect(response?.getResponseForItem(why)).toBeNull();
    expect(response?.getResponseForItem(name)?.getResponse()).toBe('Liste A');
    expect(response?.getItemResponses().map((answer) => answer.getResponse())).toEqual(['Non', '', 'Liste A']);
  });

  test('can be read since an instant, edited in place and deleted', () => {
    const { clock, form, accepted } = newForm();
    form.setAllowResponseEdits(true).setCollectEmail(true);
    const item = form.addTextItem();
    const first = accepted([[item, 'un']], { respondentEmail: 'a@b.example' });
    clock.advance(60_000);
    const since = new Date(clock.now());
    const second = accepted([[item, 'deux']], { respondentEmail: 'c@d.example' });
    expect(form.getResponses(since).map((response) => response.getId())).toEqual([second.responseId]);
    clock.advance(60_000);
    const edited = accepted([[item, 'un bis']], { editOf: first.responseId, respondentEmail: 'a@b.example' });
    expect(edited).toMatchObject({ responseId: first.responseId, edited: true });
    const [one] = form.getResponses();
    expect([one?.getId(), one?.getTimestamp()?.getTime(), one?.getRespondentEmail()]).toEqual([
      first.responseId,
      clock.now(),
      'a@b.example',
    ]);
    expect(one?.getEditResponseUrl()).toBe(`${form.getPublishedUrl()}?edit2=${first.responseId}`);
    expect(() => form.getResponse('unknown')).toThrow('No response with the given ID');
    form.deleteResponse(first.responseId);
    expect(form.getResponses()).toHaveLength(1);
    expect(form.deleteAllResponses().getResponses()).toEqual([]);
  });
});

describe('a script’s own response', () => {
  test('is submitted once, has no id before, and refuses what a respondent could not send', () => {
    const { form } = newForm();
    const item = form.addTextItem().setRequired(true);
    const draft = form.createResponse();
    expect([draft.getId(), draft.getTimestamp(), draft.getEditResponseUrl(), draft.getRespondentEmail()]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(() => draft.submit()).toThrow('Invalid data updating form.');
    const kept = draft.withItemResponse(item.createResponse('un')).submit();
    expect(kept.getId()).toMatch(/^2_ABaOnu/);
    expect(() => draft.submit()).toThrow('already been submitted');
    expect(() => kept.withItemResponse(item.createResponse('deux'))).toThrow('already been submitted');
  });

  test('a prefilled address leads back to the same answers', () => {
    const { form, forms } = newForm();
    const text = form.addTextItem();
    const list = form.addListItem().setChoiceValues(['Oui', 'Non']);
    const box = form.addCheckboxItem().setChoiceValues(['A & B', 'C']).showOtherOption(true);
    const grid = form.addGridItem().setRows(['x', 'y']).setColumns(['1', '2']);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('Oui', 'Non'),
        fc.uniqueArray(fc.constantFrom('A & B', 'C', 'écrit par moi'), { minLength: 1 }),
        fc.array(fc.constantFrom('1', '2', null), { minLength: 2, maxLength: 2 }),
        (words, choice, boxes, rows) => {
          const url = form
            .createResponse()
            .withItemResponse(text.createResponse(words))
            .withItemResponse(list.createResponse(choice))
            .withItemResponse(box.createResponse(boxes))
            .withItemResponse(grid.createResponse(rows))
            .toPrefilledUrl();
          const answers = forms.readSubmission(form.getId(), fieldsOf(url));
          expect(answers.get(text.getId())).toBe(words);
          expect(answers.get(list.getId())).toBe(choice);
          expect(answers.get(box.getId())).toEqual(boxes);
          if (rows.some((row) => row !== null)) expect(answers.get(grid.getId())).toEqual(rows);
          const filled = forms.describe(form.getId(), fieldsOf(url)).filled;
          expect(Object.values(filled).flat()).toContain(choice);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  test('the entry number is not the item’s id, and a space is a plus', () => {
    const { form } = newForm();
    const item = form.addTextItem();
    const url = form.createResponse().withItemResponse(item.createResponse('Île de la Cité')).toPrefilledUrl();
    expect(url).toMatch(/viewform\?usp=pp_url&entry\.\d+=%C3%8Ele\+de\+la\+Cit%C3%A9$/);
    expect(url).not.toContain(`entry.${item.getId()}=`);
  });
});

test('the respondents’ page is plain JSON with pages, targets and messages', () => {
  const { app, form, forms } = newForm();
  const choice = form.addMultipleChoiceItem().setTitle('Accord ?').setRequired(true);
  const page = form
    .addPageBreakItem()
    .setTitle('Détails')
    .setGoToPage(EnumValue.of('FormApp.PageNavigationType', 'SUBMIT'));
  form.addTextItem().setValidation(app.createTextValidation().requireTextLengthLessThanOrEqualTo(20).build());
  choice.setChoices([
    choice.createChoice('Oui', page),
    choice.createChoice('Non', EnumValue.of('FormApp.PageNavigationType', 'SUBMIT')),
  ]);
  const screen = forms.describe(form.getId());
  expect(JSON.parse(JSON.stringify(screen))).toEqual(screen);
  expect(screen).toMatchObject({
    title: 'Questionnaire',
    open: true,
    confirmation: 'Votre réponse a bien été enregistrée.',
  });
  expect(screen.pages.map(({ title, next }) => [title, next])).toEqual([
    ['', 'submit'],
    ['Détails', 'submit'],
  ]);
  expect(screen.pages[0]?.items[0]).toMatchObject({
    type: 'MULTIPLE_CHOICE',
    required: true,
    field: expect.stringMatching(/^entry\.\d+$/),
    choices: [
      { value: 'Oui', target: 1 },
      { value: 'Non', target: 'submit' },
    ],
  });
  expect(screen.pages[1]?.items[0]?.validation?.message).toBe('Écrivez au plus 20 caractères.');
  form.setAcceptingResponses(false);
  expect(forms.describe(form.getId())).toMatchObject({
    open: false,
    message: expect.stringContaining('«\u202fQuestionnaire\u202f»'),
  });
});

describe('the destination spreadsheet', () => {
  function linked() {
    const made = newForm();
    const book = made.world.of(Workbooks).create({ name: 'Campagne' });
    const name = made.form.addTextItem().setTitle('Nom');
    const grid = made.form.addGridItem().setTitle('Avis').setRows(['eau', 'air']).setColumns(['1', '2']);
    made.form.setAllowResponseEdits(true).setDestination(SPREADSHEET, book.id);
    const sheet = () => {
      const [first] = book.sheets;
      if (!first) throw new TypeError('no sheet');
      return first;
    };
    const rows = () => {
      book.calculation.recalculate({ volatile: true });
      const reading = new Reading(book, sheet());
      const { row, column } = reading.content();
      return reading.map({ row: 1, column: 1, lastRow: row, lastColumn: column }, (r, c) => reading.display(r, c));
    };
    return { ...made, book, name, grid, sheet, rows };
  }

  test('gets a tab in its own language, in front, linked to the form', () => {
    const { form, app, book, sheet, rows } = linked();
    expect(sheet().name).toBe('Réponses au formulaire 1');
    expect(rows()).toEqual([['Horodateur', 'Nom', 'Avis [eau]', 'Avis [air]']]);
    expect(app.openByUrl(sheet().formUrl).getId()).toBe(form.getId());
    expect([form.getDestinationId(), form.getDestinationType()]).toEqual([book.id, SPREADSHEET]);
    form.removeDestination();
    expect(() => form.getDestinationId()).toThrow('The form currently has no response destination.');
    expect(sheet().formUrl).toBeNull();
  });

  test('copies what was already received', () => {
    const { world, form, accepted } = newForm();
    const item = form.addTextItem().setTitle('Nom');
    accepted([[item, 'Liste A']]);
    const book = world.of(Workbooks).create({ name: 'Suite', locale: 'en_US' });
    form.setDestination(SPREADSHEET, book.id);
    expect(book.sheets[0]?.name).toBe('Form Responses 1');
    const [first] = book.sheets;
    if (!first) throw new TypeError('no sheet');
    expect(new Reading(book, first).display(2, 2)).toBe('Liste A');
  });

  test.each([
    ['en_US', ['3/10/2026', '3/10/2026 9:05:00', '9:05:00 AM', '1:02:03']],
    ['fr_FR', ['10/03/2026', '10/03/2026 09:05:00', '09:05:00', '1:02:03']],
  ])('dates and times are shown as %s writes them', (locale, shown) => {
    const { world, form, accepted } = newForm();
    const [day, moment, time, span] = [
      form.addDateItem(),
      form.addDateTimeItem(),
      form.addTimeItem(),
      form.addDurationItem(),
    ];
    const book = world.of(Workbooks).create({ name: 'Dates', locale });
    form.setDestination(SPREADSHEET, book.id);
    const sent = accepted([
      [day, '2026-03-10'],
      [moment, '2026-03-10 09:05'],
      [time, '09:05'],
      [span, '01:02:03'],
    ]);
    expect(sent.row?.values.slice(1)).toEqual(shown);
  });

  test('a quiz shows each score out of the points of all questions (support.google.com/docs/answer/7032287)', () => {
    const { world, form, accepted } = newForm();
    form.setIsQuiz(true).setCollectEmail(true);
    const one = form.addMultipleChoiceItem().setTitle('Capitale').setPoints(2);
    one.setChoices([one.createChoice('Paris', true), one.createChoice('Lyon', false)]);
    const open = form.addTextItem().setTitle('Pourquoi').setPoints(3);
    const book = world.of(Workbooks).create({ name: 'Quiz', locale: 'en_US' });
    form.setDestination(SPREADSHEET, book.id);
    const [sheet] = book.sheets;
    if (!sheet) throw new TypeError('no sheet');
    const reading = new Reading(book, sheet);
    const shown = (row: number) => [2, 3, 4, 5].map((column) => reading.display(row, column));
    const sent = accepted(
      [
        [one, 'Paris'],
        [open, 'parce que'],
      ],
      { respondentEmail: 'a@b.example' },
    );
    expect([shown(1), shown(2)]).toEqual([
      ['Email Address', 'Score', 'Capitale', 'Pourquoi'],
      ['a@b.example', '2 / 5', 'Paris', 'parce que'],
    ]);
    expect([reading.value(2, 3), sent.row?.namedValues.Score]).toEqual([2, ['2 / 5']]);
    const [response] = form.getResponses();
    if (!response) throw new TypeError('no response');
    form.submitGrades([response.withItemGrade(response.getGradableResponseForItem(open)?.setScore(2.5))]);
    expect(shown(2)[1]).toBe('4.5 / 5');
  });

  test('an edit goes over the same row, wherever it went meanwhile, and tells only what changed', () => {
    const { clock, name, grid, accepted, rows } = linked();
    const one = accepted([
      [name, 'Liste A'],
      [grid, ['1', null]],
    ]);
    expect(one.row).toMatchObject({
      row: 2,
      columns: 4,
      namedValues: { Nom: ['Liste A'], 'Avis [eau]': ['1'], 'Avis [air]': [''] },
    });
    clock.advance(60_000);
    accepted([[name, 'Liste B']]);
    clock.advance(60_000);
    const edited = accepted(
      [
        [name, 'Liste A'],
        [grid, ['2', null]],
      ],
      { editOf: one.responseId },
    );
    expect(edited.row?.row).toBe(2);
    expect(edited.row?.values.slice(1)).toEqual(['', '2', '']);
    expect(rows().map((row) => row.slice(1))).toEqual([
      ['Nom', 'Avis [eau]', 'Avis [air]'],
      ['Liste A', '2', ''],
      ['Liste B', '', ''],
    ]);
    expect(rows()[1]?.[0]).toBe('02/03/2026 09:32:00');
  });

  test('columns belong to questions: renamed, added and removed ones', () => {
    const { form, name, grid, accepted, rows } = linked();
    name.setTitle('Nom de la liste');
    form.deleteItem(grid);
    const added = form.addTextItem().setTitle('Ville');
    // The tab follows the form at once, before any answer.
    expect(rows()).toEqual([['Horodateur', 'Nom de la liste', 'Avis [eau]', 'Avis [air]', 'Ville']]);
    accepted([
      [name, 'Liste A'],
      [added, 'Sevran'],
    ]);
    expect(rows().map((row) => row.slice(1))).toEqual([
      ['Nom de la liste', 'Avis [eau]', 'Avis [air]', 'Ville'],
      ['Liste A', '', '', 'Sevran'],
    ]);
  });

  test('a column inserted by hand is respected, namesakes are not mixed up', () => {
    const { form, book, sheet, name, grid, accepted, rows } = linked();
    form.deleteItem(grid);
    const twin = form.addTextItem().setTitle('Nom');
    insertLines(book, sheet(), 'column', 2, 1, 0);
    editCells(book, sheet(), rectAt(1, 7), (cell) => withValue(cell, 'Notes de l’équipe'));
    const added = form.addTextItem().setTitle('Ville');
    accepted([
      [name, 'premier'],
      [twin, 'second'],
      [added, 'Sevran'],
    ]);
    expect(rows().map((row) => row.slice(1))).toEqual([
      ['', 'Nom', 'Avis [eau]', 'Avis [air]', 'Nom', 'Ville', 'Notes de l’équipe'],
      ['', 'premier', '', '', 'second', 'Sevran', ''],
    ]);
  });

  test('a respondent cannot write a formula', () => {
    const { name, accepted, rows } = linked();
    for (const attack of ['=1+1', '+1+1', '-A1', "'=1+1", '=IMPORTXML("http://evil.example")']) {
      accepted([[name, attack]]);
      expect(rows().at(-1)?.[1]).toBe(attack);
    }
  });
});
