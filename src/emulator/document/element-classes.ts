import { Body } from './body.ts';
import { showAs } from './element.ts';
import { InlineImage } from './inline-image.ts';
import { ListItem, Paragraph } from './paragraph.ts';
import { FooterSection, HeaderSection } from './section.ts';
import { Table, TableCell, TableRow } from './table.ts';
import { HorizontalRule, PageBreak, Text } from './text.ts';

/** Makes every type of node visible to scripts; an element gives its parent and children through this list. */
export function showElements(): void {
  showAs('BODY_SECTION', Body);
  showAs('HEADER_SECTION', HeaderSection);
  showAs('FOOTER_SECTION', FooterSection);
  showAs('PARAGRAPH', Paragraph);
  showAs('LIST_ITEM', ListItem);
  showAs('TABLE', Table);
  showAs('TABLE_ROW', TableRow);
  showAs('TABLE_CELL', TableCell);
  showAs('TEXT', Text);
  showAs('INLINE_IMAGE', InlineImage);
  showAs('HORIZONTAL_RULE', HorizontalRule);
  showAs('PAGE_BREAK', PageBreak);
}
