/**
 * Shows the menu « Campagne » when the workbook opens.
 */
function onOpen() {
  return Interpelle.open();
}

/**
 * Creates or repairs the tabs, columns, protections, notes and dropdowns.
 */
function menuInstallerClasseur() {
  return Interpelle.act('menuInstallerClasseur', arguments);
}

/**
 * Opens the window that imports lists and contacts.
 */
function menuImporterListes() {
  return Interpelle.act('menuImporterListes', arguments);
}

/**
 * Says which communes an import keeps, and which columns were chosen last.
 */
function contexteImport() {
  return Interpelle.act('contexteImport', arguments);
}

/**
 * Keeps which column says what, for the next tables of the same kind.
 * @param correspondance
 */
function garderCorrespondance(correspondance) {
  return Interpelle.act('garderCorrespondance', arguments);
}

/**
 * Keeps one piece of a file that the import window sends.
 * @param envoi
 * @param morceau
 * @param rang
 */
function recevoirMorceauFichier(envoi, morceau, rang) {
  return Interpelle.act('recevoirMorceauFichier', arguments);
}

/**
 * Says what importing the file received would do.
 * @param nom
 * @param total
 * @param choix
 * @param envoi
 */
function apercuImport(nom, total, choix, envoi) {
  return Interpelle.act('apercuImport', arguments);
}

/**
 * Imports the file received.
 * @param nom
 * @param total
 * @param choix
 * @param envoi
 */
function appliquerImport(nom, total, choix, envoi) {
  return Interpelle.act('appliquerImport', arguments);
}

/**
 * Undoes the last import, but for what people changed since.
 */
function menuAnnulerImport() {
  return Interpelle.act('menuAnnulerImport', arguments);
}

/**
 * Shows what is left to do between the two rounds, commune by commune.
 */
function menuEntreDeuxTours() {
  return Interpelle.act('menuEntreDeuxTours', arguments);
}

/**
 * Computes whom to ask first.
 */
function menuCalculerPriorites() {
  return Interpelle.act('menuCalculerPriorites', arguments);
}

/**
 * Checks the workbook and says what is wrong.
 */
function menuDiagnostic() {
  return Interpelle.act('menuDiagnostic', arguments);
}

/**
 * Opens the strategy window: matrix, volunteers, contacts to find, map.
 */
function menuVueStrategique() {
  return Interpelle.act('menuVueStrategique', arguments);
}

/**
 * Gives the strategy window everything it shows, read once.
 */
function vueStrategique() {
  return Interpelle.act('vueStrategique', arguments);
}

/**
 * Gives lists to volunteers, as the strategy window asks, and shows it again.
 * @param attributions
 */
function attribuerListes(attributions) {
  return Interpelle.act('attribuerListes', arguments);
}

/**
 * Creates or updates the call form, and writes each list’s prefilled sheet.
 */
function menuCreerFichesAppel() {
  return Interpelle.act('menuCreerFichesAppel', arguments);
}

/**
 * Shows the call sheets of a volunteer, or of all, to print with their QR code.
 */
function menuImprimerFichesAppel() {
  return Interpelle.act('menuImprimerFichesAppel', arguments);
}

/**
 * Notes in Échanges the call sheet that a volunteer just sent; armed with the call form.
 * @param e
 */
function surFicheAppel(e) {
  return Interpelle.act('surFicheAppel', arguments);
}

/**
 * Shows the questionnaire as the tab Questions makes it.
 */
function menuApercuQuestionnaire() {
  return Interpelle.act('menuApercuQuestionnaire', arguments);
}

/**
 * Creates or updates the form and the personal links.
 */
function menuConstruireFormulaire() {
  return Interpelle.act('menuConstruireFormulaire', arguments);
}

/**
 * Lets the form take answers.
 */
function menuOuvrirQuestionnaire() {
  return Interpelle.act('menuOuvrirQuestionnaire', arguments);
}

/**
 * Stops the form from taking answers, for every list at once.
 */
