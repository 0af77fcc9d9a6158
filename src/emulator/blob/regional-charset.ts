/** Every JavaScript platform has it; no library of types but the browser's and Node's declares it. */
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}

/** A charset of one script or country (Shift_JIS, EUC-KR, KOI8-R, windows-1251 …). */
export interface RegionalCharset {
  decode(bytes: Uint8Array): string;
  /** What the charset cannot hold becomes a question mark. */
  encode(text: string): Uint8Array;
}

const QUESTION_MARK = 0x3f;
const known = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Java's names that the Encoding Standard writes otherwise. */
function label(name: string): string {
  return name
    .toLowerCase()
    .replace(/^iso8859[-_](\d+)$/, 'iso-8859-$1')
    .replace(/^euc[-_]?(jp|kr)$/, 'euc-$1')
    .replace(/^x-mac-?roman$/, 'macintosh');
}

/** The charset of one of Java's names, or of the Encoding Standard's; undefined when neither has it. */
export function regionalCharset(name: string): RegionalCharset | undefined {
  const decoder = decoderOf(label(name));
  if (!decoder) return undefined;
  return {
    decode: (bytes) => decoder.decode(bytes),
    encode: (text) =>
      decoder.encoding === 'iso-2022-jp'
        ? encodeShifting(text)
        : Uint8Array.from([...text].flatMap((character) => bytesOf(decoder.encoding).get(character) ?? QUESTION_MARK)),
  };
}

/** ISO-2022-JP: EUC-JP's pairs without their high bits, between a sequence that begins kanji and one that ends it (RFC 1468). */
function encodeShifting(text: string): Uint8Array {
  const [begin, end] = [
    [0x1b, 0x24, 0x42],
    [0x1b, 0x28, 0x42],
  ] as const;
  const written: number[] = [];
  let shifted = false;
  for (const character of text) {
    const [lead = QUESTION_MARK, trail] = bytesOf('euc-jp').get(character) ?? [];
    const kanji = trail !== undefined && lead > 0xa0;
    if (kanji !== shifted) written.push(...(kanji ? begin : end));
    shifted = kanji;
    if (kanji) written.push(lead & 0x7f, trail & 0x7f);
    else written.push(trail === undefined ? lead : QUESTION_MARK);
  }
  return Uint8Array.from(shifted ? [...written, ...end] : written);
}

function decoderOf(encoding: string, fatal = false): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal });
  } catch (error) {
    if ((error as Error).name === 'RangeError') return undefined;
    throw error;
  }
}

/** Each character's bytes, read off the decoder once a charset: one byte, or a lead and a trail byte. */
function bytesOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const ready = known.get(encoding);
  if (ready) return ready;
  const made = new Map<string, readonly number[]>();
  const decoder = decoderOf(encoding, true);
  const add = (...bytes: number[]) => {
    const character = decoded(decoder, bytes);
    if (character !== undefined && !made.has(character)) made.set(character, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  for (let lead = 0x81; lead < 0xff; lead++)
    if (decoded(decoder, [lead]) === undefined) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  known.set(encoding, made);
  return made;
}

/** The one character some bytes stand for. */
function decoded(decoder: TextDecoder | undefined, bytes: readonly number[]): string | undefined {
  try {
    const text = decoder?.decode(Uint8Array.from(bytes)) ?? '';
    return [...text].length === 1 ? text : undefined;
  } catch {
    return undefined;
  }
}
