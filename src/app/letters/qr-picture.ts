import { encode } from 'uqr';
import { pngOfBits } from './png.ts';

/** Pixels of one module: enough for a printer, little enough for a letter. */
const SCALE = 6;

/** The QR code of an address as a PNG `data:` URL, with its quiet border: HTML and PDF alike show it. */
export function qrPicture(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const bits = Array.from({ length: size * SCALE }, (_, y) =>
    Array.from({ length: size * SCALE }, (_, x) => data[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] === true),
  );
  return `data:image/png;base64,${pngOfBits(bits)}`;
}