function menuFermerQuestionnaire() {
  return Interpelle.act('menuFermerQuestionnaire', arguments);
}

/**
 * Makes the questionnaire as PDF and Word documents that anyone with the address can read beforehand.
 */
function menuVersionLisible() {
  return Interpelle.act('menuVersionLisible', arguments);
}

/**
 * Lets one list answer after the closing, until a day that the person gives.
 */
function menuRouvrirListe() {
  return Interpelle.act('menuRouvrirListe', arguments);
}

/**
 * Withdraws the personal link of one list, or of all, and writes new ones.
 */
function menuRenouvelerLiens() {
  return Interpelle.act('menuRenouvelerLiens', arguments);
}

/**
 * Prepares the invitation in Courriels.
 */
function menuPreparerInvitation() {
  return Interpelle.act('menuPreparerInvitation', arguments);
}

/**
 * Prepares a reminder in Courriels.
 */
function menuPreparerRelance() {
  return Interpelle.act('menuPreparerRelance', arguments);
}

/**
 * Prepares a correction request, a second-round confirmation, a notice, thanks, a press release or a digest.
 */
function menuPreparerAutre() {
  return Interpelle.act('menuPreparerAutre', arguments);
}

/**
 * Shows a mail as each recipient will get it, and who gets none and why.
 */
function menuApercuCourriel() {
  return Interpelle.act('menuApercuCourriel', arguments);
}

/**
 * Gives the preview window the open mailings, their recipients and exclusions.
 */
function apercuCourriels() {
  return Interpelle.act('apercuCourriels', arguments);
}

/**
 * Gives the preview window one mail as its list will get it.
 * @param courriel
 * @param liste
 */
function apercuCourriel(courriel, liste) {
  return Interpelle.act('apercuCourriel', arguments);
}

/**
 * Sends one mail of a mailing to the account that acts.
 */
function menuTesterCourriel() {
  return Interpelle.act('menuTesterCourriel', arguments);
}

/**
 * Switches the rehearsal mode, in which every mail goes to the account that sends.
 */
function menuBasculerRepetition() {
  return Interpelle.act('menuBasculerRepetition', arguments);
}

/**
 * Sends the mailing that is ready, once confirmed.
 */
function menuEnvoyerCourriels() {
  return Interpelle.act('menuEnvoyerCourriels', arguments);
}

/**
 * Shows each mail that a crash left in doubt with the search to make; a person says whether it left.
 */
function menuCasAVerifier() {
  return Interpelle.act('menuCasAVerifier', arguments);
}

/**
 * Shows beside the workbook where a sending stands, with buttons to suspend it and to take it up again.
 */
function menuSuivreEnvoi() {
  return Interpelle.act('menuSuivreEnvoi', arguments);
}

/**
 * Tells the sidebar where the sending stands.
 */
function suivreEnvoi() {
  return Interpelle.act('suivreEnvoi', arguments);
}

/**
 * Stops a sending after the commune under way.
 */
function menuSuspendreEnvoi() {
  return Interpelle.act('menuSuspendreEnvoi', arguments);
}

/**
 * The same, from the sidebar.
 */
function suspendreEnvoi() {
  return Interpelle.act('suspendreEnvoi', arguments);
}

/**
 * Takes up what was interrupted or suspended; rows in doubt wait for a person.
 */
function menuReprendreEnvoi() {
  return Interpelle.act('menuReprendreEnvoi', arguments);
}

/**
 * The same, from the sidebar.
 */
function reprendreEnvoi() {
  return Interpelle.act('reprendreEnvoi', arguments);
}

/**
 * Continues a sending that its time or a crash stopped; every ten minutes while one is on its way.
 * @param e
 */
function poursuivreEnvoi(e) {
  return Interpelle.act('poursuivreEnvoi', arguments);
}

/**
 * Continues a sending that waited for the quota, the morning or its planned time.
 * @param e
 */
function continuerEnvoi(e) {
  return Interpelle.act('continuerEnvoi', arguments);
}

