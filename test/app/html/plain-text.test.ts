import { plainText } from '../../../src/app/html/plain-text.ts';

describe('the words of an answer', () => {
  test.each([
    'si a<b et c>d alors',
    'moins de <a 5 % de refus>',
    'Tarif <i 10>',
    '5 < 10 & c’est bien',
    'de <b à c>',
    'voir <site de la ville>',
    'R&D ; voirie&propreté;',
    'Oui,\n\n\nmais a<b',
    `<a ${'x'.repeat(20_000)}`,
    `<a${' b=c'.repeat(20_000)}`,
  ])('are kept as the list wrote them: %#', (written) => {
    expect(plainText(written)).toBe(written);
  });

  test.each([
    ['<p class="MsoNormal" style=\'color:red\'>Oui</p><p>dès&nbsp;2027</p>', 'Oui\ndès\u00a02027'],
    ['<div dir=ltr>Un<br/>deux<BR clear="all" />trois</div >', 'Un\ndeux\ntrois'],
    ['<a href="https://liste.example/?a=1&amp;b=2" target=_blank>Lien</a>', 'Lien'],
    ['<b>Oui</b>, si a<b et c>d', 'Oui, si a<b et c>d'],
    ['AT&amp;T, prix &lt; 10 &#8364;, d&eacute;chets', 'AT&T, prix < 10 €, déchets'],
    ['&lt;b&gt; reste', '<b> reste'],
  ])('are taken out of what a rich text box made: %#', (written, words) => {
    expect(plainText(written)).toBe(words);
  });
});
