import { CellFreeObject } from '../calls/cell-free-object.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import { GmailMessage } from './gmail-message.ts';
import { GmailThread } from './gmail-thread.ts';

/** GmailApp's ways to mark and move one message or thread, or many: each does to every one what its own method does. */
export abstract class GmailMarks extends CellFreeObject {
  markMessageRead(...args: unknown[]): this {
    return this.messages([args[0]], args, 'markMessageRead', (one) => one.markRead());
  }
  markMessagesRead(...args: unknown[]): this {
    return this.messages(args[0], args, 'markMessagesRead', (one) => one.markRead());
  }
  markMessageUnread(...args: unknown[]): this {
    return this.messages([args[0]], args, 'markMessageUnread', (one) => one.markUnread());
  }
  markMessagesUnread(...args: unknown[]): this {
    return this.messages(args[0], args, 'markMessagesUnread', (one) => one.markUnread());
  }
  moveMessageToTrash(...args: unknown[]): this {
    return this.messages([args[0]], args, 'moveMessageToTrash', (one) => one.moveToTrash());
  }
  moveMessagesToTrash(...args: unknown[]): this {
    return this.messages(args[0], args, 'moveMessagesToTrash', (one) => one.moveToTrash());
  }
  starMessage(...args: unknown[]): this {
    return this.messages([args[0]], args, 'starMessage', (one) => one.star());
  }
  starMessages(...args: unknown[]): this {
    return this.messages(args[0], args, 'starMessages', (one) => one.star());
  }
  unstarMessage(...args: unknown[]): this {
    return this.messages([args[0]], args, 'unstarMessage', (one) => one.unstar());
  }
  unstarMessages(...args: unknown[]): this {
    return this.messages(args[0], args, 'unstarMessages', (one) => one.unstar());
  }
  refreshMessage(...args: unknown[]): this {
    return this.messages([args[0]], args, 'refreshMessage', (one) => one.refresh());
  }
  refreshMessages(...args: unknown[]): this {
    return this.messages(args[0], args, 'refreshMessages', (one) => one.refresh());
  }

  markThreadRead(...args: unknown[]): this {
    return this.threads([args[0]], args, 'markThreadRead', (one) => one.markRead());
  }
  markThreadsRead(...args: unknown[]): this {
    return this.threads(args[0], args, 'markThreadsRead', (one) => one.markRead());
  }
  markThreadUnread(...args: unknown[]): this {
    return this.threads([args[0]], args, 'markThreadUnread', (one) => one.markUnread());
  }
  markThreadsUnread(...args: unknown[]): this {
    return this.threads(args[0], args, 'markThreadsUnread', (one) => one.markUnread());
  }
  markThreadImportant(...args: unknown[]): this {
    return this.threads([args[0]], args, 'markThreadImportant', (one) => one.markImportant());
  }
  markThreadsImportant(...args: unknown[]): this {
    return this.threads(args[0], args, 'markThreadsImportant', (one) => one.markImportant());
  }
  markThreadUnimportant(...args: unknown[]): this {
    return this.threads([args[0]], args, 'markThreadUnimportant', (one) => one.markUnimportant());
  }
  markThreadsUnimportant(...args: unknown[]): this {
    return this.threads(args[0], args, 'markThreadsUnimportant', (one) => one.markUnimportant());
  }
  moveThreadToArchive(...args: unknown[]): this {
    return this.threads([args[0]], args, 'moveThreadToArchive', (one) => one.moveToArchive());
  }
  moveThreadsToArchive(...args: unknown[]): this {
    return this.threads(args[0], args, 'moveThreadsToArchive', (one) => one.moveToArchive());
  }
  moveThreadToInbox(...args: unknown[]): this {
    return this.threads([args[0]], args, 'moveThreadToInbox', (one) => one.moveToInbox());
  }
  moveThreadsToInbox(...args: unknown[]): this {
    return this.threads(args[0], args, 'moveThreadsToInbox', (one) => one.moveToInbox());
  }
  moveThreadToSpam(...args: unknown[]): this {
    return this.threads([args[0]], args, 'moveThreadToSpam', (one) => one.moveToSpam());
  }
  moveThreadsToSpam(...args: unknown[]): this {
    return this.threads(args[0], args, 'moveThreadsToSpam', (one) => one.moveToSpam());
  }
  moveThreadToTrash(...args: unknown[]): this {
    return this.threads([args[0]], args, 'moveThreadToTrash', (one) => one.moveToTrash());
  }
  moveThreadsToTrash(...args: unknown[]): this {
    return this.threads(args[0], args, 'moveThreadsToTrash', (one) => one.moveToTrash());
  }
  refreshThread(...args: unknown[]): this {
    return this.threads([args[0]], args, 'refreshThread', (one) => one.refresh());
  }
  refreshThreads(...args: unknown[]): this {
    return this.threads(args[0], args, 'refreshThreads', (one) => one.refresh());
  }

  protected threads(
    value: unknown,
    args: readonly unknown[],
    method: string,
    change: (thread: GmailThread) => void,
  ): this {
    const fits = Array.isArray(value) && value.every((one) => one instanceof GmailThread);
    if (args.length !== 1 || !fits) throw signatureMismatch(args, `GmailApp.${method}`);
    for (const thread of value as GmailThread[]) change(thread);
    return this;
  }

  private messages(
    value: unknown,
    args: readonly unknown[],
    method: string,
    change: (message: GmailMessage) => void,
  ): this {
    const fits = Array.isArray(value) && value.every((one) => one instanceof GmailMessage);
    if (args.length !== 1 || !fits) throw signatureMismatch(args, `GmailApp.${method}`);
    for (const message of value as GmailMessage[]) change(message);
    return this;
  }
}