/**
 * Opens the window where a returned mail is pasted.
 */
function menuCourrielRevenu() {
  return Interpelle.act('menuCourrielRevenu', arguments);
}

/**
 * Says what a pasted mail is and which contacts it is about; writes nothing.
 * @param courriel
 */
function lireRetour(courriel) {
  return Interpelle.act('lireRetour', arguments);
}

/**
 * Marks the contacts that a pasted mail is about, and notes the day beside each.
 * @param courriel
 */
function noterRetour(courriel) {
  return Interpelle.act('noterRetour', arguments);
}

/**
 * Opens the window where the key of the mail service is typed.
 */
function menuPrestataire() {
  return Interpelle.act('menuPrestataire', arguments);
}

/**
 * Says whether a key of the mail service is kept; shows its last four characters only.
 */
function etatPrestataire() {
  return Interpelle.act('etatPrestataire', arguments);
}

/**
 * Keeps the key of the mail service in the script properties.
 * @param cle
 */
function noterClePrestataire(cle) {
  return Interpelle.act('noterClePrestataire', arguments);
}

/**
 * Forgets the key of the mail service.
 */
function oublierClePrestataire() {
  return Interpelle.act('oublierClePrestataire', arguments);
}

/**
 * Takes the objection that a person just sent by the form; armed with it.
 * @param e
 */
function surOpposition(e) {
  return Interpelle.act('surOpposition', arguments);
}

/**
 * Takes the objection of a person back, when they asked for it: says how, confirmed, kept in the Journal.
 */
function menuLeverOpposition() {
  return Interpelle.act('menuLeverOpposition', arguments);
}

/**
 * Takes the objection that a person confirms on the page, or that their mail program sends in one click.
 * @param e
 */
function doPost(e) {
  return Interpelle.act('doPost', arguments);
}

/**
 * Makes the letters of a mailing as PDF, a file a commune, with address labels; notes them once posted.
 */
function menuLettres() {
  return Interpelle.act('menuLettres', arguments);
}

/**
 * Shows the equal-treatment record of a commune, or of all, and keeps it as PDF.
 */
function menuReleveEgalite() {
  return Interpelle.act('menuReleveEgalite', arguments);
}

/**
 * Takes in every answer that waits, each exactly once.
 */
function menuTraiterReponses() {
  return Interpelle.act('menuTraiterReponses', arguments);
}

/**
 * Takes in the answer that a list just sent; armed with the form.
 * @param e
 */
function surReponseRecue(e) {
  return Interpelle.act('surReponseRecue', arguments);
}

/**
 * Every hour, takes in answers, call sheets and objections that Google forgot to tell about, and brings Accueil up to date.
 */
function balayerReponses() {
  return Interpelle.act('balayerReponses', arguments);
}

/**
 * Shows the quarantined answer received first; a person gives it to a list or rejects it.
 */
function menuDeciderQuarantaine() {
  return Interpelle.act('menuDeciderQuarantaine', arguments);
}

/**
 * Opens the window for an answer that came by mail, letter, meeting, manifesto or press.
 */
function menuSaisirReponse() {
  return Interpelle.act('menuSaisirReponse', arguments);
}

/**
 * Gives that window its lists, its questions and what waits for confirmation.
 */
function ecranSaisie() {
  return Interpelle.act('ecranSaisie', arguments);
}

/**
 * Keeps what the window holds as an unconfirmed version of the list.
 * @param saisie
 */
function enregistrerSaisie(saisie) {
  return Interpelle.act('enregistrerSaisie', arguments);
}

/**
 * Notes that the list confirmed or refused an answer, and how.
 * @param reponse
 * @param preuve
 * @param publication
 * @param reconnue
 */
function confirmerSaisie(reponse, preuve, publication, reconnue) {
  return Interpelle.act('confirmerSaisie', arguments);
}

/**
 * Opens the window that imports an export of answers from another tool, column by column.
 */
function menuImporterExport() {
  return Interpelle.act('menuImporterExport', arguments);
}

