import type { FrameLocator, Page } from 'playwright-core';
import { messages } from '../../src/app/messages.fr.ts';
import { Outbox } from '../../src/emulator/mail/outbox.ts';
import type { SampleCampaign } from '../journey/sample-campaign.ts';
import { seenRows } from '../journey/sheet-rows.ts';
import { HALF_WAY } from '../journey/steps.ts';

/** One picture of the documentation. */
export interface Picture {
  /** File name in docs/images. */
  readonly file: string;
  /** Step of the sample campaign after which it is taken. */
  readonly after: string;
  readonly width: number;
  readonly height: number;
  /** What is in the picture, when it is not all that the browser shows. */
  readonly part?: string;
  /** Brings the page there, as a person would. */
  arrive(view: View): Promise<unknown>;
}

/** A page of the browser in front of the desk. */
export interface View {
  readonly page: Page;
  readonly desk: string;
  readonly sample: SampleCampaign;
}

const PUBLISHED = 'publication';
const WINDOW = 'dialog.window';
const { items, strategy, answers, prepare, mailings } = messages.menu;

/** Every picture, in the order of the campaign. */
export const pictures: readonly Picture[] = [
  {
    file: 'import.png',
    after: 'workbook',
    width: 1180,
    height: 820,
    part: WINDOW,
    async arrive(view) {
      const frame = await openWindow(view, prepare, items.menuImporterListes);
      await frame.locator('input[type=file]').setInputFiles('campaigns/collectif-3r-2026/sample/candidats-2026.csv');
      await frame.locator('#rows tr').first().waitFor();
    },
  },
  {
    file: 'bureau.png',
    after: HALF_WAY,
    width: 1400,
    height: 820,
    async arrive({ page, desk }) {
      await openDesk(page, desk);
      await page.getByRole('button', { name: messages.workbook.tabs.lists.title, exact: true }).click();
      await openMenu(page, answers);
    },
  },
  {
    file: 'mes-listes.png',
    after: HALF_WAY,
    width: 1280,
    height: 640,
    async arrive({ page, desk }) {
      await openDesk(page, desk);
      await page.getByRole('button', { name: messages.workbook.tabs.myLists.title, exact: true }).click();
      // Its formula is computed once the tab is looked at, and a canvas cannot be asked whether it is done.
      await page.waitForTimeout(6_000);
    },
  },
  {
    file: 'courriel.png',
    after: HALF_WAY,
    width: 640,
    height: 1100,
    async arrive({ page, sample }) {
      const invitation = sample.host.world
        .of(Outbox)
        .list()
        .find(({ to }) => !to.includes(sample.people.officer));
      await page.setContent(invitation?.html ?? '');
    },
  },
  {
    file: 'formulaire.png',
    after: HALF_WAY,
    width: 390,
    height: 780,
    arrive: ({ page, sample }) => page.goto(linkOf(sample, 'link')),
  },
  {
    file: 'fiche-appel.png',
    after: HALF_WAY,
    width: 390,
    height: 780,
    arrive: ({ page, sample }) => page.goto(linkOf(sample, 'callLink')),
  },
  {
    file: 'executions.png',
    after: HALF_WAY,
    width: 1400,
    height: 820,
    async arrive({ page, desk }) {
      await page.goto(`${desk}executions`);
      await page.getByRole('rowheader').first().waitFor();
    },
  },
  {
    file: 'strategie.png',
    after: HALF_WAY,
    width: 1180,
    height: 820,
    part: WINDOW,
    async arrive(view) {
      const frame = await openWindow(view, strategy, items.menuVueStrategique);
      await frame.locator('#lists tr').first().waitFor();
    },
  },
  {
    file: 'carte.png',
    after: HALF_WAY,
    width: 1180,
    height: 1300,
    part: WINDOW,
    async arrive(view) {
      const frame = await openWindow(view, strategy, items.menuVueStrategique);
      await frame.getByRole('tab', { name: 'Territoire' }).click();
      await view.page.addStyleTag({ content: '.window iframe { height: 1150px !important }' });
    },
  },
  {
    file: 'suivre-envoi.png',
    after: HALF_WAY,
    width: 1280,
    height: 760,
    async arrive(view) {
      await openWindow(view, mailings, items.menuSuivreEnvoi);
    },
  },
  {
    file: 'valider.png',
    after: HALF_WAY,
    width: 1180,
    height: 900,
    part: WINDOW,
    async arrive(view) {
      const frame = await openWindow(view, answers, items.menuValiderEngagements);
      await frame.getByRole('button').first().click();
    },
  },
  {
    file: 'communes.png',
    after: PUBLISHED,
    width: 1280,
    height: 860,
    arrive: ({ page, desk }) => page.goto(`${desk}public/index.html`),
  },
  {
    file: 'commune.png',
    after: PUBLISHED,
    width: 1200,
    height: 1100,
    arrive: ({ page, desk }) => page.goto(`${desk}public/commune/93066.html`),
  },
  {
    file: 'comparaison.png',
    after: PUBLISHED,
    width: 1280,
    height: 860,
    arrive: ({ page, desk }) => page.goto(`${desk}public/comparaison.html`),
  },
];

async function openDesk(page: Page, desk: string): Promise<void> {
  await page.goto(desk);
  await page.locator('.grid canvas').first().waitFor();
}

async function openMenu(page: Page, submenu: string): Promise<void> {
  const bar = page.getByRole('menubar');
  await bar.getByRole('menuitem', { name: messages.menu.title }).click();
  await bar.getByRole('menuitem', { name: submenu, exact: true }).click();
}

/** Clicks a line of the menu and gives the inside of the window that it opens. */
async function openWindow({ page, desk }: View, submenu: string, item: string): Promise<FrameLocator> {
  await openDesk(page, desk);
  await openMenu(page, submenu);
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  return page.frameLocator('dialog.window iframe, aside.sidebar iframe');
}

/** The personal link of the first list that has one. */
function linkOf(sample: SampleCampaign, column: 'link' | 'callLink'): string {
  return seenRows(sample.host, 'lists').find((list) => list[column].startsWith('http'))?.[column] ?? '';
}
