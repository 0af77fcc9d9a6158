import { compileDirectory, parseMarks } from '../../scripts/build/mjml-plugin.ts';
import { fillTemplate, type MailSegment } from '../../src/app/mailing/mail/mail-template.ts';
import { LAYOUT_SLOTS, MAIL_TEMPLATES } from '../../src/app/mailing/wording/template-fields.ts';

const HOSTILE = '"><script>alert(1)</script>';

describe('mail layouts', () => {
  let layouts: ReadonlyMap<string, readonly MailSegment[]>;
  const filled = (name: string) => {
    const values = Object.entries(LAYOUT_SLOTS).map(([slot, kind]) => [
      slot,
      kind === 'text' ? HOSTILE : kind === 'url' ? 'https://asso.example/' : '<p>Bonjour</p>',
    ]);
    return fillTemplate(layouts.get(`${name}.mjml`) ?? [], Object.fromEntries(values));
  };

  beforeAll(async () => {
    layouts = await compileDirectory('templates');
  });

  it.each(MAIL_TEMPLATES)(
    '%s escapes what outsiders typed, shows no remote image, and is far from the clipping size',
    (name) => {
      const html = filled(name);
      expect(html).toContain('lang="fr"');
      expect(html).toContain('&lt;script&gt;');
      expect(html).not.toContain('<script');
      expect(html).not.toMatch(/<img|<link|url\(|\{\{/);
      expect(html.length).toBeLessThan(40_000);
    },
  );

  it('hides the parts that have no value, and refuses an address that is no link', () => {
    const empty = Object.fromEntries(Object.keys(LAYOUT_SLOTS).map((slot) => [slot, '']));
    const values = { ...empty, site: 'https://asso.example/' };
    const layout = layouts.get('invitation.mjml') ?? [];
    expect(fillTemplate(layout, values)).not.toContain('href=""');
    expect(() => fillTemplate(layout, { ...values, site: 'javascript:alert(1)' })).toThrow('site');
  });

  it('fails the build on a slot nobody declared, a raw text slot, and a part left open', () => {
    expect(() => parseMarks('<p>{{surname}}</p>', 'x.mjml')).toThrow('"surname" is not declared');
    expect(() => parseMarks('<p>{{{subject}}}</p>', 'x.mjml')).toThrow('holds text');
    expect(() => parseMarks('{{#banner}}<p>{{banner}}</p>', 'x.mjml')).toThrow('never closed');
  });
});
