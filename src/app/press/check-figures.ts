/** A text whose figures are checked against the draft that was made from what is published. */
export interface CheckedText {
  /** Title and text as drafted. */
  readonly drafted: string;
  /** Title and text as people corrected them. */
  readonly corrected: string;
  /** Lists or communes whose figures must not change places. */
  readonly names: readonly string[];
}

/**
 * The phrases of a corrected text whose figures are not what is published. A phrase that names lists may only hold, in
 * their order, figures that the draft gives of the same lists, so that two of them cannot be exchanged; another one, any
 * figure that the draft gives of nobody in particular.
 */
export function unsupportedPhrases({ drafted, corrected, names }: CheckedText): readonly string[] {
  const known = phrasesOf(drafted, names);
  const general = new Set(known.filter(({ about }) => about === '').flatMap(({ figures }) => figures));
  return phrasesOf(corrected, names)
    .filter(({ about, figures }) =>
      about === ''
        ? figures.some((figure) => !general.has(figure))
        : !known.some((phrase) => phrase.about === about && isWithin(figures, phrase.figures)),
    )
    .filter(({ figures }) => figures.length > 0)
    .map(({ text }) => text);
}

interface Phrase {
  readonly text: string;
  /** Marks of the names in it, in a fixed order; '' for none. */
  readonly about: string;
  readonly figures: readonly string[];
}

/** Names become marks first: they may hold figures and full stops of their own. */
const FIRST_MARK = 0xe000;

function phrasesOf(text: string, names: readonly string[]): readonly Phrase[] {
  const marks = new Map([...new Set(names)].map((name, at) => [name, String.fromCharCode(FIRST_MARK + at)]));
  const nameOf = new Map([...marks].map(([name, mark]) => [mark, name]));
  const longestFirst = [...marks].sort(([one], [other]) => other.length - one.length);
  const marked = longestFirst.reduce((left, [name, mark]) => (name === '' ? left : left.replaceAll(name, mark)), text);
  return marked.split(/\n|;|[.!?](?=\s|$)/).map((phrase) => ({
    text: [...phrase.trim()].map((letter) => nameOf.get(letter) ?? letter).join(''),
    about: [...new Set(phrase)]
      .filter((letter) => nameOf.has(letter))
      .sort()
      .join(''),
    figures: figuresIn(phrase),
  }));
}

/** The figures of a text in their order, ordinals told apart, spaces between thousands aside. */
export function figuresIn(text: string): readonly string[] {
  const joined = text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return joined.match(/\d+(?:,\d+)?(?:(?:er|re|e)(?!\p{L}))?/gu) ?? [];
}

/** Whether the first figures are found among the others, in the same order. */
function isWithin(figures: readonly string[], others: readonly string[]): boolean {
  let from = 0;
  return figures.every((figure) => {
    const at = others.indexOf(figure, from);
    from = at + 1;
    return at >= 0;
  });
}
