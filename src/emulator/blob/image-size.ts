/** Width and height in pixels of a PNG, GIF or JPEG picture; undefined for anything else. */
export function imageSize(bytes: Uint8Array): readonly [width: number, height: number] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (...marks: number[]) => marks.every((mark, index) => bytes[index] === mark);
  if (bytes.length >= 24 && begins(0x89, 0x50, 0x4e, 0x47)) return [view.getUint32(16), view.getUint32(20)];
  if (bytes.length >= 10 && begins(0x47, 0x49, 0x46, 0x38)) return [view.getUint16(6, true), view.getUint16(8, true)];
  return begins(0xff, 0xd8) ? frameSize(view) : undefined;
}

/** Size in the first frame header of a JPEG: segments before it are passed over by their lengths. */
function frameSize(view: DataView): readonly [number, number] | undefined {
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    const frame = marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;
    if (frame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
  }
  return undefined;
}
