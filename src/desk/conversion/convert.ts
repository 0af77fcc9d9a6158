import type { ConversionSource } from '../../emulator/blob/conversion.ts';
import { htmlToPdf } from './html-to-pdf.ts';

/** What the host's `getAs` can make beyond what the emulator does itself: PDF from HTML or plain text. Null for other pairs. */
export function convert(
  { bytes, contentType }: ConversionSource,
  wanted: string,
  now: number,
): Promise<Uint8Array> | null {
  if (wanted !== 'application/pdf') return null;
  const text = () => new TextDecoder().decode(bytes);
  const from = contentType.split(';')[0];
  if (from === 'text/html') return htmlToPdf(text(), new Date(now));
  if (from === 'text/plain') return htmlToPdf(`<pre>${escaped(text())}</pre>`, new Date(now));
  return null;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
