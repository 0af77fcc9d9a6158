/** A form's own facts: id, addresses, titles, enums (after gas-fakes, testform) */
function formFacts() {
  const form = FormApp.create('Named');
  same([form.toString(), form.getEditUrl().includes(form.getId()), form.getPublishedUrl().includes('/viewform'), form.getTitle()], ['Form', true, true, '']);
  same(DriveApp.getFileById(form.getId()).getName(), 'Named');
  same([FormApp.openById(form.getId()).getId(), FormApp.openByUrl(form.getEditUrl()).getId()], [form.getId(), form.getId()]);
  same([FormApp.openById(form.getId()).getTitle(), FormApp.openByUrl(form.getEditUrl()).getTitle(), FormApp.getActiveForm()], ['', '', null]);
  refused(() => FormApp.openByUrl('http://invalid.url/'), 'Invalid argument: url');
  form.setTitle('Other').setDescription('Words');
  same([FormApp.openById(form.getId()).getTitle(), form.getDescription(), DriveApp.getFileById(form.getId()).getName()], ['Other', 'Words', 'Named']);
  same([FormApp.ItemType.CHECKBOX.toString(), FormApp.Alignment.LEFT.toString(), form.isQuiz(), form.getItems()], ['CHECKBOX', 'LEFT', false, []]);
  same([form.getItemById(12345), form.isPublished()], [null, true]);
}

/** Items of every kind: class names, places, defaults (after gas-fakes, testform) */
function formItems() {
  const form = FormApp.create('Items');
  const kinds = ['Checkbox', 'MultipleChoice', 'Grid', 'CheckboxGrid', 'SectionHeader', 'Scale', 'List', 'Text', 'ParagraphText', 'PageBreak', 'Date', 'DateTime', 'Time', 'Duration', 'Rating'];
  kinds.forEach((kind, at) => {
    const item = form['add' + kind + 'Item']();
    same([item.toString(), item.getIndex(), typeof item.getId(), item.getTitle(), item.getHelpText()], [kind + 'Item', at, 'number', '', ''], kind);
    same(item.setTitle(kind).setHelpText('help').getTitle(), kind);
    if (item.isRequired) same([item.isRequired(), item.setRequired(true).isRequired(), item.setRequired(false).isRequired()], [false, true, false], kind);
    same(form.getItemById(item.getId())['as' + kind + 'Item']().getTitle(), kind);
  });
  same(form.getItems().length, kinds.length);
  same(names(form.getItems().map((item) => item.getType())), ['CHECKBOX', 'MULTIPLE_CHOICE', 'GRID', 'CHECKBOX_GRID', 'SECTION_HEADER', 'SCALE', 'LIST', 'TEXT', 'PARAGRAPH_TEXT', 'PAGE_BREAK', 'DATE', 'DATETIME', 'TIME', 'DURATION', 'RATING']);
  same(form.getItems(FormApp.ItemType.TEXT).map((item) => item.getTitle()), ['Text']);
  refused(() => form.getItems()[0].asTextItem(), /Invalid conversion for item type: CHECKBOX\./);
}

/** Choices, grids, scales, ratings (after gas-fakes, testform) */
function formChoices() {
  const form = FormApp.create('Choices');
  const box = form.addCheckboxItem();
  same(box.getChoices().map((choice) => choice.getValue()), ['']);
  box.setChoices(['Red', 'Green'].map((word) => box.createChoice(word)));
  same(form.getItemById(box.getId()).asCheckboxItem().getChoices().map((choice) => choice.getValue()), ['Red', 'Green']);
  same(form.addListItem().setChoiceValues(['X', 'Y']).getChoices()[1].getValue(), 'Y');
  const grid = form.addGridItem().setRows(['A', 'B']).setColumns(['1', '2', '3']);
  same([grid.getRows(), grid.getColumns()], [['A', 'B'], ['1', '2', '3']]);
  const scale = form.addScaleItem();
  same([scale.getLowerBound(), scale.getUpperBound()], [1, 5]);
  scale.setBounds(0, 10).setLabels('Bad', 'Good');
  same([scale.getLowerBound(), scale.getUpperBound(), scale.getLeftLabel(), scale.getRightLabel()], [0, 10, 'Bad', 'Good']);
  const rating = form.addRatingItem().setRatingIcon(FormApp.RatingIconType.HEART).setRatingScaleLevel(7);
  same([rating.getRatingIcon() === FormApp.RatingIconType.HEART, rating.getRatingScaleLevel()], [true, 7]);
}

/** Going to pages from choices (after gas-fakes, testform) */
function formRouting() {
  const form = FormApp.create('Routing');
  const question = form.addMultipleChoiceItem().setTitle('Go on?');
  const first = form.addPageBreakItem();
  form.addTextItem();
  const second = form.addPageBreakItem();
  question.setChoices([question.createChoice('Yes', second), question.createChoice('No', FormApp.PageNavigationType.CONTINUE)]);
  const [yes, no] = form.getItemById(question.getId()).asMultipleChoiceItem().getChoices();
  same([yes.getPageNavigationType().toString(), no.getPageNavigationType().toString(), yes.getGotoPage().getId()], ['GO_TO_PAGE', 'CONTINUE', second.getId()]);
  refused(() => yes.getGoToPage(), /not a function/);
  same([first.getIndex(), first.getType() === FormApp.ItemType.PAGE_BREAK, first.getPageNavigationType().toString()], [1, true, 'CONTINUE']);
}

