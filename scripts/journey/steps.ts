import type { CampaignData } from '../../src/app/campaign.ts';
import { messages } from '../../src/app/messages.fr.ts';
import { parisTime } from './paris-time.ts';
import type { People } from './people.ts';
import type { Sample } from './sample.ts';
import { type SampleEvent, sampleEvents } from './sample-events.ts';
import { seenRows } from './sheet-rows.ts';
import { judgeLists, shareLists } from './strategy.ts';

/** One thing somebody does; gives the sentence that says what was done, if any. */
export type Action = (people: People) => Promise<string>;

/** One stage of the campaign. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** In order; each is remembered as done on its own, so that a stop in between repeats none. */
  readonly actions: readonly Action[];
}

/** After this step the answers are half in: `npm start` leaves the campaign there. */
export const HALF_WAY = 'first-answers';

const REMINDER = '2026-03-04T09:00';
const HEARING = '2026-03-08T08:00';
const PUBLICATION = '2026-03-13T09:00';
/** The timer takes up a sending that was killed after seven minutes; a person who comes later finds what it left. */
const TIMER_OVER = 10 * 60_000;

/** The journey of the sample campaign, from an empty workbook to its publication. */
export function journeySteps(campaign: CampaignData, sample: Sample): readonly Step[] {
  const events = sampleEvents(sample, campaign);
  const happening = (wanted: (event: SampleEvent) => boolean): Action[] =>
    events.filter(wanted).map((event) => async (people) => {
      await people.waitUntil(parisTime(event.at));
      await event.happen(people);
      return '';
    });
  const click =
    (entryPoint: string): Action =>
    (people) =>
      people.click(entryPoint);
  const wait =
    (local: string): Action =>
    async (people) => {
      await people.waitUntil(parisTime(local));
      return '';
    };
  return [
    { id: 'workbook', title: 'Installer le classeur', actions: [click('menuInstallerClasseur')] },
    {
      id: 'lists',
      title: 'Importer les listes',
      actions: [
        ...sample.files.map(
          ({ name, text }): Action =>
            (people) =>
              people.importFile(name, text),
        ),
        noteVanished,
      ],
    },
    {
      id: 'priorities',
      title: 'Calculer les priorités',
      actions: [judgeLists, click('menuCalculerPriorites'), shareLists, click('menuCreerFichesAppel')],
    },
    { id: 'method', title: 'Figer la méthode', actions: [click('menuFigerMethode')] },
    {
      id: 'questionnaire',
      title: 'Construire le formulaire',
      actions: [click('menuConstruireFormulaire'), click('menuOuvrirQuestionnaire')],
    },
    {
      id: 'invitation',
      title: 'Inviter les listes',
      actions: [
        click('menuPreparerInvitation'),
        click('menuApercuCourriel'),
        click('menuTesterCourriel'),
        endRehearsal,
        send('menuEnvoyerCourriels'),
      ],
    },
    {
      id: 'first-answers',
      title: 'Recevoir les premières réponses',
      actions: [...happening(({ at }) => at < REMINDER), click('menuTraiterReponses')],
    },
    {
      id: 'reminder',
      title: 'Relancer',
      actions: [wait(REMINDER), click('menuPreparerRelance'), send('menuEnvoyerCourriels')],
    },
    {
      id: 'last-answers',
      title: 'Recevoir les dernières réponses',
      actions: [...happening(({ at }) => at >= REMINDER), click('menuTraiterReponses')],
    },
    {
      id: 'readings',
      title: 'Valider à deux',
      actions: [
        wait(HEARING),
        (people) => people.readAll(people.officer),
        (people) => people.readAll(people.secondReader),
      ],
    },
    { id: 'hearing', title: 'Envoyer l’audience', actions: [send('menuEnvoyerAudience')] },
    {
      id: 'publication',
      title: 'Publier',
      actions: [wait(PUBLICATION), chooseRanks, click('menuApercuPublication'), click('menuPublier')],
    },
  ];
}

/** An announced list that is not in the official file does not stand: the officer says so. */
async function noteVanished(people: People): Promise<string> {
  const { fact, reconciliation } = messages.workbook.tabs.lists.columns;
  for (const list of seenRows(people.host, 'lists')) {
    if (list.reconciliation !== reconciliation.choices.vanished) continue;
    await people.type('lists', list.row, { fact: fact.choices.withdrawn, factOn: '27/02/2026' });
  }
  return '';
}

/** Switches the rehearsal off; done once, whatever was stopped before. */
async function endRehearsal(people: People): Promise<string> {
  const rehearsal = seenRows(people.host, 'settings').find(({ key }) => key === 'rehearsal');
  return rehearsal?.value === messages.workbook.yes ? people.click('menuBasculerRepetition') : '';
}

/** Sends, or takes up a sending that was stopped on its way, once nobody can be sending it any more. */
function send(entryPoint: string): Action {
  return async (people) => {
    const { state } = messages.workbook.tabs.mailings.columns;
    if (!seenRows(people.host, 'mailings').some((row) => row.state === state.choices.sending))
      return people.click(entryPoint);
    await people.waitUntil(people.host.clock.now() + TIMER_OVER);
    return people.click('menuReprendreEnvoi');
  };
}

async function chooseRanks(people: People): Promise<string> {
  const mode = seenRows(people.host, 'settings').find(({ key }) => key === 'publicationMode');
  if (mode) await people.type('settings', mode.row, { value: messages.workbook.publicationModes.ranks });
  return '';
}
