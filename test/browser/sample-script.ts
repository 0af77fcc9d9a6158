/** A small Apps Script that uses everything the desk shows. */
export const sampleScript = {
  code: `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createMenu('Essai')
    .addItem('Remplir', 'fill')
    .addItem('Demander', 'ask')
    .addSeparator()
    .addSubMenu(ui.createMenu('Fenêtres').addItem('Dialogue', 'showDialog').addItem('Volet', 'showPane').addItem('Attendre', 'wait'))
    .addItem('Échouer', 'fail')
    .addToUi();
}
function fill() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.setName('Listes');
  var rows = [['Liste', 'Commune', 'Stade', 'Voix', 'Note']];
  for (var i = 1; i <= 40; i++) rows.push(['Liste ' + i, 'Ville ' + (i % 7), 'à contacter', i * 10, '']);
  sheet.getRange(1, 1, rows.length, 5).setValues(rows);
  sheet.getRange(1, 1, 1, 5).setFontWeight('bold').setBackground('#0b6b57').setFontColor('#ffffff');
  sheet.getRange('A1').setNote('Nom de la liste, tel qu’elle le donne.');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, 180);
  var rule = SpreadsheetApp.newDataValidation().requireValueInList(['à contacter', 'contactée', 'a répondu'], true).setAllowInvalid(false).build();
  sheet.getRange(2, 3, 40, 1).setDataValidation(rule);
  sheet.getRange('E2').setFormula('=D2*2');
  sheet.getRange('G2').setFormula('=DOUBLE(D2)');
  var protection = sheet.getRange('D2:D41').protect().setDescription('Calculé par le programme');
  protection.removeEditors(protection.getEditors());
  var book = SpreadsheetApp.getActive();
  if (!book.getSheetByName('Journal')) { var log = book.insertSheet('Journal'); log.getRange('A1').setValue('Quand'); log.hideSheet(); }
  book.setActiveSheet(sheet);
  book.toast('Listes remplies', 'Essai', 5);
}
function DOUBLE(x) { return x * 2; }
function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert('Continuer ?', 'Écrire la réponse dans la feuille.', ui.ButtonSet.YES_NO);
  var name = ui.prompt('Votre nom', 'Il ira en F2.', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActiveSheet().getRange('F2').setValue(String(answer) + ' ' + name.getResponseText());
}
function showDialog() {
  var html = HtmlService.createHtmlOutputFromFile('dialog').setWidth(420).setHeight(220);
  SpreadsheetApp.getUi().showModalDialog(html, 'Un dialogue');
}
function showPane() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Bonjour</p>').setTitle('Un volet'));
}
function wait() { Utilities.sleep(200); SpreadsheetApp.getUi().alert('Attente'); }
function fail() { throw new Error('Panne voulue'); }
function hello(name) { return { text: 'Bonjour ' + name, at: 3 }; }
function upload(form) {
  return [form.titre, [].concat(form.fichier).map(function (blob) { return [blob.getName(), blob.getContentType(), blob.getDataAsString()].join(' '); })];
}
function hidden_() { return 'secret'; }
function makeForm() {
  var form = FormApp.create('Questionnaire aux listes', true);
  form.setDescription('Quatre questions, cinq minutes.\\nMerci de répondre avant le 7 mars.').setConfirmationMessage('Merci, votre réponse est bien reçue.').setAllowResponseEdits(true).setProgressBar(true);
  form.addTextItem().setTitle('Nom de la liste').setRequired(true);
  form.addMultipleChoiceItem().setTitle('Vous engagez-vous à réduire les déchets ?').setHelpText('Le Collectif 3R demande une baisse de 20 % par habitant.').setChoiceValues(['Oui', 'Oui, sous condition', 'Non', 'Ne se prononce pas']).showOtherOption(true).setRequired(true);
  form.addPageBreakItem().setTitle('Objectifs chiffrés').setHelpText('Répondez avec des chiffres si possible.');
  form.addTextItem().setTitle('Baisse visée, en pourcentage').setValidation(FormApp.createTextValidation().requireNumberBetween(0, 100).build());
  form.addCheckboxItem().setTitle('Moyens prévus').setChoiceValues(['Compostage de proximité', 'Tarification incitative', 'Ressourcerie']);
  form.addScaleItem().setTitle('Priorité du mandat').setBounds(1, 5).setLabels('faible', 'forte');
  form.addGridItem().setTitle('Calendrier').setRows(['Compost', 'Tri']).setColumns(['2027', '2030', 'plus tard']);
  form.addDateItem().setTitle('Date de la décision');
  form.addParagraphTextItem().setTitle('Précisions');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  return form.getPublishedUrl();
}
function sendMail(link) {
  MailApp.sendEmail({ to: 'tete.de.liste@ville.example', subject: 'Vos engagements sur les déchets', name: 'Collectif 3R',
    body: 'Bonjour, répondez ici : ' + link, htmlBody: '<h1>Bonjour</h1><p><a href="' + link + '">Répondre</a></p><script>document.title="pirate"</script>' });
}
function publish() {
  var book = SpreadsheetApp.create('Classement public');
  book.getSheets()[0].setName('Classement').getRange('A1:B3').setValues([['Liste', 'Note'], ['Liste 1', 12.5], ['Liste <b>2</b>', 7]]);
  var folder = DriveApp.createFolder('Pages publiques');
  folder.createFile('index.html', '<!doctype html><html lang="fr"><head><title>Accueil</title></head><body><h1>Classement</h1></body></html>', 'text/html');
  folder.createFile('commune/93066.html', '<!doctype html><html lang="fr"><head><title>Saint-Denis</title></head><body><h1>Saint-Denis</h1></body></html>', 'text/html');
  PropertiesService.getScriptProperties().setProperty('interpelle.publicFolder', folder.getId());
  return book.getId();
}
function everyDay() { console.log('chaque jour'); }
function install() { ScriptApp.newTrigger('everyDay').timeBased().everyDays(1).atHour(8).create(); }
function doPost(e) {
  var said = { noms: e.parameters.nom, ville: e.parameter.ville, path: e.pathInfo, type: e.postData.type, contents: e.postData.contents };
  return ContentService.createTextOutput(JSON.stringify(said)).setMimeType(ContentService.MimeType.JSON);
}
function doGet(e) {
  if (e.parameter.page) return HtmlService.createHtmlOutputFromFile('dialog');
  if (e.parameter.frame) return HtmlService.createHtmlOutput('<p>Table</p>').setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL);
  return HtmlService.createHtmlOutput('<p>Page ' + (e.parameter.nom || '') + '</p>');
}
`,
  html: {
    dialog: `<!doctype html><html lang="fr"><head><title>Dialogue</title></head><body>
<form id="form"><input name="titre" value="Deux"><input type="file" name="fichier" multiple aria-label="Fichiers"></form>
<button id="send">Envoyer</button> <button id="move">Avancer</button>
<button id="go">Appeler</button> <button id="close">Fermer</button><p id="out"></p>
<script>
document.getElementById('go').onclick = function () {
  google.script.run.withSuccessHandler(function (answer, me) { document.getElementById('out').textContent = answer.text + ' ' + me + ' ' + typeof google.script.run.hidden_; }).withUserObject('moi').hello('Ana');
};
function show(value) { document.getElementById('out').textContent = JSON.stringify(value); }
document.getElementById('send').onclick = function () { google.script.run.withSuccessHandler(show).upload(document.getElementById('form')); };
document.getElementById('move').onclick = function () {
  google.script.history.setChangeHandler(function (e) { show([e.state, e.location.parameter, e.location.hash]); });
  google.script.history.push({ at: 1 }, { page: 'dialog', nom: ['Ana', 'Béa'] }, 'fin');
  google.script.url.getLocation(function (location) { show(location); });
};
document.getElementById('close').onclick = function () { google.script.host.close(); };
</script></body></html>`,
  },
};
