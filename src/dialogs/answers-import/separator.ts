const SEPARATORS = [';', ',', '\t', '|'];

/** Lines that are enough to tell how a file is written. */
const SAMPLE = 200;

/**
 * The separator of a CSV: the one that cuts most of its lines into as many cells as the first, as a header may be full of
 * commas. Throws a French sentence when a quotation mark is never closed: its cell would swallow the rest of the file.
 */
export function separatorOf(text: string): string {
  const said = /^sep=(.)\n/.exec(text)?.[1];
  const tried = (said === undefined ? SEPARATORS : [said]).map((separator) => {
    const { counts, isOpen } = cellsPerLine(text, separator);
    const [first = 0, ...others] = counts;
    const alike = others.filter((count) => count === first).length;
    return { separator, isOpen, cells: first, share: first < 2 ? -1 : alike / Math.max(1, others.length) };
  });
  tried.sort((a, b) => b.share - a.share || b.cells - a.cells);
  const [best] = tried;
  if (best?.isOpen) throw new Error(UNCLOSED);
  return best?.separator ?? ',';
}

const UNCLOSED =
  'Dans ce fichier, un guillemet ouvert n’est jamais fermé : la fin du fichier serait lue comme une seule réponse. Exportez-le à nouveau, ou fermez le guillemet.';

/** How many cells the first lines have, and whether the file ends inside quotation marks; they count where a cell begins. */
function cellsPerLine(
  text: string,
  separator: string,
): { readonly counts: readonly number[]; readonly isOpen: boolean } {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isQuoted) {
      if (letter === '"' && text[at + 1] === '"') at += 1;
      else if (letter === '"') isQuoted = false;
      continue;
    }
    isQuoted = letter === '"' && isStart;
    isStart = letter === separator || letter === '\n';
    if (letter === separator) cells += 1;
    if (letter !== '\n' && at < text.length - 1) continue;
    if (text[at - 1] !== '\n' && counts.length < SAMPLE) counts.push(cells);
    cells = 1;
  }
  return { counts, isOpen: isQuoted };
}
