import { importContacts, previewContacts } from '../../app/contacts/import-contacts.ts';
import type { ContactsPlan } from '../../app/contacts/plan-contacts.ts';
import type { ImportedFile } from '../../app/lists/import-plan.ts';
import { importDialog } from '../../app/messages/lists/import-dialog.fr.ts';
import { messages } from '../../app/messages.fr.ts';
import { type ImportScreen, SHOWN } from '../../app/windows.ts';
import type { CampaignContext } from '../context.ts';

const words = messages.contacts;

/** Says what importing a table of contacts would do. */
export function contactsPreview(context: CampaignContext, file: ImportedFile): ImportScreen {
  return screenOf(previewContacts(context, file), words.summary);
}

/** Imports a table of contacts and says what was done. */
export function contactsImported(context: CampaignContext, file: ImportedFile): ImportScreen {
  return screenOf(importContacts(context, file), words.done);
}

function screenOf({ toAdd, alreadyKnown, refused }: ContactsPlan, summary: typeof words.summary): ImportScreen {
  return {
    summary: summary(toAdd.length, alreadyKnown, refused.length),
    rows: toAdd.slice(0, SHOWN).map(({ commune, label, row, toCheck }) => {
      const reached = [row.name, row.email, row.phone].filter((part) => part !== null && part !== undefined);
      return {
        what: words.isNew,
        commune,
        list: label,
        detail: [reached.join(', '), toCheck].filter((part) => part !== '').join(' – '),
      };
    }),
    warnings: refused.slice(0, SHOWN).map(({ line, reason }) => importDialog.refusedLine(line, reason)),
  };
}