/**
 * Says what the columns of the file received most likely are.
 * @param nom
 * @param total
 * @param entetes
 * @param envoi
 */
function apercuExport(nom, total, entetes, envoi) {
  return Interpelle.act('apercuExport', arguments);
}

/**
 * Enters the answers of the file received, each to be confirmed by its list.
 * @param nom
 * @param total
 * @param choix
 * @param envoi
 */
function importerExport(nom, total, choix, envoi) {
  return Interpelle.act('importerExport', arguments);
}

/**
 * Opens the window where a person reads one list at a time and signs.
 */
function menuValiderEngagements() {
  return Interpelle.act('menuValiderEngagements', arguments);
}

/**
 * Gives that window the list that the person who acts may read now, other than those it showed.
 * @param vues
 */
function ecranLectures(vues) {
  return Interpelle.act('ecranLectures', arguments);
}

/**
 * Keeps the communes where the person who acts has a stake, then gives what is left to read.
 * @param communes
 */
function declarerInterets(communes) {
  return Interpelle.act('declarerInterets', arguments);
}

/**
 * Signs what the person who acts has read, with their name, and gives the next list to read.
 * @param lectures
 * @param vues
 */
function signerLectures(lectures, vues) {
  return Interpelle.act('signerLectures', arguments);
}

/**
 * Sends every list, whether it answered or not, what will be published about it.
 */
function menuEnvoyerAudience() {
  return Interpelle.act('menuEnvoyerAudience', arguments);
}

/**
 * Opens the window where contestations of lists are noted and decided.
 */
function menuContestations() {
  return Interpelle.act('menuContestations', arguments);
}

/**
 * Gives that window its lists and what waits for a decision.
 */
function ecranContestations() {
  return Interpelle.act('ecranContestations', arguments);
}

/**
 * Notes what a list contests; its commune is held back.
 * @param contestation
 */
function noterContestation(contestation) {
  return Interpelle.act('noterContestation', arguments);
}

/**
 * Keeps what was decided of a contestation, with its reason.
 * @param decision
 */
function trancherContestation(decision) {
  return Interpelle.act('trancherContestation', arguments);
}

/**
 * Records the fingerprint of the method before answers come in.
 */
function menuFigerMethode() {
  return Interpelle.act('menuFigerMethode', arguments);
}

/**
 * Builds and checks the whole publication and shows its first page; publishes nothing.
 */
function menuApercuPublication() {
  return Interpelle.act('menuApercuPublication', arguments);
}

/**
 * Opens the window where the words of a list, or a correction, are noted.
 */
function menuDroitDeReponse() {
  return Interpelle.act('menuDroitDeReponse', arguments);
}

/**
 * Gives that window who may speak: the association, then each list.
 */
function ecranDroitDeReponse() {
  return Interpelle.act('ecranDroitDeReponse', arguments);
}

/**
 * Notes the words of a list, or a correction, for the next publication.
 * @param nom
 * @param qui
 * @param texte
 */
function noterDroitDeReponse(nom, qui, texte) {
  return Interpelle.act('noterDroitDeReponse', arguments);
}

/**
 * Shows communes × questions as they stand now, to filter and to print; publishes nothing.
 */
function menuComparaison() {
  return Interpelle.act('menuComparaison', arguments);
}

/**
 * Publishes the contests whose hearing is over: pages, open data, public spreadsheet.
 */
function menuPublier() {
  return Interpelle.act('menuPublier', arguments);
}

/**
 * Serves the public pages, the questionnaire and the page to object, to anyone who has their address.
 * @param e
 */
function doGet(e) {
  return Interpelle.act('doGet', arguments);
}

/**
 * Writes a draft a published commune, and one for the territory, from the published figures alone.
 */
function menuEcrireCommuniques() {
  return Interpelle.act('menuEcrireCommuniques', arguments);
}

/**
 * Prints the drafts as people corrected them, each figure checked against what is published.
 */
