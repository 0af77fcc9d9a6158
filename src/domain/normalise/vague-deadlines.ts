import { MONTH, ORDINAL } from './periods.ts';

/** What people write instead of a date, and dates whose year is left unsaid: there is no telling which one. */
export const VAGUE_DEADLINES = new RegExp(
  [
    'rapidement|bientot|prochainement|immediatement|progressivement|sans delai|sans tarder',
    '(?:le |au )?plus (?:vite|tot)(?: possible)?|des que possible|dans les meilleurs delais',
    "(?:a |au )?(?:court|moyen|long) terme|(?<![a-z])a terme(?! d)|des (?:l'|notre |mon |son )election",
    'a (?:definir|preciser|determiner|fixer)',
    'quelques (?:ans|annees|mois|semaines)',
    '(?<![a-z])(?:printemps|ete|automne)(?! 20)(?![a-z])',
    '(?<![a-z])(?:noel|rentree(?: scolaire)?(?: prochaine| de septembre)?)(?! (?:de |scolaire |septembre |prochaine )*20)(?![a-z])',
    "(?:les )?vacances|(?<!(?:%|cent|points?) )(?:l'|cette )(?:an|annee)(?: prochaine?| en cours)?(?! (?:20|qui))(?![a-z])|fin d'annee(?! 20)",
    // « Sept » alone is the number.
    `(?<![a-z])(?:(?:1er|premier|\\d{1,2}) )?(?!sept(?![.a-z]))${MONTH}(?! ?(?:de )?20\\d\\d)`,
    "(?<=(?:\\d|(?<![a-z])(?:en|fin|debut|mi|avant|d'ici|courant)) )sept(?! ?[.%€a-z]| ?20\\d\\d)",
    `(?:${ORDINAL}) (?:trimestre|semestre)(?! (?:de )?(?:l'annee )?20)`,
  ].join('|'),
  'g',
);

/** A winter is astride two years, whichever is named. */
export const WINTER = /(?:avant |a |d'ici )?(?:l'|cet )?hiver(?: (?:de )?20\d\d(?: ?[-/] ?(?:20)?\d\d)?)?(?![a-z])/g;
