/** A mail layout; the build compiles it to segments. */
declare module '*.mjml' {
  import type { MailSegment } from '../app/mailing/mail/mail-template.ts';

  const layout: readonly MailSegment[];
  export default layout;
}
