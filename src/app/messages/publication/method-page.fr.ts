import type { Competence, CriterionKind } from '../../../domain/criterion.ts';
import type { MethodChange, NumberConstant } from '../../../domain/method/method-changes.ts';
import { listInFrench, numberInFrench, ordinal } from '../numbers.fr.ts';

const names: Readonly<Record<NumberConstant, string>> = {
  precisionFloor: 'Précision d’un engagement sans aucune précision attendue',
  conditionalFirmness: 'Fermeté d’un engagement sous condition',
  studyFirmness: 'Fermeté d’une promesse d’étude',
  minimumCoverage: 'Part du questionnaire à remplir pour être classée',
  tieTolerance: 'Écart de points sous lequel deux listes partagent une place',
  concentration: 'Concentration des pondérations tirées (loi de Dirichlet)',
  draws: 'Nombre de pondérations tirées',
};

/** Words of the method page. */
export const methodPage = {
  title: 'La méthode',
  description: 'Questions, poids, calcul de la note, fourchettes de rang, auteurs et financement.',
  lead: 'Tout ce qu’il faut pour refaire les calculs, et pour les contester.',
  short: 'En bref',
  steps: [
    'Les mêmes questions sont posées à toutes les listes d’une même élection, aux mêmes dates ; le relevé d’égalité de traitement dit ce que chacune a reçu, et quand.',
    'Chaque réponse est relue par deux personnes, puis montrée à la liste, qui peut la contester avant la publication ; ses mots sont publiés tels quels, avec son accord. Ce que dit un programme ou la presse est montré avec sa source, et ne compte qu’une fois confirmé par la liste.',
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
  names,
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
      case 'constant':
        return `${names[change.name]} : de ${numberInFrench(change.from, 2)} à ${numberInFrench(change.to, 2)}.`;
      case 'bounds_changed':
        return 'Les bornes entre lesquelles les constantes sont tirées, ou la fourchette publiée, changent.';
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
};
