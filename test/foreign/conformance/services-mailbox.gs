/** Labels: made, listed, put on threads, taken off, deleted once (after gas-fakes, testgmail) */
function mailLabels() {
  const label = GmailApp.createLabel('Campaign/Lists');
  same([label.toString(), label.getName(), GmailApp.getUserLabels().map((one) => one.getName()), GmailApp.getUserLabelByName('none')], ['GmailLabel', 'Campaign/Lists', ['Campaign/Lists'], null]);
  GmailApp.sendEmail('a@example.org', 'Labelled', 'B');
  const thread = GmailApp.search('subject:labelled')[0];
  same([thread.getLabels(), thread.addLabel(label).getLabels().map((one) => one.getName())], [[], ['Campaign/Lists']]);
  same([label.getThreads().length, GmailApp.search('label:campaign-lists').length, label.getUnreadCount()], [1, 1, 0]);
  label.removeFromThread(thread).addToThreads([thread]);
  GmailApp.deleteLabel(label);
  same([GmailApp.getUserLabels(), thread.getLabels()], [[], []]);
  refused(() => GmailApp.deleteLabel(label), /(not found|invalid)/i);
}

/** Drafts have messages and threads of their own; lists are arrays and counts are numbers (after gas-fakes, testgmail) */
function mailThreads() {
  const draft = GmailApp.createDraft('a@example.org', 'A draft', 'Body');
  const thread = GmailApp.getThreadById(draft.getMessage().getThread().getId());
  same([thread.toString(), GmailApp.getMessagesForThread(thread).map(String), GmailApp.getMessagesForThreads([thread, thread]).length], ['GmailThread', ['GmailMessage'], 2]);
  same([GmailApp.getMessageById('none'), GmailApp.getThreadById('none')], [null, null]);
  const lists = ['getInboxThreads', 'getSpamThreads', 'getStarredThreads', 'getTrashThreads', 'getPriorityInboxThreads'];
  same(lists.map((name) => [Array.isArray(GmailApp[name]()), GmailApp[name](0, 1).length <= 1]), lists.map(() => [true, true]));
  same(['Inbox', 'Spam', 'Starred', 'PriorityInbox'].map((name) => typeof GmailApp['get' + name + 'UnreadCount']()), ['number', 'number', 'number', 'number']);
  draft.deleteDraft();
}

/** What is written to oneself arrives unread; read, starred, archived, thrown away and taken back (after Google's reference, GmailThread) */
function mailInbox() {
  const me = Session.getEffectiveUser().getEmail();
  GmailApp.sendEmail(me, 'To myself', 'Hello', { name: 'Me' });
  const [thread] = GmailApp.getInboxThreads();
  same([thread.getFirstMessageSubject(), thread.isUnread(), thread.isInInbox(), GmailApp.getInboxUnreadCount()], ['To myself', true, true, 1]);
  GmailApp.markThreadRead(thread).starMessages(thread.getMessages());
  same([thread.isUnread(), thread.hasStarredMessages(), GmailApp.search('is:starred in:inbox').length], [false, true, 1]);
  thread.moveToArchive();
  same([thread.isInInbox(), GmailApp.getInboxThreads().length, thread.moveToInbox().isInInbox()], [false, 0, true]);
  GmailApp.moveThreadToTrash(thread);
  same([thread.isInTrash(), GmailApp.search('subject:myself').length, GmailApp.search('subject:myself in:trash').length], [true, 0, 1]);
  same(thread.moveToInbox().markImportant().isImportant(), true);
  refused(() => GmailApp.markThreadRead('x'), "The parameters (String) don't match the method signature for GmailApp.markThreadRead.");
}

/** Answers stay in the thread, to the sender or to all; a mail passed on takes its files (after Google's reference, GmailMessage) */
function mailAnswers() {
  const me = Session.getEffectiveUser().getEmail();
  GmailApp.sendEmail('a@example.org,' + me, 'Question', 'Q', { replyTo: 'desk@example.org', attachments: [Utilities.newBlob('x', 'text/plain', 'x.txt')] });
  const message = GmailApp.search('subject:question')[0].getMessages()[0];
  const answer = message.reply('A', { cc: 'c@example.org' });
  same([answer.getTo(), answer.getCc(), answer.getSubject(), answer.getThread().getMessageCount()], ['desk@example.org', 'c@example.org', 'Re: Question', 2]);
  same([message.replyAll('B').getCc(), message.createDraftReply('C').getMessage().getThread().getId() === message.getThread().getId()], ['a@example.org', true]);
  const passed = message.forward('f@example.org');
  same([passed.getSubject(), passed.getAttachments().map((one) => one.getName()), passed.getPlainBody().includes('Forwarded message')], ['Fwd: Question', ['x.txt'], true]);
  same([message.getHeader('Subject'), message.getHeader('X-None'), message.isInChats()], ['Question', '', false]);
}

/** A mail as it travels, kept as a file by those who archive theirs (after Google's reference, GmailMessage) */
function rawMail() {
  const draft = GmailApp.createDraft('who@example.org', 'Été', 'Plain', { htmlBody: '<p>Rich</p>', attachments: [Utilities.newBlob('x,y', 'text/csv', 'a.csv')] });
  const raw = draft.getMessage().getRawContent();
  ['To: who@example.org', 'Subject: =?UTF-8?', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed', 'Content-Type: text/csv; name=a.csv'].forEach((part) => same(raw.includes(part), true, part));
  same(/^[\x00-\x7f]*$/.test(raw), true, 'seven bits');
  same(DriveApp.createFile('mail.eml', raw, 'message/rfc822').getSize(), raw.length);
  draft.deleteDraft();
}
