/** html-to-pdfmake publishes no types; this is the part the desk uses. */
declare module 'html-to-pdfmake' {
  export default function htmlToPdfmake(
    html: string,
    options: { readonly window: unknown; readonly tableAutoSize: boolean },
  ): unknown;
}
