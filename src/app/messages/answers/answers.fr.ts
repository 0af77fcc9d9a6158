import type { DeadlineDoubt } from '../../../domain/normalise/deadline.ts';
import type { QuantityDoubt } from '../../../domain/normalise/quantity-doubt.ts';
import { counted, quantityInFrench } from '../numbers.fr.ts';

/** Words of answers and their reading. */
export const answers = {
  title: 'Réponses traitées',
  processed: (counts: {
    readonly accepted: number;
    readonly quarantined: number;
    readonly commitments: number;
    readonly toAsk: number;
  }) =>
    counts.accepted + counts.quarantined + counts.commitments === 0
      ? 'Aucune réponse nouvelle : toutes celles qui sont arrivées ont déjà été lues.'
      : `${counted(counts.accepted, 'réponse acceptée', 'réponses acceptées')}, ${counts.quarantined} en quarantaine. ${counted(counts.commitments, 'engagement lu', 'engagements lus')}, dont ${counts.toAsk} à redemander.`,
  next: 'Étape suivante : relire les engagements (Campagne › Réponses › Valider…).',
  reasons: {
    noCode: 'aucun code personnel, la réponse n’est pas venue d’un lien personnel.',
    unknownCode: 'code personnel inconnu (coupé ou écrit à la main).',
    alteredCode: 'code personnel modifié.',
    severalCodes: 'plusieurs codes personnels différents dans la même réponse.',
    revokedCode: 'code personnel retiré : la liste a reçu un nouveau lien depuis.',
    otherList: 'cette même réponse avait été envoyée avec le code d’une autre liste.',
    listGone: 'la liste de ce code n’est plus dans l’onglet Listes.',
    otherRound: 'code d’un autre tour.',
    withdrawn: 'la liste s’est retirée ou a fusionné.',
    late: 'reçue après la clôture.',
    tooLong: 'trop long : lisez-la dans le formulaire, qui la garde entière.',
  },
  cut: '[… texte coupé : lisez-le dans la réponse]',
  ask: {
    stance: 'la liste n’a pas dit si elle s’engage',
    noDate: 'aucune date reconnue',
    figure: (typed: string, why: string) => `chiffre « ${typed} » : ${why}`,
    deadline: (typed: string, why: string) => `échéance « ${typed} » : ${why}`,
    option: (typed: string) => `choix « ${typed} » : ce n’est pas l’une des réponses proposées`,
    contradiction: 'la case cochée et les mots se contredisent : la liste s’engage-t-elle ?',
    implausible: (typed: string) => `chiffre « ${typed} » : au-delà de ce qui est plausible, à confirmer`,
    doubts: {
      empty: 'rien d’écrit',
      no_number: 'aucun chiffre reconnu',
      negated: 'les mots semblent le refuser, la liste s’engage-t-elle ?',
      several_numbers: 'plusieurs chiffres',
      range: 'une fourchette, quel chiffre retenir ?',
      ambiguous_separator: 'millier ou décimale ?',
      minus_or_bullet: 'signe moins ou tiret ?',
      multiplier_unclear: 'multiplication peu claire',
      unit_differs: 'une autre unité que celle de la question',
      unit_unsaid: 'dans quelle unité ?',
      something_else: 'une part d’autre chose que ce que la question mesure',
      states_today: 'la situation d’aujourd’hui, ou le but à atteindre ?',
      other_reference: 'par rapport à un autre chiffre que la situation de départ',
      population_needed: 'la population de la commune manque pour convertir',
      baseline_needed: 'la situation de départ manque pour convertir',
      level_or_change: 'niveau à atteindre ou évolution ?',
      points_or_percent: 'points ou pourcentage ?',
      against_direction: 'dans le sens contraire de la question',
      bound_against_direction: 'une borne qui ne promet rien dans le sens de la question',
      other_reference_year: 'une autre année de référence',
      impossible_value: 'valeur impossible',
    } satisfies Record<QuantityDoubt, string>,
    deadlineDoubts: {
      several_dates: 'plusieurs dates',
      vague: 'trop vague pour une date',
      negated: 'les mots semblent la refuser, pour quand est-ce ?',
      in_the_past: 'date passée',
      mandate_unknown: 'fin de mandat inconnue',
      not_before: 'une date de début, pour quand la fin ?',
      no_such_day: 'ce jour n’existe pas',
      year_of_mandate_end: 'avant ou après la fin du mandat, la même année ?',
    } satisfies Record<DeadlineDoubt, string>,
  },
  check: {
    high: (typed: string) => `chiffre « ${typed} » : élevé, à vérifier`,
    longText: 'texte long, à relire : seul son début est lu',
    figureInWords: 'un chiffre dans les précisions, aucun dans sa case',
    recallsCompetence: 'la condition ne fait que rappeler la compétence d’un autre organisme',
    otherBaseline: (value: number, unit: string) =>
      `la liste part de ${quantityInFrench(value, unit)}, autre que la situation de départ publiée`,
  },
  wholeAnswer: 'La réponse entière',
  fields: {
    stance: 'position',
    option: 'choix',
    target: 'chiffre',
    deadline: 'échéance',
    scope: 'périmètre',
    means: 'moyens',
    condition: 'condition',
    words: 'précisions',
    name: 'nom',
    role: 'rôle',
    entitled: 'habilitation',
    consent: 'publication',
  },
  difference: (question: string, field: string, before: string, after: string) =>
    `${question} (${field}) : « ${before} » devient « ${after} »`,
  decideTitle: 'Réponse en quarantaine',
  accept: 'accepter',
  reject: 'rejeter',
  rejectAll: 'tout rejeter',
  rejectAlike: 'rejeter ce motif',
  decideQuestion: (of: {
    readonly received: string;
    readonly respondent: string;
    readonly role: string;
    readonly reason: string;
    readonly list: string;
    readonly withoutCode: number;
    readonly alike: number;
  }) =>
    [
      `Reçue le ${of.received}, de ${of.respondent}${of.role === '' ? '' : ` (${of.role})`}.`,
      `Motif : ${of.reason}`,
      of.list === ''
        ? 'Son code ne désigne aucune liste.'
        : `Son code désigne la liste ${of.list}. Écrivez « accepter » pour en faire la dernière réponse de cette liste.`,
      'Pour la donner à une liste, écrivez l’identifiant de celle-ci (première colonne de l’onglet Listes).',
      'Écrivez « rejeter » pour l’écarter : elle reste dans l’onglet Réponses et ne compte pas. Vide : ne rien décider.',
      ...(of.withoutCode < 2
        ? []
        : [
            `${of.withoutCode} réponses attendent sans aucun code personnel : écrivez « tout rejeter » pour les écarter ensemble.`,
          ]),
      ...(of.alike < 2
        ? []
        : [
            `${of.alike} réponses attendent pour ce même motif : écrivez « rejeter ce motif » pour les écarter ensemble.`,
          ]),
    ].join('\n'),
  nothingQuarantined: 'Aucune réponse n’est en quarantaine.',
  nothingDecided: 'Rien n’a été décidé.',
  acceptedFor: (id: string, list: string) => `Réponse ${id} acceptée pour la liste ${list}.`,
  allRejected: (count: number) => `${counted(count, 'réponse écartée', 'réponses écartées')}.`,
  rejected: (id: string) => `Réponse ${id} écartée.`,
};
