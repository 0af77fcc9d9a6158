import { Blob } from '../../src/emulator/blob/blob.ts';
import { DriveFiles } from '../../src/emulator/drive/drive-files.ts';
import { Form } from '../../src/emulator/form/form.ts';
import { FormApp } from '../../src/emulator/form/form-app.ts';
import { dispatch } from '../../src/emulator/kernel/dispatch.ts';
import { EnumValue } from '../../src/emulator/kernel/enum-value.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { ServiceObject } from '../../src/emulator/kernel/service-object.ts';
import { testSession, testWorld } from '../support/emulator-world.ts';

const nav = (name: string) => EnumValue.of('FormApp.PageNavigationType', name);
const itemType = (name: string) => EnumValue.of('FormApp.ItemType', name);

function newForm() {
  const world = testWorld();
  const session = testSession(world);
  const app = new FormApp(session);
  const call = (target: ServiceObject, method: string, ...args: unknown[]) => dispatch(session, target, method, args);
  return { world, session, app, call, form: app.create('Questionnaire') };
}

describe('FormApp', () => {
  test('creates, opens and refuses with Google’s sentences', () => {
    const { app, form, world } = newForm();
    // A new form has a file name and no title (after gas-fakes, testform; Google's issue 442747794).
    expect([form.getTitle(), app.openById(form.getId()).getTitle()]).toEqual(['', '']);
    expect([form.isPublished(), form.isAcceptingResponses(), form.getDescription()]).toEqual([true, true, '']);
    expect(app.openByUrl(form.getEditUrl()).getId()).toBe(form.getId());
    expect(form.getPublishedUrl()).toMatch(/^http:\/\/127\.0\.0\.1:8030\/forms\/d\/e\/1FAIpQLS[\w-]{48}\/viewform$/);
    expect(() => app.openById('nowhere')).toThrow(
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    );
    expect(() => app.create('')).toThrow('title');
    expect(() => app.create(null)).toThrow('Argument cannot be null: title');
    expect(() => app.create()).toThrow("don't match the method signature for FormApp.create.");
    expect(app.getActiveForm()).toBeNull();
    expect(() => app.getUi()).toThrow('Cannot call FormApp.getUi() from this context.');
    const bound = testSession(world, { project: { container: { kind: 'form', id: form.getId() } } });
    expect(new FormApp(bound).getActiveForm()?.getId()).toBe(form.getId());
  });

  test('publishing opens a form, unpublishing closes it', () => {
    const { app } = newForm();
    const form = app.create('Brouillon', false);
    expect([form.isPublished(), form.isAcceptingResponses()]).toEqual([false, false]);
    expect(() => form.setAcceptingResponses(true)).toThrow('Unpublished forms cannot accept responses.');
    expect(form.setPublished(true).isAcceptingResponses()).toBe(true);
    expect(form.setAcceptingResponses(false).isPublished()).toBe(true);
    expect(form.setPublished(false).isAcceptingResponses()).toBe(false);
  });

  test('settings chain and read back', () => {
    const { form } = newForm();
    expect(
      form
        .setDescription('Municipales')
        .setConfirmationMessage('Merci')
        .setCustomClosedFormMessage('Clos')
        .setAllowResponseEdits(true)
        .setCollectEmail(true)
        .setProgressBar(true)
        .setShowLinkToRespondAgain(false)
        .setIsQuiz(true)
        .addEditor('a@b.example')
        .getEditors()
        .map((user) => user.getEmail()),
    ).toEqual(['a@b.example']);
    expect(form.getCustomClosedFormMessage()).toBe('Clos');
    expect([form.canEditResponse(), form.collectsEmail(), form.hasRespondAgainLink(), form.isQuiz()]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(() => form.setTitle({})).toThrow(
      "The parameters ((class)) don't match the method signature for FormApp.Form.setTitle.",
    );
    expect(() => form.setCollectEmail('yes')).toThrow('FormApp.Form.setCollectEmail');
  });
});

describe('items', () => {
  test('are found, typed, moved, duplicated and deleted', () => {
    const { form } = newForm();
    const text = form.addTextItem().setTitle('Nom').setHelpText('De la liste').setRequired(true);
    const scale = form.addScaleItem().setTitle('Priorité').setBounds(0, 10).setLabels('faible', 'forte');
    form.addSectionHeaderItem().setTitle('Suite');
    expect(form.getItems().map((item) => item.getTitle())).toEqual(['Nom', 'Priorité', 'Suite']);
    expect(form.getItems(itemType('SCALE'))).toHaveLength(1);
    expect(text.getType()).toBe(itemType('TEXT'));
    expect(scale.getIndex()).toBe(1);
    expect(form.getItemById(text.getId())?.asTextItem().gasName).toBe('FormApp.TextItem');
    expect(form.getItemById(12)).toBeNull();
    expect(() => form.getItems()[0]?.asListItem()).toThrow('Invalid conversion for item type: TEXT.');
    const copy = text.duplicate();
    expect([copy.getIndex(), copy.getTitle(), copy.isRequired(), copy.gasName]).toEqual([
      3,
      'Nom',
      true,
      'FormApp.TextItem',
    ]);
    expect(copy.getId()).not.toBe(text.getId());
    expect(form.moveItem(3, 0).getId()).toBe(copy.getId());
    expect(form.moveItem(copy, 2).getIndex()).toBe(2);
    form.deleteItem(copy);
    form.deleteItem(0);
    expect(form.getItems().map((item) => item.getTitle())).toEqual(['Priorité', 'Suite']);
    expect(() => form.deleteItem(7)).toThrow('Invalid data updating form.');
    expect(() => text.setTitle('x')).toThrow('no longer exists');
    expect(() => scale.setBounds(2, 5)).toThrow('Invalid data updating form.');
  });

  test('an image is kept with the form, a video by its address', () => {
    const { form, session, call } = newForm();
    const image = form.addImageItem();
    expect(image.getImage()).toBeNull();
    image.setImage(new Blob(session, Uint8Array.of(1, 255), 'image/png', 'logo.png')).setWidth(300);
    expect(image.getImage()?.getBytes()).toEqual([1, -1]);
    expect(() => image.setImage('logo.png')).toThrow('FormApp.ImageItem.setImage');
    expect(form.addVideoItem().setVideoUrl('youtu.be/1').getWidth()).toBe(320);
    // What this host lacks is named in full.
    expect(() => call(form, 'getMetadata')).toThrow('FormApp.Form.getMetadata is not emulated');
  });

  test('choices, navigation and their refusals', () => {
    const { form } = newForm();
    const item = form.addMultipleChoiceItem().setTitle('Consigne ?');
    const page = form.addPageBreakItem().setTitle('Détails');
    item.setChoices([item.createChoice('Oui', page), item.createChoice('Non', nav('SUBMIT'))]);
    const [yes, no] = item.getChoices();
    expect([yes?.getValue(), yes?.getGotoPage()?.getId(), yes?.getPageNavigationType()]).toEqual([
      'Oui',
      page.getId(),
      nav('GO_TO_PAGE'),
    ]);
    expect([no?.getGotoPage(), no?.getPageNavigationType()]).toEqual([null, nav('SUBMIT')]);
    expect(() => form.deleteItem(page)).toThrow('Invalid data updating form.');
    expect(() => item.setChoices([item.createChoice('A', page), item.createChoice('B')])).toThrow(
      'Invalid data updating form.',
    );
    expect(() => item.setChoiceValues(['A', 'A'])).toThrow('Questions cannot have duplicate choice values.');
    expect(() => item.setChoiceValues([])).toThrow('Array is empty: values');
    expect(() => item.setChoiceValues('A')).toThrow(
      "The parameters (String) don't match the method signature for FormApp.MultipleChoiceItem.setChoiceValues.",
    );
    item.setChoiceValues(['A', 'B']).showOtherOption(true);
    expect(item.getChoices()[0]?.getPageNavigationType()).toBeNull();
    form.deleteItem(page);
    const box = form.addCheckboxItem();
    const right = box.createChoice('A', true);
    expect(right.isCorrectAnswer()).toBe(false);
    form.setIsQuiz(true);
    expect(right.isCorrectAnswer()).toBe(true);
    expect(() => box.createChoice('A', nav('SUBMIT'))).toThrow('FormApp.CheckboxItem.createChoice');
  });

  test('answers have Google’s shapes', () => {
    const { form } = newForm();
    const choice = form.addListItem().setChoiceValues(['Oui', 'Non']);
    const box = form.addCheckboxItem().setChoiceValues(['A', 'B']).showOtherOption(true);
    const grid = form.addGridItem().setRows(['eau', 'air']).setColumns(['1', '2']);
    const boxes = form.addCheckboxGridItem().setRows(['eau', 'air']).setColumns(['1', '2']);
    // 23:30 UTC is already the next day in Paris, the script's zone.
    const instant = new Date(Date.UTC(2026, 2, 14, 23, 30));
    expect(choice.createResponse('Oui').getResponse()).toBe('Oui');
    expect(box.createResponse(['A', 'autre']).getResponse()).toEqual(['A', 'autre']);
    expect(form.addScaleItem().createResponse(4).getResponse()).toBe('4');
    expect(form.addRatingItem().createResponse(3).getResponse()).toBe('3');
    expect(grid.createResponse(['2', null]).getResponse()).toEqual(['2', null]);
    expect(boxes.createResponse([['1', '2'], []]).getResponse()).toEqual([['1', '2'], null]);
    expect(form.addDateItem().createResponse(instant).getResponse()).toBe('2026-03-15');
    expect(form.addDateItem().setIncludesYear(false).createResponse(instant).getResponse()).toBe('03-15');
    expect(form.addDateTimeItem().createResponse(instant).getResponse()).toBe('2026-03-15 00:30');
    expect(form.addTimeItem().createResponse(9, 5).getResponse()).toBe('09:05');
    expect(form.addDurationItem().createResponse(1, 2, 3).getResponse()).toBe('01:02:03');
    expect(() => choice.createResponse('Peut-être')).toThrow('Invalid response submitted to item: Peut-être.');
    expect(() => grid.createResponse(['2'])).toThrow('Wrong number of responses: 1.');
    expect(choice.createResponse('Non').getItem().getId()).toBe(choice.getId());
  });

  test('a quiz keeps points, feedback and grades', () => {
    const { form, app } = newForm();
    const feedback = app.createFeedback().setText('Bien vu').addLink('https://a.example', 'A').build();
    const item = form
      .addMultipleChoiceItem()
      .setChoiceValues(['Oui', 'Non'])
      .setPoints(5)
      .setFeedbackForCorrect(feedback);
    expect([item.getPoints(), item.getFeedbackForCorrect()?.getText(), item.getFeedbackForIncorrect()]).toEqual([
      5,
      'Bien vu',
      null,
    ]);
    expect(item.getFeedbackForCorrect()?.getLinkUrls()).toEqual(['https://a.example']);
    const response = form.createResponse().withItemResponse(item.createResponse('Oui')).submit();
    const graded = response.getGradableResponseForItem(item)?.setScore(4);
    form.submitGrades([response.withItemGrade(graded)]);
    expect(form.getResponses()[0]?.getResponseForItem(item)?.getScore()).toBe(4);
  });
});

test('a form is a file of Drive, whose copy has the questions and nothing else', () => {
  const { form, world, app } = newForm();
  form.setTitle('Questionnaire').addTextItem().setTitle('Nom');
  form.createResponse().submit();
  const drive = world.of(DriveFiles);
  expect(drive.get(form.getId())).toMatchObject({ name: 'Questionnaire', url: form.getEditUrl() });
  drive.rename(form.getId(), 'Fichier');
  expect(form.getTitle()).toBe('Questionnaire');
  const copied = app.openById(drive.copy(form.getId(), 'Copie', drive.root.id, world.owner).id);
  expect(copied.getItems().map((item) => item.getTitle())).toEqual(['Nom']);
  expect([copied.getResponses(), copied.getPublishedUrl() === form.getPublishedUrl()]).toEqual([[], false]);
  expect(drive.get(copied.getId())?.name).toBe('Copie');
});

test('a restart finds the same form', () => {
  const store = new MemoryStore();
  const world = testWorld({ store });
  const form = new FormApp(testSession(world)).create('Reprise').setDescription('D');
  form.addListItem().setTitle('L').setChoiceValues(['a', 'b']);
  form.createResponse().submit();
  const short = form.shortenFormUrl(form.getPublishedUrl());
  world.documents.commit();
  const again = testWorld({ store });
  const found = new Form(testSession(again), form.getId());
  expect(found.getDescription()).toBe('D');
  expect(found.getItems()[0]?.getId()).toBe(form.getItems()[0]?.getId());
  expect(found.getResponses().map((response) => response.getId())).toEqual([form.getResponses()[0]?.getId()]);
  expect(found.shortenFormUrl(found.getPublishedUrl())).toBe(short);
  found.addTextItem();
  again.documents.commit();
  expect(new Form(testSession(testWorld({ store })), form.getId()).getItems()).toHaveLength(2);
});
