import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { nodeZip } from '../../src/desk/node-ports.ts';
import { decodeBase64, encodeBase64 } from '../../src/emulator/blob/base64.ts';
import { decodeText, encodeText } from '../../src/emulator/blob/charset.ts';
import { compileTemplate, templateCode } from '../../src/emulator/html/template-compiler.ts';
import { EnumValue } from '../../src/emulator/kernel/enum-value.ts';
import { Utilities } from '../../src/emulator/utilities/utilities.ts';
import { testSession, testWorld } from '../support/emulator-world.ts';

const utilities = new Utilities(testSession(testWorld({ zip: nodeZip })));
const digestOf = (name: string) => EnumValue.of('Utilities.DigestAlgorithm', name);
const hex = (bytes: number[]) => bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');

/** What each country's old files are written in. */
const REGIONAL = {
  'EUC-JP': 'カタカナ',
  eucjp: '日本',
  'Shift-JIS': '果物',
  ISO8859_15: '5 €',
  'EUC-KR': '한국어',
  Big5: '中文',
  GBK: '中国',
  'KOI8-R': 'привет',
  'windows-1251': 'Україна',
  'ISO-8859-15': '5 €, œuf',
};

describe('text and bytes', () => {
  it('agrees with the platform on UTF-8 and base64', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = encodeText(text);
        expect(Buffer.from(bytes)).toEqual(Buffer.from(text, 'utf8'));
        expect(decodeText(bytes)).toBe(Buffer.from(text, 'utf8').toString('utf8'));
      }),
      { seed: 1 },
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeText(bytes)).toBe(Buffer.from(bytes).toString('utf8'));
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(Buffer.from(decodeBase64(encodeBase64(bytes, 'web-safe')) ?? [])).toEqual(Buffer.from(bytes));
      }),
      { seed: 2 },
    );
    expect(decodeText(encodeText('œuvre à 5 €', 'windows-1252'), 'windows-1252')).toBe('œuvre à 5 €');
    expect([...encodeText('住所é,', 'Shift_JIS')]).toEqual([0x8f, 0x5a, 0x8f, 0x8a, 0x3f, 0x2c]);
    for (const [charset, text] of Object.entries(REGIONAL)) {
      expect(decodeText(encodeText(text, charset), charset)).toBe(text);
    }
    expect(decodeText(Uint8Array.from([0x1b, 0x24, 0x42, 0x3d, 0x3b, 0x1b, 0x28, 0x42]), 'ISO-2022-JP')).toBe('住');
    const mail = [...encodeText('a住ｱ住', 'ISO-2022-JP')];
    expect(mail).toEqual([
      0x61, 0x1b, 0x24, 0x42, 0x3d, 0x3b, 0x1b, 0x28, 0x42, 0x3f, 0x1b, 0x24, 0x42, 0x3d, 0x3b, 0x1b, 0x28, 0x42,
    ]);
    expect(() => decodeText(new Uint8Array(), 'EBCDIC')).toThrow('Unsupported charset: EBCDIC');
  });

  it("gives Java's signed bytes", () => {
    expect(utilities.base64Encode('Google グループ', EnumValue.of('Utilities.Charset', 'UTF_8'))).toBe(
      'R29vZ2xlIOOCsOODq+ODvOODlw==',
    );
    expect(utilities.base64Encode([-29, -126, -80])).toBe('44Kw');
    expect(utilities.base64DecodeWebSafe('44Kw')).toEqual([-29, -126, -80]);
    expect(() => utilities.base64Decode('é')).toThrow('Could not decode string.');
    const utf8 = EnumValue.of('Utilities.Charset', 'UTF_8');
    expect(hex(utilities.computeDigest(digestOf('MD5'), 'é', utf8))).toBe(createHash('md5').update('é').digest('hex'));
    expect(hex(utilities.computeDigest(digestOf('MD5'), 'é'))).toBe(createHash('md5').update('?').digest('hex'));
    expect(hex(utilities.computeDigest(digestOf('SHA_256'), ''))).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924/);
    expect(hex(utilities.computeHmacSha256Signature('The quick brown fox jumps over the lazy dog', 'key'))).toMatch(
      /^f7bc83f430538424/,
    );
    // RFC 1319, A.5.
    const md2 = (text: string) => hex(utilities.computeDigest(digestOf('MD2'), text));
    expect(md2('')).toBe('8350e5a3e24c153df2275c9f80692773');
    expect(md2('abc')).toBe('da853b0d3f88d99b30283a69e6ded6bb');
    expect(md2('abcdefghijklmnopqrstuvwxyz')).toBe('4e8ddff3650292ab5a4108c3aa47940b');
    expect(md2('1234567890'.repeat(8))).toBe('d5976f79d83d3a0dc9806c3c66f3efd8');
    expect(utilities.getUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('packs and unpacks', () => {
    const blob = utilities.newBlob('été', 'text/csv', 'liste.csv');
    const [back] = utilities.unzip(utilities.zip([blob]));
    expect([back?.getName(), back?.getContentType(), back?.getDataAsString()]).toEqual([
      'liste.csv',
      'text/csv',
      'été',
    ]);
    expect(utilities.ungzip(utilities.gzip(blob)).getDataAsString()).toBe('été');
    expect(() => utilities.zip([blob, blob])).toThrow('Duplicate filename: liste.csv');
    expect(blob.copyBlob().setName('x.html').setContentTypeFromExtension().getContentType()).toBe('text/html');
    expect(() => blob.getAs('application/pdf')).toThrow(
      'Converting from text/csv to application/pdf is not supported.',
    );
    expect([utilities.newBlob([1]).getContentType(), utilities.newBlob('a').getContentType()]).toEqual([
      null,
      'text/plain',
    ]);
  });
});