/** Moving items (after gas-fakes, testform) */
function formMoves() {
  const form = FormApp.create('Moves');
  const items = ['A', 'B', 'C'].map((title) => form.addTextItem().setTitle(title));
  const places = () => items.map((item) => item.getIndex());
  same(places(), [0, 1, 2]);
  form.moveItem(2, 0);
  same(places(), [1, 2, 0]);
  form.moveItem(items[2], 2);
  same(places(), [0, 1, 2]);
  form.deleteItem(1);
  same(form.getItems().map((item) => item.getTitle()), ['A', 'C']);
}

/** Where answers go (after gas-fakes, testform) */
function formDestination() {
  const form = FormApp.create('Destination');
  refused(() => form.getDestinationId(), /destination/i);
  const book = SpreadsheetApp.create('Answers');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
  same([form.getDestinationId(), form.getDestinationType() === FormApp.DestinationType.SPREADSHEET], [book.getId(), true]);
  form.removeDestination();
  refused(() => form.getDestinationId(), /destination/i);
  refused(() => form.setDestination('UNSUPPORTED', 'id'), "The parameters (String,String) don't match the method signature for FormApp.Form.setDestination.");
}

/** Answers made by scripts: each kind's value (after gas-fakes, testformresponse) */
function formAnswers() {
  const form = FormApp.create('Answers', true);
  const add = (kind) => form['add' + kind + 'Item']().setTitle(kind);
  const box = add('Checkbox').setChoiceValues(['Red', 'Blue', 'Green']);
  const grid = add('Grid').setRows(['1', '2']).setColumns(['A', 'B']);
  const boxes = add('CheckboxGrid').setRows(['1', '2']).setColumns(['A', 'B']);
  const answers = [
    [add('Text').createResponse('Ana'), 'Ana'],
    [box.createResponse(['Red', 'Green']), ['Red', 'Green']],
    [add('MultipleChoice').setChoiceValues(['Red', 'Blue']).createResponse('Red'), 'Red'],
    [add('List').setChoiceValues(['One', 'Two']).createResponse('One'), 'One'],
    [add('Scale').createResponse(4), '4'],
    [grid.createResponse(['A', 'B']), ['A', 'B']],
    [boxes.createResponse([['A'], ['A', 'B']]), [['A'], ['A', 'B']]],
    [add('ParagraphText').createResponse('Long'), 'Long'],
    [add('Date').createResponse(new Date(2000, 0, 1)), '2000-01-01'],
    [add('DateTime').createResponse(new Date(2024, 4, 20, 14, 30)), '2024-05-20 14:30'],
    [add('Time').createResponse(7, 45), '07:45'],
    [add('Duration').createResponse(1, 2, 3), '01:02:03'],
  ];
  const response = form.createResponse();
  for (const [answer, value] of answers) {
    same([answer.toString(), answer.getResponse()], ['ItemResponse', value], String(answer.getItem().getType()));
    same(response.withItemResponse(answer).toString(), 'FormResponse');
  }
  const sent = response.submit();
  same([typeof sent.getId(), sent.getTimestamp() instanceof Date, sent.getItemResponses().length, form.getResponses().length], ['string', true, 12, 1]);
  same(form.getResponse(sent.getId()).getItemResponses().map((one) => one.getResponse()).sort((a, b) => String(a) < String(b) ? -1 : 1).length, 12);
  refused(() => box.createResponse(['Violet']), /Invalid response submitted/);
}

/** A quiz grades by itself what has a right choice (after Google's reference, ItemResponse; public scripts that add up getScore()) */
function quizScores() {
  const form = FormApp.create('Quiz').setIsQuiz(true);
  const one = form.addMultipleChoiceItem().setTitle('One').setPoints(2);
  one.setChoices([one.createChoice('right', true), one.createChoice('wrong', false)]);
  const many = form.addCheckboxItem().setTitle('Many').setPoints(3);
  many.setChoices([many.createChoice('a', true), many.createChoice('b', true), many.createChoice('c', false)]);
  const open = form.addTextItem().setTitle('Open').setPoints(5);
  const scores = (choice, boxes) => {
    const sent = form.createResponse().withItemResponse(one.createResponse(choice)).withItemResponse(many.createResponse(boxes)).withItemResponse(open.createResponse('text')).submit();
    return form.getResponse(sent.getId()).getGradableItemResponses().map((response) => response.getScore());
  };
  same([scores('right', ['b', 'a']), scores('wrong', ['a']), scores('right', ['a', 'b', 'c'])], [[2, 3, null], [0, 0, null], [2, 0, null]]);
}
