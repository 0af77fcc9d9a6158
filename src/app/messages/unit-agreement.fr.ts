/** What is counted, before what it is made of or counted for: « places » of « places de tri par quartier ». */
const HEAD =
  /^.+?(?=$|\s?[/(,;]| (?:de|du|des|par|pour|en|sur|sous|dans|avec|sans|chez|hors|à|au|aux)(?!\p{L})| [dl][’'])/u;

/** Words written the same for one and for many. */
const INVARIABLE =
  /^(?:repas|fois|mois|.*bus|temps|printemps|avis|acc[eè]s|succ[eè]s|colis|pays|(?:par|con|dis|re|se)?cours|bras|bois|tapis|tiers|process|gros|gris|sens|corps|poids|fonds|puits|fils|bio|permis|devis|relais)$/;
/** Words that end with an s and are no plural: « sans plastique », « fois plus », « pers ». */
const NO_PLURAL = /^(?:sans|plus|moins|dans|divers|.*vers|pers|alors|hors|plusieurs|gars|mets|legs|velours)$/;
/** Endings of plurals that are the singular's and an s; of « cas » or « refus » the s may belong to the word. */
const PLURAL = /(?:[eébcdfgklmnprt]|(?<!^(?:d|gr|rep|prop|cl|encl|hér|cha))o|^élu|^emploi)s$/;
/** Short words that are no abbreviation. */
const SHORT = /^(?:an|bac|sac|lot|kit|car)s?$/;
/** Endings that make another plural, or may. */
const OTHER_PLURAL = /(?:[ae]u|al|ail|ou)$/;
/** Endings of adjectives: only they follow a noun into the plural, « équivalent pétrole » does not. */
const ADJECTIVE =
  /(?:ifs?|ive|ique|able|ible|aire|ien|ienne|el|elle|ent|ant|ante|ier|ière|oire|euse|(?<!t)é|(?<!t)ée)$/;

/** A unit made of words, for one or for many; as it was typed where any of its words may have another form. */
export function agreeing(unit: string, isPlural: boolean): string {
  const [head = ''] = HEAD.exec(unit) ?? [];
  const words = head.split(' ').map((word, place) => (isPlural ? pluralOf(word, place) : singularOf(word)));
  return words.includes(undefined) ? unit : words.join(' ') + unit.slice(head.length);
}

function singularOf(word: string): string | undefined {
  if (INVARIABLE.test(word)) return word;
  if (!isWord(word) || word.endsWith('x') || word.endsWith('z')) return undefined;
  if (!word.endsWith('s')) return word;
  return PLURAL.test(word) ? word.slice(0, -1) : undefined;
}

function pluralOf(word: string, place: number): string | undefined {
  if (INVARIABLE.test(word)) return word;
  if (!isWord(word)) return undefined;
  if (/[sxz]$/.test(word)) return word;
  if (OTHER_PLURAL.test(word)) return undefined;
  return place === 0 || ADJECTIVE.test(word) ? `${word}s` : undefined;
}

function isWord(word: string): boolean {
  return (/^\p{Ll}{4,}$/u.test(word) || SHORT.test(word)) && !NO_PLURAL.test(word);
}