describe('dates', () => {
  const winter = new Date('2026-03-08T09:05:07.089Z');
  it.each([
    ['dd/MM/yyyy HH:mm:ss', 'Europe/Paris', '08/03/2026 10:05:07'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Europe/Paris', '2026-03-08T10:05:07.089+01:00'],
    ["EEEE d MMMM yy, h a 'o''clock' z Z", 'America/New_York', "Sunday 8 March 26, 5 AM o'clock EDT -0400"],
    ['EEE MMM D w u K k X', 'GMT', 'Sun Mar 67 11 7 9 9 Z'],
    ['z', 'Europe/Paris', 'CET'],
    ['z', 'Asia/Tokyo', 'JST'],
    ['z', 'Australia/Sydney', 'AEDT'],
    ['HH:mm', 'GMT+5:30', '14:35'],
    ['HH:mm', 'Nowhere/Land', '09:05'],
    ['YYYY', 'GMT', '2026'],
  ])('writes %s in %s', (format, zone, expected) => {
    expect(utilities.formatDate(winter, zone, format)).toBe(expected);
  });

  it('reads what it writes, around summer time too', () => {
    const format = "yyyy-MM-dd'T'HH:mm:ss.SSS";
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (date) => {
          const text = utilities.formatDate(date, 'Europe/Paris', `${format} Z`);
          expect(utilities.parseDate(text, 'America/New_York', `${format} Z`)).toEqual(date);
          const local = utilities.formatDate(date, 'Europe/Paris', format);
          expect(utilities.formatDate(utilities.parseDate(local, 'Europe/Paris', format), 'Europe/Paris', format)).toBe(
            local,
          );
        },
      ),
      { seed: 3 },
    );
    expect(utilities.parseDate('15 mars', 'GMT', 'dd MMM').toISOString()).toBe('1970-03-15T00:00:00.000Z');
    expect(() => utilities.parseDate('demain', 'GMT', 'dd')).toThrow('Unparseable date: "demain"');
    expect(() => utilities.formatDate('2026', 'GMT', 'y')).toThrow('signature for Utilities.formatDate.');
    expect(() => utilities.formatDate(winter, 'GMT', 'yyyy-mm-ddThh')).toThrow("Illegal pattern character 'T'");
  });
});

it('formats and reads tables', () => {
  expect(utilities.formatString('%05.2f|%-5s|%+d|%x|%%|%2$s', 3.2, 'ab', 7, 255)).toBe('03.20|ab   |+7|ff|%|ab');
  expect(utilities.parseCsv('a,"b ""c""\nd",\r\n1,,3\n')).toEqual([
    ['a', 'b "c"\nd', ''],
    ['1', '', '3'],
  ]);
  expect(utilities.parseCsv('a;b', ';')).toEqual([['a', 'b']]);
  expect(() => utilities.parseCsv('"open')).toThrow('Could not parse text.');
});

describe('templates', () => {
  const evaluate = (source: string, values: Record<string, unknown> = {}) =>
    new Function(...Object.keys(values), compileTemplate(source))(...Object.values(values)) as string;

  it('runs, prints and escapes by place', () => {
    expect(evaluate('<? for (const n of names) { ?><b><?= n ?></b>\n<? } ?>é\\', { names: ['<A>', "l'été"] })).toBe(
      '<b>&lt;A&gt;</b>\n<b>l&#39;été</b>\né\\',
    );
    expect(evaluate("<?!= '<i>' ?><?= 'a'; 'b' ?>")).toBe('<i>a');
    const evil = '"\'></script><script>alert(1)//';
    const page = evaluate(
      '<a title="<?= v ?>" href="<?= u ?>">x</a><script>var s = "<?= v ?>", t = <?= v ?>, n = <?= 5 ?>;</script>',
      {
        v: evil,
        u: 'javascript:alert(1)',
      },
    );
    expect(page).toContain('href="about:invalid#zSoyz"');
    expect(page.match(/<\/?script>/g)).toEqual(['<script>', '</script>']);
    expect(page).toContain('n =  5 ;');
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
    expect(new Function(`${script} return [s, t];`)()).toEqual([evil, evil]);
    expect(
      evaluate('<p onclick="go(<?= v ?>)" style="color: <?= c ?>"><?= u ?>', { v: 'a"b', c: 'url(x)', u: undefined }),
    ).toBe('<p onclick="go(&#39;a\\u0022b&#39;)" style="color: zSoyz">undefined');
    expect(evaluate('<a href="/x?q=<?= q ?>"><? output.append("<hr>") ?>', { q: 'a&b' })).toBe(
      '<a href="/x?q=a&amp;b"><hr>',
    );
    expect(evaluate('a <? // rest ?> hidden\n<?= 1 ?>')).toBe('a 1');
  });

  it('never lets a printed text out of its place', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const page = evaluate('<p title="<?= v ?>"><?= v ?></p>', { v: text });
        expect(page.match(/<|>/g)).toHaveLength(4);
        expect(page.match(/"/g)).toHaveLength(2);
      }),
      { seed: 4 },
    );
  });

  it("shows Google's own form of the code", () => {
    expect(templateCode("<b>\n<?= 'x' ?></b>")).toBe(
      "(function() { var output = HtmlService.initTemplate(); output._ = '<b>\\n';\n output._$ =  'x' ; output._ = '</b>';\n" +
        "  /* End of user code */\n  return output.$out.append('');\n})();",
    );
  });
});
