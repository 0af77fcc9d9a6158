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
    const [source] = args;
    const html = asText(source) ?? textOfBlob(source);
    if (args.length !== 1 || html === undefined) throw signatureMismatch(args, 'HtmlService.createHtmlOutput');
    return new HtmlOutput(this.session, html);
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

function textOfBlob(source: unknown): string | undefined {
  const blob = blobOf(source);
  return blob && decodeUtf8(blob.content);
}
