import type { EntryPoint } from '../entry-point.ts';
import { showMenu } from '../menu.ts';

/** What Google starts by itself. */
export const triggerEntryPoints: readonly EntryPoint[] = [
  {
    name: 'onOpen',
    kind: 'trigger',
    params: [],
    help: 'Shows the menu « Campagne » when the workbook opens.',
    run: () => showMenu(),
  },
];
