import type { SendingHolder } from '../../mailing/sending/sending-ports.ts';
import { counted, listInFrench, sizeInFrench } from '../numbers.fr.ts';
import { whoSends } from './sending-report.fr.ts';

const NOTHING_DONE = 'Rien n’a été envoyé ni écrit.';
const NOTHING_SENT = 'Rien n’a été envoyé.';

/** What a person reads when a mailing fails. */
export const mailingErrors = {
  mailing_faulty: ({ mailing, faults }: { mailing: string; faults: readonly string[] }) => ({
    happened: `Le courriel ${mailing} ne peut pas partir : ${faults.slice(0, 12).join(' ')}${faults.length > 12 ? ` Et ${faults.length - 12} autres points.` : ''}`,
    kept: NOTHING_SENT,
    toDo: 'Corrigez le texte dans l’onglet Courriels, ou les lignes nommées, puis relancez.',
  }),
  mailing_unknown: ({ mailing }: { mailing: string }) => ({
    happened: `Aucun courriel « ${mailing} » dans l’onglet Courriels.`,
    kept: NOTHING_SENT,
    toDo: 'Choisissez un identifiant de la première colonne, puis relancez.',
  }),
  mailing_row_gone: ({ mailing, waiting }: { mailing: string; waiting: number }) => ({
    happened: `La ligne ${mailing} a disparu de l’onglet Courriels, alors que ${counted(waiting, 'courriel attend', 'courriels attendent')} d’être envoyés.`,
    kept: 'Le suivi des envois est intact.',
    toDo: 'Rétablissez la ligne (Fichier › Historique des versions), puis « Reprendre ».',
  }),
  mailing_without_recipient: ({ mailing }: { mailing: string }) => ({
    happened: `Le courriel ${mailing} n’a pas ce destinataire, ou n’en a aucun.`,
    kept: NOTHING_SENT,
    toDo: 'Vérifiez le public et les communes de sa ligne dans l’onglet Courriels, et les contacts des listes.',
  }),
  mail_too_large: ({ list }: { list: string }) => ({
    happened: `Le courriel destiné à « ${list} » est trop long (plus de 100 Ko) : les messageries le couperaient.`,
    kept: NOTHING_SENT,
    toDo: 'Raccourcissez le texte dans l’onglet Courriels, puis relancez.',
  }),
  return_unknown: (_: Record<never, never>) => ({
    happened: 'Aucune adresse de l’onglet Contacts ne figure dans ce courriel.',
    kept: 'Rien n’a été modifié.',
    toDo: 'Collez le courriel en entier, avec ses en-têtes, ou changez l’état du contact dans l’onglet Contacts.',
  }),
  sending_busy: ({ holder, moment }: { holder: SendingHolder; moment: (at: number) => string }) => ({
    happened: whoSends(holder, moment),
    kept: 'Rien n’a été modifié.',
    toDo: 'Attendez la fin de cet envoi, puis recommencez.',
  }),
  sending_stopped: (of: { happened?: string; toDo?: string; detail?: string; suspended: boolean }) => ({
    happened: `L’envoi qui continuait tout seul s’est arrêté : ${of.happened ?? `un service de Google a échoué plusieurs fois de suite (« ${of.detail} »).`}`,
    kept: of.suspended
      ? 'Ce qui est parti est noté, le reste attend : l’envoi est suspendu.'
      : 'Ce qui est parti est noté. Un autre compte envoie en ce moment : son envoi continue.',
    toDo: [of.toDo, of.suspended ? '« Reprendre » poursuivra l’envoi.' : 'Laissez-le finir.'].filter(Boolean).join(' '),
  }),
  doubt_decided: ({ key }: { key: string }) => ({
    happened: `L’envoi ${key} n’est plus « à vérifier » : quelqu’un l’a tranché entre-temps.`,
    kept: 'Rien n’a été modifié.',
    toDo: 'Relancez « Cas à vérifier… » pour voir ceux qui restent.',
  }),
  ledger_unstable: ({ rows }: { rows: number }) => ({
    happened: `Quelqu’un trie ou modifie « Suivi des envois » pendant l’envoi : ${counted(rows, 'ligne')} n’ont pas pu être écrites à leur place.`,
    kept: 'Ce qui est parti est noté en dehors du classeur : rien ne partira deux fois.',
    toDo: 'Laissez cet onglet tranquille, puis « Reprendre ».',
  }),
  list_unknown: ({ list, tab }: { list: string; tab: string }) => ({
    happened: `La liste « ${list} », citée dans l’onglet « ${tab} », n’est plus dans l’onglet Listes.`,
    kept: 'Les envois déjà faits sont enregistrés.',
    toDo: 'Rétablissez la ligne de cette liste (Fichier › Historique des versions), puis relancez.',
  }),
  bulk_attachment: ({ mailing }: { mailing: string }) => ({
    happened: `Le courriel ${mailing} a une pièce jointe : le prestataire n’en prend pas dans un lot.`,
    kept: NOTHING_SENT,
    toDo: 'Videz la colonne « Pièce jointe » de la ligne et donnez un lien dans le texte, ou videz sa colonne « Canal ».',
  }),
  questionnaire_not_built: (_: Record<never, never>) => ({
    happened: 'Le questionnaire n’a encore jamais été construit : il n’a pas de version à joindre ni à montrer.',
    kept: NOTHING_DONE,
    toDo: 'Campagne › Questionnaire › Créer ou mettre à jour le formulaire, puis relancez.',
  }),
  questionnaire_changed: ({ version }: { version: number }) => ({
    happened: `L’onglet Questions a changé depuis la version ${version} du questionnaire : le document et le formulaire ne diraient pas la même chose.`,
    kept: NOTHING_DONE,
    toDo: 'Mettez le formulaire à jour, ou rétablissez les questions, puis relancez.',
  }),
  attachment_too_large: ({ name, bytes }: { name: string; bytes: number }) => ({
    happened: `La pièce jointe « ${name} » pèse ${sizeInFrench(bytes)} : Google n’en accepte que 25 Mo par courriel.`,
    kept: NOTHING_SENT,
    toDo: 'Raccourcissez le questionnaire, ou videz la colonne « Pièce jointe » de la ligne et donnez un lien dans le texte.',
  }),
  bulk_returns_unread: ({ detail }: { detail: string }) => ({
    happened: `Le prestataire d’envoi n’a pas dit quels courriels sont revenus : ${detail}`,
    kept: 'Les contacts restent comme ils étaient.',
    toDo: 'La même question lui sera posée dans une heure. Si cela dure, vérifiez que sa clé est « Full access ».',
  }),
  bulk_key_wrong: (_: Record<never, never>) => ({
    happened: 'Ce n’est pas une clé du prestataire : elle commence par « re_ » et ne contient pas d’espace.',
    kept: 'La clé enregistrée avant, s’il y en avait une, est gardée.',
    toDo: 'Copiez-la depuis le tableau de bord du prestataire, en entier.',
  }),
  bulk_not_ready: ({ missing }: { missing: 'key' | 'from' }) => ({
    happened:
      missing === 'key'
        ? 'Ce courriel doit partir par le prestataire, mais aucune clé n’est enregistrée.'
        : 'Ce courriel doit partir par le prestataire, mais son adresse d’expédition manque.',
    kept: NOTHING_SENT,
    toDo:
      missing === 'key'
        ? 'Campagne › Courriels › Prestataire d’envoi… pour noter la clé, ou videz la colonne « Canal » de la ligne.'
        : 'Réglages, « Prestataire : adresse d’expédition », ou videz la colonne « Canal » de la ligne.',
  }),
  sender_refused: ({ account, senders }: { account: string; senders: readonly string[] }) => ({
    happened: `Le compte « ${account} » n’est pas autorisé à envoyer. Comptes autorisés : ${senders.length === 0 ? 'aucun' : listInFrench(senders)}.`,
    kept: NOTHING_SENT,
    toDo: 'Envoyez depuis un compte autorisé, ou ajoutez celui-ci dans Réglages, « Comptes autorisés à envoyer », puis lancez « Installer ou réparer le classeur ».',
  }),
  election_silence: ({ until }: { until: string }) => ({
    happened: `Silence électoral jusqu’au ${until} (code électoral, art. L. 49) : aucun envoi, aucune publication.`,
    kept: 'Rien n’a été envoyé ni publié.',
    toDo: 'Attendez la fermeture du dernier bureau de vote, puis relancez.',
  }),
};
