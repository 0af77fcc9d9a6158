/** mjml publishes no types; this is the part the build uses. */
declare module 'mjml' {
  export default function mjml2html(
    source: string,
    options: {
      readonly filePath: string;
      readonly fonts: Readonly<Record<string, string>>;
      readonly ignoreIncludes: boolean;
      readonly includePath: string;
      readonly keepComments: boolean;
      readonly minify: boolean;
      readonly validationLevel: 'strict' | 'soft' | 'skip';
    },
  ): Promise<{ readonly html: string; readonly errors: readonly { readonly formattedMessage: string }[] }>;
}
