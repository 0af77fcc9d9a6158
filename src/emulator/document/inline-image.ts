import { decodeBase64, encodeBase64 } from '../blob/base64.ts';
import { Blob, blobOf } from '../blob/blob.ts';
import { imageSize } from '../blob/image-size.ts';
import { wholeNumber } from '../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { DocumentElement } from './element.ts';
import { DocumentNode } from './node.ts';

/** A picture in a line of text; sizes are pixels. */
export class InlineImage extends DocumentElement {
  static override readonly gasName: string = 'DocumentApp.InlineImage';

  getWidth(): number {
    return Number(this.attribute('WIDTH'));
  }

  setWidth(...args: unknown[]): this {
    return this.resize('WIDTH', args, 'setWidth');
  }

  getHeight(): number {
    return Number(this.attribute('HEIGHT'));
  }

  setHeight(...args: unknown[]): this {
    return this.resize('HEIGHT', args, 'setHeight');
  }

  getBlob(): Blob {
    const { type = '', base64 = '' } = this.node.picture ?? {};
    return new Blob(this.session, decodeBase64(base64) ?? new Uint8Array(), type, null);
  }

  getAs(...args: unknown[]): Blob | Promise<Blob> {
    return this.getBlob().getAs(...args);
  }

  getAltTitle(): string | null {
    return this.node.picture?.title ?? null;
  }

  setAltTitle(...args: unknown[]): this {
    return this.describe('title', args, 'setAltTitle');
  }

  getAltDescription(): string | null {
    return this.node.picture?.description ?? null;
  }

  setAltDescription(...args: unknown[]): this {
    return this.describe('description', args, 'setAltDescription');
  }

  getLinkUrl(): unknown {
    return this.attribute('LINK_URL');
  }

  setLinkUrl(...args: unknown[]): this {
    return this.setOne('LINK_URL', args, 'setLinkUrl');
  }

  private resize(name: 'WIDTH' | 'HEIGHT', args: readonly unknown[], method: string): this {
    const pixels = wholeNumber(args[0], args, `${this.gasName}.${method}`);
    return this.setOne(name, [pixels], method);
  }

  private describe(what: 'title' | 'description', args: readonly unknown[], method: string): this {
    if (args.length !== 1) throw signatureMismatch(args, `${this.gasName}.${method}`);
    const { picture } = this.node;
    if (picture) this.node.picture = { ...picture, [what]: this.text(args[0], args, method) };
    return this;
  }
}

/** The node of a picture a script gives as a blob, or as an image of no document; undefined when it gives neither. */
export function pictureNode(value: unknown): DocumentNode | undefined {
  if (value instanceof InlineImage) return value.node;
  const blob = blobOf(value);
  if (!blob) return undefined;
  const size = imageSize(blob.content);
  if (!size) throw new ScriptException('Invalid image data.');
  const node = new DocumentNode('INLINE_IMAGE');
  node.picture = { type: blob.getContentType() ?? 'image/png', base64: encodeBase64(blob.content) };
  node.setAttributes({ WIDTH: size[0], HEIGHT: size[1] });
  return node;
}