function menuImprimerCommuniques() {
  return Interpelle.act('menuImprimerCommuniques', arguments);
}

/**
 * Prints a sheet a list of a commune, to take to a meeting.
 */
function menuFichesRendezVous() {
  return Interpelle.act('menuFichesRendezVous', arguments);
}

/**
 * Shows everything the workbook says of a person, to hand over.
 */
function menuExporterPersonne() {
  return Interpelle.act('menuExporterPersonne', arguments);
}

/**
 * Erases a person from the workbook, once shown what that touches; the Journal keeps no name.
 */
function menuEffacerPersonne() {
  return Interpelle.act('menuEffacerPersonne', arguments);
}

/**
 * Empties all personal data once the ballot is over and its retention has passed.
 */
function menuPurger() {
  return Interpelle.act('menuPurger', arguments);
}

/**
 * Takes back the last change of the Journal that can be, once confirmed.
 */
function menuAnnulerChangement() {
  return Interpelle.act('menuAnnulerChangement', arguments);
}

/**
 * Note de chaque liste sur 100 : total, thèmes, part de réponses. Une liste sans réponse classable n’a pas de note.
 *
 * @param {Array<Array>} listes Colonnes de Listes : identifiant, code commune, commune, scrutin, liste, état.
 * @param {Array<Array>} engagements Colonnes d’Engagements, dans l’ordre écrit par l’installation du classeur.
 * @param {Array<Array>} questions Colonnes de Questions, dans l’ordre écrit par l’installation du classeur.
 * @param {Array<Array>} reglages Colonnes de Réglages : clé, valeur.
 * @return {Array<Array>} Une ligne par liste, avec une ligne d’en-tête.
 * @customfunction
 */
function NOTES_LISTES(listes, engagements, questions, reglages) {
  return Interpelle.compute('NOTES_LISTES', arguments);
}

/**
 * Rang de chaque liste dans son scrutin, avec son dénominateur, son groupe et sa fourchette de rang.
 *
 * @param {Array<Array>} listes Colonnes de Listes : identifiant, code commune, commune, scrutin, liste, état.
 * @param {Array<Array>} engagements Colonnes d’Engagements, dans l’ordre écrit par l’installation du classeur.
 * @param {Array<Array>} questions Colonnes de Questions, dans l’ordre écrit par l’installation du classeur.
 * @param {Array<Array>} reglages Colonnes de Réglages : clé, valeur.
 * @param {Array<Array>} fourchettes 0 : sans les colonnes Groupe et Fourchette de rang, que FOURCHETTES_RANG calcule à part.
 * @return {Array<Array>} Une ligne par liste, scrutin par scrutin, avec une ligne d’en-tête.
 * @customfunction
 */
function CLASSEMENT_COMMUNE(listes, engagements, questions, reglages, fourchettes) {
  return Interpelle.compute('CLASSEMENT_COMMUNE', arguments);
}

/**
 * Groupe et fourchette de rang de chaque liste, sur les mêmes lignes que CLASSEMENT_COMMUNE : 10 000 pondérations tirées au sort.
 *
 * @param {Array<Array>} listes Colonnes de Listes : identifiant, code commune, commune, scrutin, liste, état.
 * @param {Array<Array>} engagements Colonnes d’Engagements, dans l’ordre écrit par l’installation du classeur.
 * @param {Array<Array>} questions Colonnes de Questions, dans l’ordre écrit par l’installation du classeur.
 * @param {Array<Array>} reglages Colonnes de Réglages : clé, valeur.
 * @return {Array<Array>} Une ligne par liste, scrutin par scrutin, avec une ligne d’en-tête.
 * @customfunction
 */
function FOURCHETTES_RANG(listes, engagements, questions, reglages) {
  return Interpelle.compute('FOURCHETTES_RANG', arguments);
}

