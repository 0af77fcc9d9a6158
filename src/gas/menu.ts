import { menu } from '../app/messages/menu.fr.ts';
import { isOlderWorkbook } from './adapters/workbook/schema-mark.ts';

type Caption = keyof typeof menu.items;

/** A line of the menu: a caption of the catalogue whose key is the entry point, a line, or a submenu. */
export type MenuLine = Caption | 'separator' | { readonly title: string; readonly lines: readonly MenuLine[] };

/** The menu « Campagne », in the order of a campaign. */
const campaignMenu: readonly MenuLine[] = [
  {
    title: menu.prepare,
    lines: [
      'menuInstallerClasseur',
      'menuImporterListes',
      'menuAnnulerImport',
      'menuEntreDeuxTours',
      'menuCalculerPriorites',
    ],
  },
  {
    title: menu.strategy,
    lines: ['menuVueStrategique', 'separator', 'menuCreerFichesAppel', 'menuImprimerFichesAppel'],
  },
  {
    title: menu.questionnaire,
    lines: [
      'menuApercuQuestionnaire',
      'menuConstruireFormulaire',
      'menuVersionLisible',
      'separator',
      'menuOuvrirQuestionnaire',
      'menuFermerQuestionnaire',
      'menuRouvrirListe',
      'menuRenouvelerLiens',
    ],
  },
  {
    title: menu.mailings,
    lines: [
      'menuPreparerInvitation',
      'menuPreparerRelance',
      'menuPreparerAutre',
      'menuApercuCourriel',
      'menuTesterCourriel',
      'menuBasculerRepetition',
      'separator',
      'menuEnvoyerCourriels',
      'menuSuivreEnvoi',
      'menuSuspendreEnvoi',
      'menuReprendreEnvoi',
      'menuCasAVerifier',
      'menuCourrielRevenu',
      'menuPrestataire',
      'menuReleveEgalite',
      'separator',
      'menuLettres',
    ],
  },
  {
    title: menu.answers,
    lines: [
      'menuTraiterReponses',
      'menuSaisirReponse',
      'menuImporterExport',
      'menuDeciderQuarantaine',
      'menuValiderEngagements',
    ],
  },
  {
    title: menu.publish,
    lines: [
      'menuFigerMethode',
      'menuEnvoyerAudience',
      'menuContestations',
      'menuComparaison',
      'menuApercuPublication',
      'menuPublier',
      'separator',
      'menuDroitDeReponse',
    ],
  },
  {
    title: menu.press,
    lines: ['menuEcrireCommuniques', 'menuImprimerCommuniques', 'separator', 'menuFichesRendezVous'],
  },
  {
    title: menu.personalData,
    lines: ['menuExporterPersonne', 'menuEffacerPersonne', 'menuLeverOpposition', 'separator', 'menuPurger'],
  },
  'separator',
  'menuAnnulerChangement',
  'menuDiagnostic',
];

/** Shows the menu, then says whether the workbook is older than the program; works in a simple trigger. */
export function showMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const build = (target: GoogleAppsScript.Base.Menu, lines: readonly MenuLine[]): GoogleAppsScript.Base.Menu => {
    for (const line of lines) {
      if (line === 'separator') target.addSeparator();
      else if (typeof line === 'string') target.addItem(menu.items[line], line);
      else target.addSubMenu(build(ui.createMenu(line.title), line.lines));
    }
    return target;
  };
  build(ui.createMenu(menu.title), campaignMenu).addToUi();
  warnOfOlderWorkbook();
}

/** Seconds that the warning stays. */
const LONG = 60;

/** What the program added since would otherwise be missed at the first action that needs it. */
function warnOfOlderWorkbook(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (isOlderWorkbook(spreadsheet)) spreadsheet.toast(menu.olderWorkbook, menu.title, LONG);
}
