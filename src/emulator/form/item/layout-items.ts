import { decodeBase64, encodeBase64 } from '../../blob/base64.ts';
import { Blob } from '../../blob/blob.ts';
import { EnumValue } from '../../kernel/enum-value.ts';
import { signatureMismatch } from '../../kernel/errors.ts';
import type { MediaRecord, SectionHeaderRecord } from '../model.ts';
import { FormElement, invalidUpdate } from './form-element.ts';

/** A title inside a page. */
export class SectionHeaderItem extends FormElement<SectionHeaderRecord> {
  static override readonly gasName = 'FormApp.SectionHeaderItem';
}

abstract class MediaItem extends FormElement<MediaRecord> {
  getAlignment(): EnumValue {
    return EnumValue.of('FormApp.Alignment', this.record.alignment);
  }

  getWidth(): number {
    return this.record.width;
  }

  setAlignment(...args: unknown[]): this {
    const [alignment] = args;
    if (!(alignment instanceof EnumValue) || alignment.type !== 'FormApp.Alignment') {
      throw signatureMismatch(args, this.signature('setAlignment'));
    }
    return this.change((record) => {
      record.alignment = alignment.name as MediaRecord['alignment'];
    });
  }

  setWidth(...args: unknown[]): this {
    const width = this.integer(args, 'setWidth');
    if (width < 1) throw invalidUpdate();
    return this.change((record) => {
      record.width = width;
    });
  }
}

/** An image, kept with the form as a `data:` address. */
export class ImageItem extends MediaItem {
  static override readonly gasName = 'FormApp.ImageItem';

  /** null before `setImage`. */
  getImage(): Blob | null {
    const [, type = '', base64 = ''] = /^data:(.*);base64,(.*)$/.exec(this.record.url) ?? [];
    const bytes = base64 === '' ? undefined : decodeBase64(base64);
    return bytes ? new Blob(this.session, bytes, type, null) : null;
  }

  setImage(...args: unknown[]): this {
    const [image] = args;
    if (args.length !== 1 || !(image instanceof Blob)) throw signatureMismatch(args, this.signature('setImage'));
    return this.change((record) => {
      record.url = `data:${image.getContentType() ?? 'image/png'};base64,${encodeBase64(image.content)}`;
    });
  }
}

/** A video; only its address is kept. */
export class VideoItem extends MediaItem {
  static override readonly gasName = 'FormApp.VideoItem';

  setVideoUrl(...args: unknown[]): this {
    const url = this.text(args, 'setVideoUrl');
    return this.change((record) => {
      record.url = url;
    });
  }
}
