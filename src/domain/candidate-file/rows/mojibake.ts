import { decoderOf, WINDOWS_1252 } from './decode.ts';

const AFTER_LEAD = `[\u0080-\u00bf${WINDOWS_1252}]`;

/** What é, ê, œ, °, ’ or – become where UTF-8 was read as Windows-1252; French writes none of these sequences. */
const MISREAD = new RegExp(`[ÂÃÅ]${AFTER_LEAD}|â${AFTER_LEAD}{2}`, 'g');

/** A text misread twice is met, three times never. */
const TIMES = 2;

const decodeUtf8 = decoderOf('utf-8');

/** Puts back a text whose UTF-8 was read as Windows-1252 before it reached its file; any other is given as it is. */
export function withoutMojibake(text: string): string {
  let put = text;
  for (let time = 0; time < TIMES && put.search(MISREAD) !== -1; time += 1) {
    put = put.replace(MISREAD, (misread) => decodeUtf8(bytesOf(misread), 0, misread.length));
  }
  return put;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const special = WINDOWS_1252.indexOf(character);
    return special === -1 ? character.charCodeAt(0) : 0x80 + special;
  });
}
