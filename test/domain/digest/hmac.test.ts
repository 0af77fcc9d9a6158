import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { base64Url, hmacUnder } from '../../../src/domain/digest/hmac.ts';
import { sha256 } from '../../../src/domain/digest/sha-256.ts';

describe('SHA-256 and HMAC', () => {
  it('gives the vectors of FIPS 180-4 and RFC 4231', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const jefe = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(Buffer.from(hmacUnder('Jefe')('what do ya want for nothing?'), 'base64url').toString('hex')).toBe(jefe);
  });

  it('agrees with Node’s for any text and key', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 100 }),
        (text, key) => {
          expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
          expect(hmacUnder(key)(text)).toBe(
            createHmac('sha256', Buffer.from(key, 'utf8')).update(text, 'utf8').digest('base64url'),
          );
        },
      ),
      { seed: 7 },
    );
    expect(base64Url([0xff, 0xfe])).toBe(Buffer.from([0xff, 0xfe]).toString('base64url'));
  });
});
