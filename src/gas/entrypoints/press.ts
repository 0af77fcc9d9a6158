import { messages } from '../../app/messages.fr.ts';
import { printMeetingSheets } from '../../app/press/meeting-sheets.ts';
import { printReleases } from '../../app/press/print-releases.ts';
import { writeReleases } from '../../app/press/write-releases.ts';
import { caption } from '../caption.ts';
import type { CampaignContext } from '../context.ts';
import { endAndTell } from '../end-action.ts';
import type { EntryPoint } from '../entry-point.ts';
import { takeInTyped } from '../take-in-typed.ts';

const words = messages.press;

/** What tells the press and prepares meetings. */
export const pressEntryPoints: readonly EntryPoint[] = [
  {
    name: 'menuEcrireCommuniques',
    kind: 'menu',
    params: [],
    help: 'Writes a draft a published commune, and one for the territory, from the published figures alone.',
    run(context) {
      const embargo = context.conversation.ask(words.askEmbargo, words.askEmbargoExplained);
      if (embargo === undefined) return undefined;
      const { made, kept } = writeReleases(context, context.campaign, publishedBy(context), embargo);
      return endAndTell(context, caption('menuEcrireCommuniques'), words.draftedTitle, words.drafted(made, kept));
    },
  },
  {
    name: 'menuImprimerCommuniques',
    kind: 'menu',
    params: [],
    help: 'Prints the drafts as people corrected them, each figure checked against what is published.',
    run(context) {
      const { tables, letterFiles, campaign } = context;
      const { printed, refused, url } = printReleases(tables, letterFiles, campaign, publishedBy(context));
      const sentences = [
        ...(printed > 0 ? [words.printed(printed, url)] : []),
        ...refused.map(({ title, phrases }) => words.refused(title, phrases)),
      ];
      const text = sentences.length === 0 ? words.nothingToPrint : sentences.join('\n');
      return endAndTell(context, caption('menuImprimerCommuniques'), words.printedTitle, text);
    },
  },
  {
    name: 'menuFichesRendezVous',
    kind: 'menu',
    params: [],
    help: 'Prints a sheet a list of a commune, to take to a meeting.',
    run(context) {
      const commune = context.conversation.ask(words.askCommune, words.askCommuneExplained);
      if (commune === undefined || commune === '') return undefined;
      takeInTyped(context);
      const { sheets, url } = printMeetingSheets(context, commune);
      return endAndTell(context, caption('menuFichesRendezVous'), words.sheetsTitle, words.sheets(sheets, url));
    },
  },
];

/** The publication that is served, and the address where everybody reads it. */
function publishedBy({ publicSite, tables, campaign }: CampaignContext) {
  const url = tables
    .of('publications')
    .rows()
    .filter(({ kind }) => kind === 'publication')
    .at(-1)?.url;
  return { file: (path: string) => publicSite.served(path), url: url ?? campaign.association.site };
}
