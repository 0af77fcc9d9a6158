import correction from '../../../templates/correction.mjml';
import hearing from '../../../templates/hearing.mjml';
import invitation from '../../../templates/invitation.mjml';
import publication from '../../../templates/publication.mjml';
import receipt from '../../../templates/receipt.mjml';
import reminder from '../../../templates/reminder.mjml';
import thanks from '../../../templates/thanks.mjml';
import type { MailLayouts } from '../../app/mailing/compose-mail.ts';
import type { MailSegment } from '../../app/mailing/mail-template.ts';
import type { MailTemplate } from '../../app/mailing/template-fields.ts';

const LAYOUTS: Readonly<Record<MailTemplate, readonly MailSegment[]>> = {
  invitation,
  reminder,
  receipt,
  correction,
  hearing,
  publication,
  thanks,
};

/** The layouts that the build compiled into the bundle. */
export const mailLayouts: MailLayouts = { layout: (template) => LAYOUTS[template] };
