import type { CampaignData } from '../../src/app/campaign.ts';
import { messages } from '../../src/app/messages.fr.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { EUROPE_PARIS, instantAt } from '../../src/domain/calendar/zone.ts';
import type { People } from './people.ts';
import type { Sample } from './sample.ts';
import { type SampleEvent, sampleEvents } from './sample-events.ts';
import { seenRows } from './sheet-rows.ts';

/** One stage of the campaign; `run` gives the sentence that says what was done. */
export interface Step {
  readonly id: string;
  readonly title: string;
  run(people: People): Promise<string>;
}

/** After this step the answers are half in: `npm start` leaves the campaign there. */
export const HALF_WAY = 'first-answers';

const REMINDER = '2026-03-04T09:00';
const HEARING = '2026-03-08T08:00';
const PUBLICATION = '2026-03-13T09:00';

/** Instant of a local time `YYYY-MM-DDTHH:MM` in Paris. */
export function parisTime(local: string): number {
  return instantAt(
    calendarDate(local.slice(0, 10)),
    { hour: Number(local.slice(11, 13)), minute: Number(local.slice(14, 16)) },
    EUROPE_PARIS,
  );
}

/** The journey of the sample campaign, from an empty workbook to its publication. */
export function journeySteps(campaign: CampaignData, sample: Sample): readonly Step[] {
  const events = sampleEvents(sample, campaign);
  const until = async (people: People, wanted: (event: SampleEvent) => boolean) => {
    for (const event of events.filter(wanted)) {
      await people.waitUntil(parisTime(event.at));
      await event.happen(people);
    }
    return people.click('menuTraiterReponses');
  };
  const clicks =
    (...entryPoints: readonly string[]) =>
    async (people: People) => {
      let said = '';
      for (const entryPoint of entryPoints) said = (await people.click(entryPoint)) || said;
      return said;
    };
  return [
    {
      id: 'workbook',
      title: 'Installer le classeur',
      async run(people) {
        await people.openWorkbook();
        return people.click('menuInstallerClasseur');
      },
    },
    {
      id: 'lists',
      title: 'Importer les listes',
      async run(people) {
        let said = '';
        for (const { name, text } of sample.files) said = await people.importFile(name, text);
        return said;
      },
    },
    { id: 'priorities', title: 'Calculer les priorités', run: clicks('menuCalculerPriorites') },
    { id: 'method', title: 'Figer la méthode', run: clicks('menuFigerMethode') },
    {
      id: 'questionnaire',
      title: 'Construire le formulaire',
      run: clicks('menuConstruireFormulaire', 'menuOuvrirQuestionnaire'),
    },
    {
      id: 'invitation',
      title: 'Inviter les listes',
      run: clicks(
        'menuPreparerInvitation',
        'menuApercuCourriel',
        'menuTesterCourriel',
        'menuBasculerRepetition',
        'menuEnvoyerCourriels',
      ),
    },
    {
      id: 'first-answers',
      title: 'Recevoir les premières réponses',
      run: (people) => until(people, ({ at }) => at < REMINDER),
    },
    {
      id: 'reminder',
      title: 'Relancer',
      async run(people) {
        await people.waitUntil(parisTime(REMINDER));
        return clicks('menuPreparerRelance', 'menuEnvoyerCourriels')(people);
      },
    },
    {
      id: 'last-answers',
      title: 'Recevoir les dernières réponses',
      run: (people) => until(people, ({ at }) => at >= REMINDER),
    },
    {
      id: 'readings',
      title: 'Valider à deux',
      async run(people) {
        await people.waitUntil(parisTime(HEARING));
        await people.click('menuValiderEngagements');
        return people.click('menuValiderEngagements', people.secondReader);
      },
    },
    { id: 'hearing', title: 'Envoyer l’audience', run: clicks('menuEnvoyerAudience') },
    {
      id: 'publication',
      title: 'Publier',
      async run(people) {
        await people.waitUntil(parisTime(PUBLICATION));
        const mode = seenRows(people.host, 'settings').find(({ key }) => key === 'publicationMode');
        if (mode) await people.type('settings', mode.row, { value: messages.workbook.publicationModes.ranks });
        return clicks('menuApercuPublication', 'menuPublier')(people);
      },
    },
  ];
}
