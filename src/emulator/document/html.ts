import { escapeHtml } from '../html/escape.ts';
import type { Attributes } from './attributes.ts';
import type { DocumentNode } from './node.ts';
import type { Run } from './node-data.ts';
import { unusual } from './normal-style.ts';
import type { TextDocument } from './text-documents.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  TITLE: 'h1',
  HEADING1: 'h1',
  SUBTITLE: 'h2',
  HEADING2: 'h2',
  HEADING3: 'h3',
  HEADING4: 'h4',
  HEADING5: 'h5',
  HEADING6: 'h6',
};

const RAISED: Readonly<Record<string, string>> = { SUPERSCRIPT: 'super', SUBSCRIPT: 'sub' };

const NUMBERED = ['NUMBER', 'LATIN_UPPER', 'LATIN_LOWER', 'ROMAN_UPPER', 'ROMAN_LOWER'];

/** A document as a page of HTML: what its export gives and what a PDF is made from. */
export function documentHtml(document: TextDocument): string {
  const section = (tag: string, node: DocumentNode | null) => (node ? `<${tag}>${blocks(node)}</${tag}>` : '');
  return (
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escapeHtml(document.name)}</title>` +
    `${paper(document.body.attributes)}</head><body>` +
    `${section('header', document.header)}${blocks(document.body)}${section('footer', document.footer)}</body></html>`
  );
}

/** The page's size and margins, as far as a script set them. */
function paper(body: Attributes): string {
  const size = lengths(body, 'PAGE_', ['WIDTH', 'HEIGHT'], 0);
  const margin = lengths(body, 'MARGIN_', ['TOP', 'RIGHT', 'BOTTOM', 'LEFT'], 72);
  const rules = [size && `size: ${size}`, margin && `margin: ${margin}`].filter(Boolean);
  return rules.length > 0 ? `<style>@page { ${rules.join('; ')} }</style>` : '';
}

/** Lengths in points, '' when none is set. */
function lengths(body: Attributes, prefix: string, names: readonly string[], standard: number): string {
  if (names.every((name) => body[prefix + name] === undefined)) return '';
  return names.map((name) => points(body[prefix + name] ?? standard)).join(' ');
}

/** Blocks in order; neighbouring items of one list share a list element. */
function blocks(parent: DocumentNode): string {
  let open = '';
  const parts = parent.children.map((child) => {
    const tag = child.type === 'LIST_ITEM' ? listTag(child) : '';
    const id = tag && `${tag} ${child.attributes.LIST_ID}`;
    const between = id === open ? '' : `${open && `</${open.slice(0, 2)}>`}${tag && `<${tag}>`}`;
    open = id;
    return between + block(child);
  });
  return parts.join('') + (open && `</${open.slice(0, 2)}>`);
}

function listTag(item: DocumentNode): string {
  return NUMBERED.includes(String(item.attributes.GLYPH_TYPE ?? 'NUMBER')) ? 'ol' : 'ul';
}

function block(node: DocumentNode): string {
  if (node.type === 'TABLE') return `<table border="1">${node.children.map(row).join('')}</table>`;
  const tag = node.type === 'LIST_ITEM' ? 'li' : (HEADINGS[String(node.attributes.HEADING)] ?? 'p');
  return `<${tag}${styled(blockStyle(unusual(node.attributes)))}>${node.children.map(inline).join('')}</${tag}>`;
}

function blockStyle(block: Attributes): Declarations {
  return [
    ['text-align', block.HORIZONTAL_ALIGNMENT && String(block.HORIZONTAL_ALIGNMENT).toLowerCase()],
    ['margin-top', points(block.SPACING_BEFORE)],
    ['margin-bottom', points(block.SPACING_AFTER)],
    ['margin-left', points(block.INDENT_START)],
    ['margin-right', points(block.INDENT_END)],
    ['line-height', block.LINE_SPACING],
    ['direction', block.LEFT_TO_RIGHT === false && 'rtl'],
  ];
}

function row(node: DocumentNode): string {
  const height = styled([['height', points(node.attributes.MINIMUM_HEIGHT)]]);
  return `<tr${height}>${node.children.map((cell) => `<td${styled(cellStyle(cell.attributes))}>${blocks(cell)}</td>`).join('')}</tr>`;
}

function cellStyle(cell: Attributes): Declarations {
  const vertical = cell.VERTICAL_ALIGNMENT === 'CENTER' ? 'middle' : cell.VERTICAL_ALIGNMENT;
  return [
    ['width', points(cell.WIDTH)],
    ['background-color', cell.BACKGROUND_COLOR],
    ['vertical-align', vertical && String(vertical).toLowerCase()],
    ['padding-top', points(cell.PADDING_TOP)],
    ['padding-right', points(cell.PADDING_RIGHT)],
    ['padding-bottom', points(cell.PADDING_BOTTOM)],
    ['padding-left', points(cell.PADDING_LEFT)],
  ];
}

type Declarations = readonly (readonly [name: string, value: unknown])[];

function points(value: unknown): string {
  return value === undefined ? '' : `${Number(value)}pt`;
}

/** A `style` attribute, or nothing. */
function styled(declarations: Declarations): string {
  const style = written(declarations);
  return style === '' ? '' : ` style="${escapeHtml(style)}"`;
}

function inline(node: DocumentNode): string {
  if (node.type === 'HORIZONTAL_RULE') return '<hr>';
  if (node.type === 'INLINE_IMAGE') return image(node);
  if (node.type === 'PAGE_BREAK') return '<br style="page-break-after: always">';
  return node.runs.map(run).join('');
}

function image({ picture, attributes }: DocumentNode): string {
  if (!picture) return '';
  const size = [attributes.WIDTH, attributes.HEIGHT].map(Number);
  const shown =
    `<img src="data:${escapeHtml(picture.type)};base64,${picture.base64}" width="${size[0]}" height="${size[1]}"` +
    ` alt="${escapeHtml(picture.description ?? '')}" title="${escapeHtml(picture.title ?? '')}">`;
  return linked(shown, attributes.LINK_URL);
}

function run({ text, attributes }: Run): string {
  const style = css(attributes);
  const shown = escapeHtml(text).replace(/\n/g, '<br>');
  const dressed = style === '' ? shown : `<span style="${escapeHtml(style)}">${shown}</span>`;
  return linked(dressed, attributes.LINK_URL);
}

function linked(shown: string, link: unknown): string {
  return link === undefined ? shown : `<a href="${escapeHtml(safeLink(String(link)))}">${shown}</a>`;
}

function css(attributes: Attributes): string {
  const lines = [attributes.UNDERLINE && 'underline', attributes.STRIKETHROUGH && 'line-through'].filter(Boolean);
  return written([
    ['font-weight', attributes.BOLD && 'bold'],
    ['font-style', attributes.ITALIC && 'italic'],
    ['text-decoration', lines.join(' ')],
    ['font-size', attributes.FONT_SIZE && `${attributes.FONT_SIZE}pt`],
    ['font-family', attributes.FONT_FAMILY],
    ['color', attributes.FOREGROUND_COLOR],
    ['background-color', attributes.BACKGROUND_COLOR],
    ['vertical-align', RAISED[String(attributes.TEXT_ALIGNMENT)]],
  ]);
}

function written(declarations: Declarations): string {
  const set = declarations.filter(([, value]) => Boolean(value));
  return set.map(([name, value]) => `${name}: ${String(value).replace(/[;{}]/g, '')}`).join('; ');
}

function safeLink(url: string): string {
  return /^(?:https?:|mailto:|#)/i.test(url) ? url : '#';
}
