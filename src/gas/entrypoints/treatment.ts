import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { messages } from '../../app/messages.fr.ts';
import { treatmentPage } from '../../app/treatment/treatment-page.ts';
import { type CommuneTreatment, treatmentRecords } from '../../app/treatment/treatment-record.ts';
import { caption } from '../caption.ts';
import { endAndTell } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';

const words = messages.treatment;

/** What proves that the lists of a commune were treated alike, or says where they were not. */
export const treatmentEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuReleveEgalite',
    kind: 'menu',
    params: [],
    help: 'Shows the equal-treatment record of a commune, or of all, and keeps it as PDF.',
    run(context) {
      const { conversation, tables, campaign, clock, letterFiles } = context;
      const typed = conversation.ask(words.title, words.ask);
      if (typed === undefined) return undefined;
      const finish = (sentence: string) => endAndTell(context, caption('menuReleveEgalite'), words.title, sentence);
      const records = treatmentRecords(tables, zoneOf(campaign));
      const chosen = records.filter((record) => isNamed(record, typed));
      if (records.length === 0) return finish(words.nothing);
      if (chosen.length === 0) return finish(words.unknown(typed));
      const page = treatmentPage(chosen, zoneOf(campaign), clock.now());
      const folder = letterFiles.open(words.title);
      const [only] = chosen;
      folder.savePdf(words.file(chosen.length === 1 && only !== undefined ? only.commune : campaign.name), page);
      conversation.showHtml(page, words.title, { width: 900, height: 680 });
      const exceptions = chosen.reduce((count, record) => count + record.exceptions.length, 0);
      return finish(words.done(chosen.length, exceptions, folder.url));
    },
  },
];

function isNamed({ code, commune }: CommuneTreatment, typed: string): boolean {
  const sought = typed.trim().toLowerCase();
  return sought === '' || sought === code.toLowerCase() || sought === commune.toLowerCase();
}
