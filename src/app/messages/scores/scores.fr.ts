import { listInFrench } from '../numbers.fr.ts';

/** Words of scores and ranks. */
export const scores = {
  awaitsReaders: 'réponse en cours de relecture',
  rank: (
    rank: number,
    tied: boolean,
    { ranked, replied, running }: { readonly ranked: number; readonly replied: number; readonly running: number },
  ) => {
    const place = `${ordinal(rank)}${tied ? ' ex æquo' : ''}`;
    return ranked === replied
      ? `${place} sur ${ranked} listes ayant répondu, ${running} en lice`
      : `${place} sur ${ranked} listes classées, ${replied} ayant répondu, ${running} en lice`;
  },
  aloneRanked: (running: number) => `seule liste classable, ${running} en lice : pas de rang`,
  nothingApplicable: 'aucune question ne s’applique',
  interval: (low: number, high: number) => {
    if (low === high) return `${ordinal(low)} selon toutes les pondérations testées`;
    const link = high === low + 1 ? 'ou' : 'à';
    return `${ordinal(low)} ${link} ${ordinal(high)} selon les pondérations testées`;
  },
  headers: {
    contest: 'Scrutin',
    commune: 'Commune',
    list: 'Liste',
    listId: 'Identifiant de la liste',
    state: 'État',
    total: 'Note sur 100',
    answeredOnly: 'Note sur les questions répondues',
    equalWeight: 'Note à poids égaux',
    coverage: 'Part de réponses',
    rank: 'Rang',
    class: 'Groupe',
    interval: 'Fourchette de rang',
    question: 'Question',
    points: 'Points sur 100',
    explanation: 'Explication',
    order: 'Ordre',
    priority: 'Priorité',
    certainty: 'Certitude',
    why: 'Pourquoi',
    toDo: 'À faire',
    toRepair: 'Questions à corriger',
    running: 'Listes en lice',
    replied: 'Ont répondu',
    rate: 'Taux de réponse',
  },
  allCommunes: 'Toutes les communes',
  noList: 'Aucune liste',
  questionToRepair: (question: string, faults: readonly string[]) =>
    `«\u202f${question}\u202f» n’est pas comptée\u202f: ${listInFrench(faults)}.`,
  formulaFailed: (name: string, reason: string) => `${name} : ${reason}`,
  formulaBroken: (detail: string) =>
    `erreur imprévue (${detail}). Signalez-la à la personne qui a installé Interpelle.`,
  wrongWidth: (parameter: string, expected: number, found: number, columns: string) =>
    `l’argument « ${parameter} » doit avoir ${expected} colonnes (${columns}), il en a ${found}. Campagne › Préparer › Installer ou réparer le classeur réécrit la formule.`,
  wrongColumns: (parameter: string, columns: string) =>
    `l’argument « ${parameter} » n’a pas les colonnes attendues, dans cet ordre : ${columns}.`,
  unreadableCell: (parameter: string, number: number, row: string, column: string, value: string) =>
    `argument « ${parameter} », ligne ${number} de la plage (« ${row} »), colonne « ${column} » : « ${value} » n’est pas lisible. Corrigez cette cellule.`,
  aDate: 'une date',
  repeatedRow: (parameter: string, id: string) =>
    `argument « ${parameter} » : deux lignes portent l’identifiant « ${id} ». Gardez-en une.`,
  noScore: (list: string, state: string) => `La liste « ${list} » n’a pas de note (${state}).`,
  missingRange: (parameter: string) => `l’argument « ${parameter} » doit être une plage de cellules.`,
  unknownList: (id: string) => `aucune liste n’a l’identifiant « ${id} ».`,
  wrongDate: 'la date de référence doit être une date.',
  noDate:
    'donnez une date de référence, ou lancez Campagne › Préparer › Calculer les priorités, qui en écrit une dans Réglages.',
};

/** « 1re », « 2e »: a list is feminine. */
function ordinal(rank: number): string {
  return rank === 1 ? '1re' : `${rank}e`;
}
