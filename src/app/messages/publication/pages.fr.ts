import type { Stance } from '../../../domain/commitment.ts';
import { counted, numberInFrench } from '../numbers.fr.ts';
import { communePage } from './commune-page.fr.ts';
import { comparisonPage } from './comparison-page.fr.ts';
import { dataPage } from './data-page.fr.ts';
import { disputesSection } from './disputes-section.fr.ts';
import { impact } from './impact.fr.ts';
import { indexPage } from './index-page.fr.ts';
import { listPage } from './list-page.fr.ts';
import { methodPage } from './method-page.fr.ts';

const percent = (share: number) => `${numberInFrench(100 * share, 0)} %`;

/** Words of the public pages. */
export const pageWords = {
  skip: 'Aller au contenu',
  fictionalLabel: 'Avertissement',
  fictional: 'Données fictives : listes, personnes et réponses sont inventées pour la démonstration.',
  sourceCode: 'Code source (AGPL)',
  contact: 'Écrire\u202f:',
  footer: (association: string, day: string, id: string) =>
    `Publié par ${association} le ${day}, publication ${id}. Les réponses sont celles des listes, mot pour mot.`,
  nav: { label: 'Pages', index: 'Communes', comparison: 'Comparaison', method: 'Méthode', data: 'Données' },
  percent,
  lists: (count: number) => counted(count, 'liste'),
  answeredOf: (replied: number, running: number) =>
    `${replied} sur ${counted(running, 'liste')} ${replied > 1 ? 'ont' : 'a'} répondu`,
  round: (round: number) => (round === 1 ? '1er tour' : '2e tour'),
  points: (points: number) => `${numberInFrench(points)} sur 100`,
  pointsShort: (points: number) => numberInFrench(points, 0),
  answersCount: (count: number) => counted(count, 'réponse'),
  none: '—',
  stances: {
    unconditional: 'S’engage',
    conditional: 'S’engage sous condition',
    study: 'Promet d’étudier',
    declined: 'Ne s’engage pas',
    unanswered: 'Pas de réponse',
    not_applicable: 'Sans objet',
  } satisfies Record<Stance, string>,
  /** What the list said in public, or told the campaign: an answer of before a merger waits for its new head. */
  unconfirmed: (source: string) =>
    source === 'manifesto' || source === 'press'
      ? 'position publique, non confirmée par la liste'
      : 'pas encore confirmée par la tête de liste actuelle',
  sources: {
    form: 'Réponse au questionnaire',
    letter: 'Lettre de la liste',
    email: 'Courriel de la liste',
    meeting: 'Propos tenus en réunion',
    manifesto: 'Programme de la liste',
    press: 'Presse',
  } as Readonly<Record<string, string>>,
  embedding: {
    title: 'Insérer ce tableau dans un autre site',
    note: 'Copiez ce code dans une page de votre site : il y montre le tableau de cette commune, et suit chaque publication.',
    site: '[adresse de ce site]',
  },
  index: indexPage,
  commune: communePage,
  impact: impact,
  comparison: comparisonPage,
  list: listPage,
  method: methodPage,
  data: dataPage,
  disputes: disputesSection,
};
