import { messages } from '../app/messages.fr.ts';

type MenuItem = keyof typeof messages.menu.items;

/** The menu item that windows and timers belong to, by the name Google calls them by. */
const BEHIND: Readonly<Record<string, MenuItem>> = {
  surReponseRecue: 'menuTraiterReponses',
  balayerReponses: 'menuTraiterReponses',
  etatPrestataire: 'menuPrestataire',
  noterClePrestataire: 'menuPrestataire',
  oublierClePrestataire: 'menuPrestataire',
  surFicheAppel: 'menuCreerFichesAppel',
  ecranContestations: 'menuContestations',
  noterContestation: 'menuContestations',
  trancherContestation: 'menuContestations',
  ecranDroitDeReponse: 'menuDroitDeReponse',
  noterDroitDeReponse: 'menuDroitDeReponse',
  ecranSaisie: 'menuSaisirReponse',
  enregistrerSaisie: 'menuSaisirReponse',
  confirmerSaisie: 'menuSaisirReponse',
  apercuExport: 'menuImporterExport',
  importerExport: 'menuImporterExport',
  apercuCourriels: 'menuApercuCourriel',
  apercuCourriel: 'menuApercuCourriel',
  contexteImport: 'menuImporterListes',
  garderCorrespondance: 'menuImporterListes',
  recevoirMorceauFichier: 'menuImporterListes',
  apercuImport: 'menuImporterListes',
  appliquerImport: 'menuImporterListes',
  ecranLectures: 'menuValiderEngagements',
  declarerInterets: 'menuValiderEngagements',
  signerLectures: 'menuValiderEngagements',
  lireRetour: 'menuCourrielRevenu',
  noterRetour: 'menuCourrielRevenu',
  suivreEnvoi: 'menuSuivreEnvoi',
  suspendreEnvoi: 'menuSuspendreEnvoi',
  reprendreEnvoi: 'menuReprendreEnvoi',
  poursuivreEnvoi: 'menuEnvoyerCourriels',
  continuerEnvoi: 'menuEnvoyerCourriels',
  vueStrategique: 'menuVueStrategique',
  attribuerListes: 'menuVueStrategique',
};

/** Caption of a menu item, as the Journal names actions. */
export function caption(entryPoint: MenuItem): string {
  return messages.menu.items[entryPoint];
}

/** The same for whatever Google calls: of a window or a timer, the item it belongs to; undefined for the web app's own. */
export function captionOf(name: string): string | undefined {
  if (name === 'surOpposition') return messages.objection.title;
  const items: Readonly<Record<string, string>> = messages.menu.items;
  return items[BEHIND[name] ?? name];
}
