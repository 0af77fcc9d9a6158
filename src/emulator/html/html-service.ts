import { blobOf } from '../blob/blob.ts';
import { decodeUtf8 } from '../blob/charset.ts';
import { asText, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { HtmlOutput } from './html-output.ts';

/** Makes pages; templates are compiled here and run in the script's own context. */
export class HtmlService extends CellFreeObject {
  static override readonly gasName = 'HtmlService';

  createHtmlOutput(...args: unknown[]): HtmlOutput {
    if (args.length === 0) return new HtmlOutput(this.session);
    return new HtmlOutput(this.session, sourceOf(args, 'HtmlService.createHtmlOutput'));
  }

  /** The text of a template: its object is the script's own, whose scriptlets see the script's globals. */
  createTemplate(...args: unknown[]): string {
    return sourceOf(args, 'HtmlService.createTemplate');
  }

  createHtmlOutputFromFile(...args: unknown[]): HtmlOutput {
    const [name = ''] = textArguments(args, 'HtmlService.createHtmlOutputFromFile', 1);
    const { html } = this.session.options.project;
    const content = html.get(name) ?? html.get(name.replace(/\.html$/, ''));
    if (content === undefined) throw new ScriptException(`No HTML file named ${name} was found.`);
    return new HtmlOutput(this.session, content);
  }

  getUserAgent(): string | null {
    return null;
  }
}

/** HTML given as a text or a blob. @throws ScriptException */
function sourceOf(args: readonly unknown[], method: string): string {
  const [source] = args;
  const blob = blobOf(source);
  const html = blob ? decodeUtf8(blob.content) : asText(source);
  if (args.length !== 1 || html === undefined) throw signatureMismatch(args, method);
  return html;
}
