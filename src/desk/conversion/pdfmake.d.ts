/** pdfmake publishes no types; this is the part the desk uses. */
declare module 'pdfmake' {
  export interface Layout {
    readonly content: unknown;
    readonly info: { readonly title: string; readonly creationDate: Date; readonly modDate: Date };
    readonly language: string;
    readonly pageSize: string | { readonly width: number; readonly height: number };
    readonly pageMargins: readonly number[];
    readonly defaultStyle: { readonly font: string; readonly fontSize: number };
  }
  const pdfmake: {
    setFonts(fonts: unknown): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(layout: Layout): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
