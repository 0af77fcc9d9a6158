import type { Stance } from '../../../domain/commitment.ts';
import type { Competence, CriterionKind } from '../../../domain/criterion.ts';
import type { MethodChange } from '../../../domain/method/method-changes.ts';
import type { Assumption, LeftOut, TerritoryImpact } from '../../../domain/territory-impact.ts';
import { listInFrench, numberInFrench } from '../numbers.fr.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count > 1 ? many : one}`;
const ordinal = (rank: number) => (rank === 1 ? '1re' : `${rank}e`);
const percent = (share: number) => `${numberInFrench(100 * share, 0)} %`;

/** Why a commune is not in the sum. */
const leftOut = {
  not_validated: 'dont la réponse n’est pas relue',
  study_only: 'où l’on ne promet qu’une étude',
  no_figure: 'où aucune réponse publiée ne donne de chiffre',
  no_baseline: 'dont la situation de départ n’est pas connue',
  worse_than_baseline: 'où le chiffre est moins bon que la situation de départ',
} satisfies Record<LeftOut, string>;

/** What one list, then several, do. */
const committed = {
  unconditional: ['s’engage', 's’engagent'],
  conditional: ['s’engage sous condition', 's’engagent sous condition'],
  study: ['promet d’étudier', 'promettent d’étudier'],
  declined: ['ne s’engage pas', 'ne s’engagent pas'],
} as const;

