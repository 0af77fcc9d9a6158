// Looked up once: in a `vm` context every access to a global goes through an interceptor.
const { imul } = Math;

/**
 * A 32-bit hash of any text: FNV-1a over its UTF-16 units from the given start, finished with Murmur3's mixer. Tells
 * texts apart and is the same on every engine; it resists no forger.
 */
export function textHash(text: string, start = 0x811c9dc5): number {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    value = imul(value ^ (unit & 0xff), 0x01000193);
    value = imul(value ^ (unit >>> 8), 0x01000193);
  }
  value = imul(value ^ (value >>> 16), 0x85ebca6b);
  value = imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
