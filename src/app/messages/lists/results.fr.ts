import type { RoundOutcome } from '../../../domain/results/round-outcome.ts';
import { counted, numberInFrench, quantityInFrench } from '../numbers.fr.ts';

const outcomes: Readonly<Record<RoundOutcome, string>> = {
  elected: 'élue',
  qualified: 'qualifiée',
  may_merge: 'peut fusionner',
  eliminated: 'éliminée',
};

/** Words of an import of results. */
export const results = {
  outcomes,
  kinds: { noted: 'déjà noté', changed: 'résultat', toConfirm: 'à confirmer', absent: 'absente du fichier' },
  summary: (round: number, counts: Readonly<Record<RoundOutcome, number>>, toConfirm: number) =>
    `Résultats du ${round === 1 ? 'premier' : 'second'} tour : ${[
      counted(counts.elected, 'liste élue', 'listes élues'),
      ...(round === 1
        ? [counted(counts.qualified, 'qualifiée'), counted(counts.may_merge, 'peut fusionner', 'peuvent fusionner')]
        : []),
      counted(counts.eliminated, 'éliminée'),
    ].join(', ')}, ${toConfirm} à confirmer.`,
  score: (share: number, votes: number) =>
    `${quantityInFrench(Math.round(1000 * share) / 10, '%')} (${numberInFrench(votes, 0)} voix)`,
  said: (score: string, outcome: RoundOutcome | undefined, before: RoundOutcome | null) => {
    const now = outcome === undefined ? 'les voix ne suffisent pas à le dire, à noter dans Listes' : outcomes[outcome];
    return `${score} : ${before === null || before === outcome ? now : `« ${outcomes[before]} » devient « ${now} »`}`;
  },
  unknown: 'Aucune liste du classeur ne porte ce nom. Sans choix, rien n’est écrit.',
  noList: 'aucune de nos listes',
  unknownContests: (count: number) =>
    `${counted(count, 'commune du fichier n’a', 'communes du fichier n’ont')} aucune liste de ce tour dans le classeur. Vérifiez le tour choisi, ou importez d’abord les candidatures.`,
  rule: 'Premier tour : plus de la moitié des suffrages exprimés, élue ; 10 %, qualifiée ; 5 %, peut fusionner (articles L.262 et L.264 du code électoral).',
};