/** Words of the public pages. */
export const pageWords = {
  skip: 'Aller au contenu',
  fictionalLabel: 'Avertissement',
  fictional: 'Données fictives : listes, personnes et réponses sont inventées pour la démonstration.',
  sourceCode: 'Code source (AGPL)',
  contact: (address: string) => `Écrire : ${address}`,
  footer: (association: string, day: string, id: string) =>
    `Publié par ${association} le ${day}, publication ${id}. Les réponses sont celles des listes, mot pour mot.`,
  nav: { label: 'Pages', index: 'Communes', comparison: 'Comparaison', method: 'Méthode', data: 'Données' },
  percent,
  lists: (count: number) => plural(count, 'liste'),
  answeredOf: (replied: number, running: number) =>
    `${replied} sur ${plural(running, 'liste')} ${replied > 1 ? 'ont' : 'a'} répondu`,
  round: (round: number) => (round === 1 ? '1er tour' : '2e tour'),
  points: (points: number) => `${numberInFrench(points)} sur 100`,
  pointsShort: (points: number) => numberInFrench(points, 0),
  answersCount: (count: number) => plural(count, 'réponse'),
  none: '—',
  stances: {
    unconditional: 'S’engage',
    conditional: 'S’engage sous condition',
    study: 'Promet d’étudier',
    declined: 'Ne s’engage pas',
    unanswered: 'Pas de réponse',
    not_applicable: 'Sans objet',
  } satisfies Record<Stance, string>,
  unconfirmed: 'position publique, non confirmée par la liste',
  sources: {
    form: 'Réponse au questionnaire',
    letter: 'Lettre de la liste',
    email: 'Courriel de la liste',
    meeting: 'Propos tenus en réunion',
    manifesto: 'Programme de la liste',
    press: 'Presse',
  } as Readonly<Record<string, string>>,
  index: {
    description: (association: string) =>
      `Ce que les listes candidates répondent aux questions de ${association}, commune par commune.`,
    lead: (questions: number, communes: number) =>
      `Mêmes questions, mêmes dates, mêmes moyens de répondre pour toutes les listes : ${questions} questions posées dans ${plural(communes, 'commune')}. Choisissez la vôtre pour lire qui s’engage, à quoi, et dans quels mots.`,
    communes: 'communes',
    asked: 'listes en lice',
    replied: 'ont répondu',
    rate: 'de réponses',
    ratePicture: 'Part des listes qui ont répondu',
    find: 'Trouver une commune',
    letters: 'Communes par initiale',
    pending: 'Résultats à venir',
    questions: 'Ce que répondent les listes, question par question',
    questionsNote:
      'Nombre de listes par réponse, parmi celles dont la réponse est publiée et relue par deux personnes.',
    question: 'Question',
  },
  commune: {
    title: (name: string) => `${name} : qui s’engage à quoi ?`,
    description: (name: string) => `Les listes candidates à ${name} comparées sur les mêmes questions.`,
    summary: (asked: number, replied: number, ranked: number, day: string) =>
      `Au ${day}, ${plural(asked, 'liste est', 'listes sont')} en lice, avec les mêmes questions pour ${asked > 1 ? 'toutes' : 'elle'} ; ${replied === 0 ? 'aucune n’a répondu' : `${replied} ${replied > 1 ? 'ont' : 'a'} répondu`}${ranked === replied || ranked === 0 ? '' : `, dont ${ranked} assez complètement pour être ${ranked > 1 ? 'notées' : 'notée'}`}.`,
    pending:
      'Les listes relisent en ce moment ce qui sera publié. Leurs réponses paraîtront ici quand leur délai sera écoulé.',
    contest: (id: string, round: string) => `Scrutin ${id}, ${round}`,
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
      `${answeredOnly} sur ses seules réponses, ${equalWeight} à poids égaux`,
    state: 'État',
    contacted: (days: string) => `contactée le ${days}`,
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
      `Sans réponse publiée : ${plural(count, 'autre liste de ce scrutin', 'autres listes de ce scrutin')}.`,
    words: 'Mot pour mot',
    wordsNote: 'Ce que chaque liste a écrit, sans retouche.',
    treatment: 'Ce qui a été envoyé à chaque liste, et quand (relevé d’égalité de traitement)',
    embed: 'Insérer ce tableau dans un autre site',
    back: 'Toutes les communes',
  },
  impact: {
    title: 'Ce que les chiffres promis changeraient',
    sum: (
      least: TerritoryImpact,
      most: TerritoryImpact,
      plants: readonly { readonly label: string; readonly capacityTonnes: number }[],
    ) => {
      const [low, high] = [least, most].map(({ tonnesPerYear }) => numberInFrench(tonnesPerYear, 0));
      const range = low === high ? `${high} t par an` : `de ${low} à ${high} t par an`;
      const shares = [least, most].map(({ shareOfCapacity }) => shareOfCapacity);
      const [lowShare, highShare] = shares.map((share) => numberInFrench(100 * (share ?? 0)));
      const share = lowShare === highShare ? `${highShare} %` : `de ${lowShare} à ${highShare} %`;
      const burnt = plants.reduce((sum, { capacityTonnes }) => sum + capacityTonnes, 0);
      const names = listInFrench(plants.map(({ label }) => label));
      const capacity = shares.includes(undefined)
        ? ''
        : `, soit ${share} des ${numberInFrench(burnt, 0)} t que peuvent traiter ${names} en un an`;
      return `${range} évitées ou détournées${capacity}, selon que le chiffre le moins ou le plus ambitieux de chaque commune l’emporte.`.replace(
        /^./,
        (first) => first.toUpperCase(),
      );
    },
    assumes: 'Cette somme suppose :',
    assumption: (assumption: Assumption) => {
      switch (assumption.tag) {
        case 'kept_in_full':
          return 'que les engagements soient tenus en entier';
        case 'population_unchanged':
          return 'que la population ne change pas';
        case 'conditions_met':
          return `que les conditions posées soient remplies (${plural(assumption.communes, 'commune')})`;
        case 'left_out':
          return `sans compter ${plural(assumption.communes, 'commune')}, ${leftOut[assumption.because]}`;
      }
    },
    plant: (label: string, source: string) => `${label} : ${source}`,
    populations: (population: number, communes: number) =>
      `d’après la population de ${plural(communes, 'commune')} (${numberInFrench(population, 0)} habitants)`,
  },
  comparison: {
    title: 'Comparaison : commune par commune, question par question',
    description: 'Toutes les communes et toutes les questions dans un seul tableau, à lire, à filtrer et à imprimer.',
    lead: 'Une ligne par commune, une colonne par question. Chaque case dit combien de listes s’engagent, parmi celles en lice.',
    note: 'La couleur et le signe d’une case sont ceux de la position la plus ferme d’une liste de la commune. Ouvrez une case pour lire qui dit quoi.',
    show: 'Afficher',
    all: 'Tout',
    theme: 'Thème',
    commune: 'Commune',
    state: 'Réponses',
    states: { replied: 'Communes où une liste au moins a répondu', silent: 'Communes sans réponse' },
    questions: 'Les questions',
    numbered: (number: number) => `Q${number}`,
    sentence: (
      commune: string,
      question: string,
      running: number,
      said: readonly { readonly stance: keyof typeof committed; readonly lists: readonly string[] }[],
    ) => {
      const parts = said.map(
        ({ stance, lists }) =>
          `${plural(lists.length, 'liste')} ${committed[stance][lists.length > 1 ? 1 : 0]} (${listInFrench(lists)})`,
      );
      const answered = said.reduce((sum, { lists }) => sum + lists.length, 0);
      const silent = Math.max(0, running - answered);
      const rest =
        silent === 0
          ? []
          : [
              `${plural(silent, 'liste')} ${silent > 1 ? 'n’ont pas de réponse publiée' : 'n’a pas de réponse publiée'}`,
            ];
      return `${commune}, « ${question} » : ${[...parts, ...rest].join(' ; ')}.`;
    },
  },
  list: {
    description: (label: string, commune: string) => `Ce que répond la liste « ${label} » à ${commune}.`,
    joined: (label: string) => `Au second tour, cette liste a fusionné dans « ${label} ».`,
    score: 'note sur 100',
    equalWeight: 'à poids égaux',
    answeredOnly: 'sur ses seules réponses',
    coverage: 'part de réponses',
    theme: 'Thème',
    themes: 'Note par thème',
    answers: 'Ses réponses',
    replies: 'Droit de réponse de la liste',
    replyOf: (day: string) => `Reçu le ${day}, publié sans retouche.`,
    hasReply: 'avec son droit de réponse',
    withoutAnswers: 'Rien n’est publié pour cette liste.',
    noAnswer: 'Pas de réponse publiée à cette question.',
    contacts: 'Les contacts avec cette liste',
    contactedOn: (days: string) => `Nous lui avons écrit ou parlé le ${days}.`,
    answeredOn: (day: string) => `Sa dernière réponse est du ${day}.`,
    never: 'Aucun contact n’est enregistré avec cette liste.',
    demand: 'Demande',
    target: 'Objectif',
    deadline: 'Échéance',
    option: 'Choix',
    condition: 'Condition',
    scope: 'Périmètre',
    means: 'Moyens',
    source: 'Source',
    received: (source: string, day: string) => `${source}, ${day}`,
    seeSource: 'voir la source',
    back: (commune: string) => `Toutes les listes de ${commune}`,
  },
  method: {
    title: 'La méthode',
    description: 'Questions, poids, calcul de la note, fourchettes de rang, auteurs et financement.',
    lead: 'Tout ce qu’il faut pour refaire les calculs, et pour les contester.',
    short: 'En bref',
    steps: [
      'Les mêmes questions sont posées à toutes les listes d’une même élection, aux mêmes dates ; le relevé d’égalité de traitement dit ce que chacune a reçu, et quand.',
      'Chaque réponse est relue par deux personnes, puis montrée à la liste avant d’être publiée ; ses mots sont publiés tels quels.',
      'Chaque réponse vaut de 0 à 100 : ambition × précision × fermeté. L’ambition compare l’engagement à la situation de départ et à un repère sourcé ; la précision compte le chiffre, l’échéance, le périmètre et les moyens donnés parmi ceux attendus ; la fermeté distingue engagement, condition et étude.',
      'La note d’une liste est la moyenne de ses réponses, pondérée par les poids ci-dessous. Une question sans réponse compte 0. Une question sans objet ne compte pas.',
      'Seules sont classées les listes qui ont répondu à assez de questions, avec leur accord de publication. Ne pas répondre n’est pas une mauvaise note : la liste apparaît sans note, avec son état.',
      'Deux listes à moins de la tolérance d’écart partagent la même place.',
    ],
    constants: 'Les constantes',
    constant: 'Constante',
    value: 'Valeur',
    bounds: (low: string, high: string) => `${low} à ${high}`,
    drawnBounds: 'essayée de',
    names: {
      precisionFloor: 'Précision d’un engagement sans aucune précision attendue',
      conditionalFirmness: 'Fermeté d’un engagement sous condition',
      studyFirmness: 'Fermeté d’une promesse d’étude',
      minimumCoverage: 'Part du questionnaire à remplir pour être classée',
      tieTolerance: 'Écart de points sous lequel deux listes partagent une place',
      concentration: 'Concentration des pondérations tirées (loi de Dirichlet)',
      draws: 'Nombre de pondérations tirées',
    },
    interval: 'Fourchette publiée : quantiles des tirages',
    criteria: 'Les questions, leurs poids et leurs repères',
    criterion: 'Question',
    weight: 'Poids',
    kind: 'Nature',
    kinds: {
      quantity: 'quantité',
      change_percent: 'évolution en %',
      measure: 'mesure',
      choice: 'choix',
      open: 'ouverte, non notée',
    } satisfies Record<CriterionKind, string>,
    options: 'Réponses proposées et leur ambition sur 100',
    start: 'Situation de départ',
    benchmark: 'Repère',
    inYear: (year: number) => `en ${year}`,
    competence: 'Qui décide',
    competences: { commune: 'la commune', ept: 'l’EPT', syctom: 'le Syctom' } satisfies Record<Competence, string>,
    draws: 'Les tirages',
    drawsNote: (seed: string) =>
      `Les tirages sont reproductibles : le générateur PCG32 part, pour chaque scrutin, du texte « ${seed} ». Le code source les refait à l’identique.`,
    authors: 'Auteurs et financement',
    writtenBy: (authors: string) => `Méthode écrite par : ${authors}.`,
    funding: (funding: string) => `Financement : ${funding}`,
    fingerprint: 'Empreinte de la méthode',
    fingerprintNote: (version: string) =>
      `Version ${version}. L’empreinte SHA-256 ci-dessous change dès que change une question, un poids, un repère ou une constante.`,
    frozen: (day: string) => `Figée le ${day}`,
    change: (change: MethodChange, questionOf: (id: string) => string) => {
      switch (change.tag) {
        case 'question_added':
          return `Question ajoutée : « ${questionOf(change.criterionId)} ».`;
        case 'question_removed':
          return `Question retirée : « ${questionOf(change.criterionId)} ».`;
        case 'weight':
          return `Le poids de « ${questionOf(change.criterionId)} » passe de ${numberInFrench(change.from, 2)} à ${numberInFrench(change.to, 2)}.`;
        case 'question_changed':
          return `La question « ${questionOf(change.criterionId)} » change (énoncé, repère, situation de départ ou réponses proposées).`;
        case 'constants_changed':
          return 'Des constantes changent.';
      }
    },
    moves: (
      moves: readonly {
        readonly label: string;
        readonly commune: string;
        readonly from: number;
        readonly to: number;
      }[],
    ) =>
      moves.length === 0
        ? 'Effet sur les rangs, d’après les réponses d’aujourd’hui : aucun.'
        : `Effet sur les rangs, d’après les réponses d’aujourd’hui : ${listInFrench(
            moves.map(
              ({ label, commune, from, to }) =>
                `${label} (${commune}) passe de la ${ordinal(from)} à la ${ordinal(to)} place`,
            ),
          )}.`,
    first: 'première version',
    notFrozen: 'La méthode appliquée ici n’a pas été figée avant cette publication.',
    asFrozen: 'La méthode appliquée ici est celle qui a été figée en dernier.',
    corrections: 'Corrections depuis la première publication',
    noCorrection: 'Aucune correction.',
  },
  data: {
    title: 'Les données',
    description: 'Toutes les réponses, notes et places en fichiers ouverts.',
    lead: 'Chaque chiffre de ces pages peut être recalculé à partir de ces fichiers. Aucun ne contient d’adresse ni de donnée privée.',
    licence: 'Réutilisation libre sous Licence Ouverte 2.0 (Etalab), en citant la source et la date.',
    files: 'Fichiers',
    file: 'Fichier',
    content: 'Contenu',
    rows: 'Lignes',
    csv: 'CSV : UTF-8, virgule, point décimal, une ligne d’en-tête. Un texte qui commence par =, +, - ou @ est précédé d’une apostrophe.',
    contents: {
      lists: 'Toutes les listes, avec leur état',
      commitments: 'Les réponses publiées, mot pour mot, une ligne par liste et question',
      scores: 'Les notes : totale, par thème, par question',
      ranks: 'Les places et leurs fourchettes, une ligne par liste classée',
      method: 'La méthode : questions, poids, repères, constantes, empreinte',
      treatment: 'Relevé d’égalité de traitement : ce qui a été envoyé à chaque liste, et quand',
    },
    earlier: 'Publications précédentes',
    earlierNote: 'Chaque publication est gardée à part, sans retouche, par l’association.',
    publication: 'Publication',
    day: 'Date',
    fingerprint: 'Empreinte de la méthode',
    embedTitle: 'Insérer une commune dans un site',
    embedNote: 'Une page sans menu par commune, à afficher dans un cadre :',
  },
};
