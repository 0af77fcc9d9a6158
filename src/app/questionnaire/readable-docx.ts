import { escapeHtml } from '../html/escape-html.ts';
import type { FormDesign, FormElement } from './form-port.ts';

/** One part of a Word document, by its path in the archive. */
export interface DocxPart {
  readonly path: string;
  readonly xml: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

type Style = 'Title' | 'Heading1' | 'Question' | 'Help' | 'Choice' | 'Blank';

/** The questionnaire as the parts of a Word document, to be read and prepared beforehand (ECMA-376, as little of it as Word needs). */
export function questionnaireDocx(design: FormDesign): readonly DocxPart[] {
  const body = [
    paragraph('Title', design.title),
    paragraph('Help', design.description),
    ...design.elements.flatMap(elementParagraphs),
  ].join('');
  return [
    {
      path: '[Content_Types].xml',
      xml: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    },
    { path: '_rels/.rels', xml: relationship('officeDocument', 'word/document.xml') },
    { path: 'word/_rels/document.xml.rels', xml: relationship('styles', 'styles.xml') },
    {
      path: 'word/styles.xml',
      xml: `${HEAD}<w:styles xmlns:w="${WORD}">${DEFAULTS}${Object.values(STYLES).join('')}</w:styles>`,
    },
    {
      path: 'word/document.xml',
      xml: `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    },
  ];
}

function elementParagraphs(element: FormElement): string[] {
  const help = element.help === '' ? [] : [paragraph('Help', element.help)];
  if (!('required' in element)) return [paragraph('Heading1', element.title), ...help];
  const places =
    element.kind === 'choice'
      ? element.options.map((option) => paragraph('Choice', `☐ ${option}`))
      : [paragraph('Blank', '')];
  return [paragraph('Question', `${element.title}${element.required ? ' *' : ''}`), ...help, ...places];
}

function paragraph(style: Style, text: string): string {
  const runs = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${runs}</w:r></w:p>`;
}

/** Control characters have no place in XML, whoever typed them. */
function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u0020-\uFFFD]/gu, ''));
}

function relationship(kind: string, target: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
}

const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>';

function style(id: Style, name: string, spacing: string, look: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${spacing}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
}

const STYLES: Readonly<Record<Style, string>> = {
  Title: style('Title', 'Title', '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="36"/>'),
  Heading1: style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:color w:val="1E7B4F"/><w:sz w:val="28"/>',
  ),
  Question: style('Question', 'Question', '<w:keepNext/><w:spacing w:before="200" w:after="40"/>', '<w:b/>'),
  Help: style('Help', 'Aide', '<w:spacing w:after="60"/>', '<w:color w:val="4A5763"/><w:sz w:val="20"/>'),
  Choice: style('Choice', 'Choix', '<w:ind w:left="360"/>', ''),
  Blank: style(
    'Blank',
    'Réponse',
    '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="8A949E"/></w:pBdr><w:spacing w:before="240"/>',
    '',
  ),
};
