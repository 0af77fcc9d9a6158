// Sends one mail a row, from a Gmail draft whose {{fields}} are the sheet's headings.
const RECIPIENT_COL = 'Recipient';
const SENT_COL = 'Email Sent';

function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Mail Merge').addItem('Send Emails', 'sendEmails').addToUi();
}

function setUp() {
  const logo = Utilities.newBlob([137, 80, 78, 71], 'image/png', 'logo.png');
  const terms = Utilities.newBlob('terms', 'text/plain', 'terms.txt');
  GmailApp.createDraft('', 'Welcome {{First name}}', 'Hello {{First name}}, your amount is {{Amount}}.', {
    htmlBody: '<p>Hello <b>{{First name}}</b>, {{Amount}}</p><img src="cid:logo" alt="logo.png">',
    attachments: [terms],
    inlineImages: { logo: logo },
  });
  SpreadsheetApp.getActiveSheet()
    .getRange(1, 1, 4, 4)
    .setValues([
      ['First name', RECIPIENT_COL, 'Amount', SENT_COL],
      ['Ana "A"', 'ana@example.org', 12.5, ''],
      ['Bob', 'bob@example.org', 3, 'already'],
      ['Cléo', 'cleo@example.org', new Date(2026, 0, 2), ''],
    ]);
  SpreadsheetApp.getActiveSheet().getRange('C2:C3').setNumberFormat('0.00 "€"');
}

function sendEmails(subjectLine, sheet = SpreadsheetApp.getActiveSheet()) {
  if (!subjectLine) {
    subjectLine = Browser.inputBox('Mail Merge', 'Type the subject line of the Gmail draft:', Browser.Buttons.OK_CANCEL);
    if (subjectLine === 'cancel' || subjectLine == '') return;
  }
  const emailTemplate = getDraft_(subjectLine);
  const dataRange = sheet.getDataRange();
  const data = dataRange.getDisplayValues();
  const heads = data.shift();
  const sentColumn = heads.indexOf(SENT_COL);
  const rows = data.map((r) => heads.reduce((o, k, i) => ((o[k] = r[i] || ''), o), {}));
  const out = [];
  rows.forEach(function (row) {
    if (row[SENT_COL] == '') {
      try {
        const message = fill_(emailTemplate.message, row);
        GmailApp.sendEmail(row[RECIPIENT_COL], message.subject, message.text, {
          htmlBody: message.html,
          attachments: emailTemplate.attachments,
          inlineImages: emailTemplate.inlineImages,
          name: 'The team',
        });
        out.push([new Date()]);
      } catch (e) {
        out.push([e.message]);
      }
    } else {
      out.push([row[SENT_COL]]);
    }
  });
  sheet.getRange(2, sentColumn + 1, out.length).setValues(out);
  return out.length;
}

function getDraft_(subject) {
  const draft = GmailApp.getDrafts().filter((one) => one.getMessage().getSubject() === subject)[0];
  if (!draft) throw new Error("Oops - can't find Gmail draft");
  const msg = draft.getMessage();
  const inline = msg.getAttachments({ includeInlineImages: true, includeAttachments: false });
  const attachments = msg.getAttachments({ includeInlineImages: false });
  const html = msg.getBody();
  const byName = inline.reduce((all, image) => ((all[image.getName()] = image), all), {});
  const pattern = RegExp('<img.*?src="cid:(.*?)".*?alt="(.*?)"[^>]+>|<img.*?src="cid:(.*?)".*?alt="(.*?)">', 'g');
  const inlineImages = {};
  [...html.matchAll(pattern)].forEach((match) => (inlineImages[match[1] || match[3]] = byName[match[2] || match[4]]));
  return { message: { subject: subject, text: msg.getPlainBody(), html: html }, attachments: attachments, inlineImages: inlineImages };
}

function fill_(template, data) {
  let text = JSON.stringify(template);
  text = text.replace(/{{[^{}]+}}/g, (key) => escape_(data[key.replace(/[{}]+/g, '')] || ''));
  return JSON.parse(text);
}

function escape_(str) {
  return str.replace(/[\\]/g, '\\\\').replace(/["]/g, '\\"').replace(/[\n]/g, '\\n').replace(/[\r]/g, '\\r').replace(/[\t]/g, '\\t');
}