/**
 * Une phrase par question et par liste : ce qui est promis, face à quelle situation de départ et quel repère, et ce qui manque.
 *
 * @param {Array<Array>} listes Colonnes de Listes : identifiant, code commune, commune, scrutin, liste, état.
 * @param {Array<Array>} engagements Colonnes d’Engagements, dans l’ordre écrit par l’installation du classeur.
 * @param {Array<Array>} questions Colonnes de Questions, dans l’ordre écrit par l’installation du classeur.
 * @param {Array<Array>} reglages Colonnes de Réglages : clé, valeur.
 * @param {Array<Array>} identifiant Identifiant d’une liste ; vide pour toutes les listes notées.
 * @return {Array<Array>} Une ligne par liste et par question, avec une ligne d’en-tête.
 * @customfunction
 */
function EXPLIQUER_NOTE(listes, engagements, questions, reglages, identifiant) {
  return Interpelle.compute('EXPLIQUER_NOTE', arguments);
}

/**
 * Priorité de chaque liste de 0 à 100, points de chaque part, certitude, phrase et ce qui reste à faire. Interne : jamais publiée.
 *
 * @param {Array<Array>} listes Colonnes de Listes : identifiant, code commune, commune, scrutin, liste, état, bénévole, sortante, résultat précédent, ouverture.
 * @param {Array<Array>} contacts Colonnes de Contacts : identifiant de la liste, courriel, téléphone, état.
 * @param {Array<Array>} communes Colonnes de Communes : code, population, délégués, bassin, fin du contrat.
 * @param {Array<Array>} reglages Colonnes de Réglages : clé, valeur.
 * @param {Array<Array>} date Date de référence, écrite dans une cellule ; vide : le jour du dernier calcul (Réglages). Une formule ne doit pas dépendre de l’heure.
 * @return {Array<Array>} Une ligne par liste, la plus prioritaire d’abord, avec une ligne d’en-tête.
 * @customfunction
 */
function PRIORITE_LISTES(listes, contacts, communes, reglages, date) {
  return Interpelle.compute('PRIORITE_LISTES', arguments);
}

/**
 * Listes d’un·e bénévole, la plus urgente d’abord : en retard, à contacter, à relancer.
 *
 * @param {Array<Array>} benevole Prénom ; vide ou « tout le monde » : toutes les listes attribuées.
 * @param {Array<Array>} listes Colonnes de Listes, dans l’ordre écrit par l’installation du classeur.
 * @param {Array<Array>} contacts Colonnes de Contacts : identifiant de la liste, nom, courriel, téléphone, état.
 * @param {Array<Array>} echanges Colonnes d’Échanges : identifiant de la liste, date, issue.
 * @param {Array<Array>} reglages Colonnes de Réglages : clé, valeur.
 * @return {Array<Array>} Une ligne par liste, avec une ligne d’en-tête.
 * @customfunction
 */
function MES_LISTES(benevole, listes, contacts, echanges, reglages) {
  return Interpelle.compute('MES_LISTES', arguments);
}

/**
 * Part des listes en lice qui ont répondu, pour l’ensemble et par commune. Une réponse partielle ou non publiée compte comme une réponse.
 *
 * @param {Array<Array>} listes Colonnes de Listes : identifiant, code commune, commune, scrutin, liste, état.
 * @return {Array<Array>} Le total, puis une ligne par commune, avec une ligne d’en-tête.
 * @customfunction
 */
function TAUX_REPONSE(listes) {
  return Interpelle.compute('TAUX_REPONSE', arguments);
}

/**
 * Refait les notes avec d’autres poids : pour voir ce qu’un autre choix changerait.
 *
 * @param {Array<Array>} points Une ligne par liste, une colonne par question : points de 0 à 100 ; vide, pas de réponse ; « sans objet ».
 * @param {Array<Array>} poids Une ligne : le poids de chaque question, dans l’ordre des colonnes.
 * @return {Array<Array>} Une ligne par liste, avec une ligne d’en-tête.
 * @customfunction
 */
function NOTES_AUTRES_POIDS(points, poids) {
  return Interpelle.compute('NOTES_AUTRES_POIDS', arguments);
}
