import confirmation from '../../../../templates/confirmation.mjml';
import correction from '../../../../templates/correction.mjml';
import digest from '../../../../templates/digest.mjml';
import hearing from '../../../../templates/hearing.mjml';
import invitation from '../../../../templates/invitation.mjml';
import press from '../../../../templates/press.mjml';
import publication from '../../../../templates/publication.mjml';
import receipt from '../../../../templates/receipt.mjml';
import reconfirmation from '../../../../templates/reconfirmation.mjml';
import reminder from '../../../../templates/reminder.mjml';
import reply from '../../../../templates/reply.mjml';
import thanks from '../../../../templates/thanks.mjml';
import type { MailLayouts } from '../../../app/mailing/mail/compose-mail.ts';
import type { MailSegment } from '../../../app/mailing/mail/mail-template.ts';
import type { MailTemplate } from '../../../app/mailing/wording/template-fields.ts';

const LAYOUTS: Readonly<Record<MailTemplate, readonly MailSegment[]>> = {
  invitation,
  reminder,
  receipt,
  correction,
  confirmation,
  hearing,
  publication,
  thanks,
  reconfirmation,
  reply,
  press,
  digest,
};

/** The layouts that the build compiled into the bundle. */
export const mailLayouts: MailLayouts = { layout: (template) => LAYOUTS[template] };
