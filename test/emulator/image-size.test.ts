import { imageSize } from '../../src/emulator/blob/image-size.ts';

it.each([
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 2, 0, 0, 0, 3], [258, 3]],
  ['GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 2, 1, 3, 0], [258, 3]],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 3, 1, 2, 0, 0], [258, 3]],
  ['a broken JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0], undefined],
  ['anything else', [1, 2, 3], undefined],
])('the size of %s is read from its first bytes', (_, bytes, size) => {
  expect(imageSize(Uint8Array.from(bytes))).toEqual(size);
});
