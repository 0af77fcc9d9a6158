import { counted, listInFrench, numberInFrench, ordinal } from '../numbers.fr.ts';

/** Words of a commune’s page. */
export const communePage = {
  title: (name: string) => `${name} : qui s’engage à quoi ?`,
  description: (name: string) => `Les listes candidates à ${name} comparées sur les mêmes questions.`,
  summary: (asked: number, replied: number, ranked: number, day: string) =>
    `Au ${day}, ${counted(asked, 'liste est', 'listes sont')} en lice, avec les mêmes questions pour ${asked > 1 ? 'toutes' : 'elle'} ; ${replied === 0 ? 'aucune n’a répondu' : `${replied} ${replied > 1 ? 'ont' : 'a'} répondu`}${ranked === replied || ranked === 0 ? '' : `, dont ${ranked} assez complètement pour être ${ranked > 1 ? 'notées' : 'notée'}`}.`,
  pending:
    'Les listes relisent en ce moment ce qui sera publié. Leurs réponses paraîtront ici quand leur délai sera écoulé.',
  rereading: (day: string) =>
    `Ces réponses, publiées le ${day}, sont en cours de correction ou de relecture. Elles reviendront ici quand les listes auront pu relire ce qui sera publié.`,
  readEarlier: (day: string) => `Voir la version publiée le ${day}`,
  /** `sector` is '' where the whole commune votes for the same lists. */
  contest: (sector: string, round: string) => (sector === '' ? round : `Scrutin ${sector}, ${round}`),
  everyList: 'Toutes les listes',
  order: {
    comparison: 'Par ordre alphabétique, sans classement.',
    classes: 'Par groupes : au sein d’un groupe, la méthode ne permet pas de départager les listes.',
    ranks:
      'Dans l’ordre des notes, puis les listes sans rang. La note mesure la précision et l’ambition des réponses, rien d’autre.',
  },
  list: 'Liste',
  head: (head: string) => `conduite par ${head}`,
  nuance: (nuance: string) => `nuance ${nuance} (préfecture)`,
  place: 'Place',
  class: (group: number) => `Groupe ${group}`,
  score: 'Note sur 100',
  coverage: 'Part de réponses',
  otherScores: (answeredOnly: string, equalWeight: string) =>
    `${answeredOnly} sur les questions répondues\u202f; ${equalWeight} si toutes pesaient autant`,
  state: 'État',
  contacted: (days: string) => `contactée ${days}`,
  answered: (day: string) => `réponse du ${day}`,
  notContacted: 'aucun contact enregistré',
  intervals: 'Jusqu’où la place dépend des pondérations',
  intervalsNote: (draws: string) =>
    `Les poids des questions sont un choix. Nous les avons fait varier ${draws} fois au hasard, puis retiré chaque question une à une : le trait va de la meilleure à la moins bonne place obtenue, le point est la place avec les poids déclarés.`,
  intervalOf: (label: string, low: number, high: number, rank: number) =>
    low === high ? `${label} : place ${rank} dans tous les cas` : `${label} : place ${rank}, de ${low} à ${high}`,
  changes: 'Ce qui changerait l’ordre',
  changesNote:
    'D’après les notes publiées : quelle question, retirée, déplace des listes, et quel poids, changé seul, les mettrait à égalité.',
  without: (
    question: string,
    moves: readonly { readonly label: string; readonly from: number; readonly to: number }[],
  ) =>
    `Sans « ${question} » : ${listInFrench(moves.map(({ label, from, to }) => `${label} passerait de la ${ordinal(from)} à la ${ordinal(to)} place`))}.`,
  noneWithout: 'Aucune question, retirée seule, ne change les places.',
  catchUp: (label: string, ahead: string, question: string, from: number, to: number) =>
    `${label} rejoindrait ${ahead} si le poids de « ${question} » passait de ${numberInFrench(from, 2)} à ${numberInFrench(to, 2)}.`,
  cannotCatchUp: (label: string, ahead: string) =>
    `Aucun poids, changé seul, ne mettrait ${label} à égalité avec ${ahead}.`,
  rankAxis: ordinal,
  matrix: 'Question par question',
  matrixNote: 'Le nombre est la note de la réponse sur 100.',
  question: 'Question',
  silent: (count: number) =>
    `Sans réponse publiée : ${counted(count, 'autre liste en lice', 'autres listes en lice')}.`,
  words: 'Mot pour mot',
  wordsNote: 'Ce que chaque liste a écrit, sans retouche.',
  treatment: 'Ce qui a été envoyé à chaque liste, et quand (relevé d’égalité de traitement)',
  back: 'Toutes les communes',
  departement: (code: string) => `département ${code}`,
};
