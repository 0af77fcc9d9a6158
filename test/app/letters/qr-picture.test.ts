import { crc32, inflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { qrPicture } from '../../../src/app/letters/qr-picture.ts';

/** A black-and-white PNG read as the standard says, every checksum looked at. */
function readPng(dataUrl: string) {
  const file = Buffer.from(dataUrl.replace('data:image/png;base64,', ''), 'base64');
  expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.subarray(0, 4).toString('latin1'), body.subarray(4));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const scanlines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const bytesPerLine = 1 + Math.ceil(width / 8);
  expect(scanlines).toHaveLength(bytesPerLine * height);
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const white = ((scanlines[y * bytesPerLine + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      pixels.set([255 * white, 255 * white, 255 * white, 255], (y * width + x) * 4);
    }
  }
  return { width, height, pixels };
}

test.each([
  'https://forms.example/l1',
  `https://docs.google.com/forms/d/e/1FAIpQLSe${'x'.repeat(48)}/viewform?usp=pp_url&entry.1234567890=l1.1.abcdefghijklmnopqrstuvwxyz0123456789`,
])('a QR reader finds the address in the picture: %s', (address) => {
  const { width, height, pixels } = readPng(qrPicture(address));
  expect(jsQR(pixels, width, height)?.data).toBe(address);
});
