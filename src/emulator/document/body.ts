import { Section } from './section.ts';

/** Points of a page of A4 and of letter paper, wide then high. */
const A4 = [595.275590551, 841.88976378] as const;
const LETTER = [612, 792] as const;
/** Points, on every side. */
const MARGIN = 72;

/** The body of a document, and the paper it stands on; measures are points. */
export class Body extends Section {
  static override readonly gasName = 'DocumentApp.Body';

  getPageWidth(): number {
    return Number(this.attribute('PAGE_WIDTH') ?? this.paper[0]);
  }

  setPageWidth(...args: unknown[]): this {
    const height = this.getPageHeight();
    return this.setPoints('PAGE_WIDTH', args, 'setPageWidth').setPoints('PAGE_HEIGHT', [height], 'setPageHeight');
  }

  getPageHeight(): number {
    return Number(this.attribute('PAGE_HEIGHT') ?? this.paper[1]);
  }

  setPageHeight(...args: unknown[]): this {
    const width = this.getPageWidth();
    return this.setPoints('PAGE_HEIGHT', args, 'setPageHeight').setPoints('PAGE_WIDTH', [width], 'setPageWidth');
  }

  getMarginTop(): number {
    return Number(this.attribute('MARGIN_TOP') ?? MARGIN);
  }

  setMarginTop(...args: unknown[]): this {
    return this.setPoints('MARGIN_TOP', args, 'setMarginTop');
  }

  getMarginBottom(): number {
    return Number(this.attribute('MARGIN_BOTTOM') ?? MARGIN);
  }

  setMarginBottom(...args: unknown[]): this {
    return this.setPoints('MARGIN_BOTTOM', args, 'setMarginBottom');
  }

  getMarginLeft(): number {
    return Number(this.attribute('MARGIN_LEFT') ?? MARGIN);
  }

  setMarginLeft(...args: unknown[]): this {
    return this.setPoints('MARGIN_LEFT', args, 'setMarginLeft');
  }

  getMarginRight(): number {
    return Number(this.attribute('MARGIN_RIGHT') ?? MARGIN);
  }

  setMarginRight(...args: unknown[]): this {
    return this.setPoints('MARGIN_RIGHT', args, 'setMarginRight');
  }

  private get paper(): readonly [number, number] {
    return this.session.world.locale === 'en_US' ? LETTER : A4;
  }
}
