import type { Zone } from '../../../domain/calendar/zone.ts';
import type { ContestHearing, NotHeard } from '../../hearing/hearing-status.ts';
import type { Withdrawal } from '../../publication/withdrawals.ts';
import type { TabKey } from '../../schema/tabs.ts';
import { momentInFrench } from '../dates.fr.ts';
import { counted, fewInFrench, listInFrench } from '../numbers.fr.ts';
import { workbook } from '../workbook.fr.ts';

/** Sentences of the freeze of the method and of publication. */
export const publication = {
  tables: { lists: 'Listes', ranks: 'Rangs', scores: 'Notes', commitments: 'Engagements' },
  readers: {
    /** Titles of the public spreadsheet's columns, by the stable keys of the open data. */
    columns: {
      id: 'Identifiant de la liste',
      list_id: 'Identifiant de la liste',
      contest: 'Scrutin',
      commune_code: 'Code commune',
      commune: 'Commune',
      label: 'Liste',
      head: 'Tête de liste',
      nuance: 'Nuance',
      state: 'État',
      panel: 'Panneau',
      round: 'Tour',
      published: 'Résultats publiés',
      answered_on: 'Réponse du',
      score: 'Note sur 100',
      rank: 'Rang',
      out_of: 'Listes classées',
      in_contest: 'Listes en lice',
      class: 'Groupe',
      low: 'Fourchette de rang : du',
      high: 'Fourchette de rang : au',
      scope: 'Périmètre',
      answered_only: 'Note sur les questions répondues',
      equal_weight: 'Note à poids égaux',
      coverage: 'Part de réponses',
      criterion_id: 'Question',
      version: 'Version',
      stance: 'Position',
      target: 'Chiffre',
      option: 'Choix',
      unit: 'Unité',
      deadline: 'Échéance',
      condition: 'Condition',
      means: 'Moyens',
      words: 'Mots de la liste',
      source: 'Source',
      received_at: 'Reçu le',
      confirmed: 'Confirmé par la liste',
      shown_in: 'Résultats montrés en dernier dans',
      said_by: 'Dit par la liste',
    } as Readonly<Record<string, string>>,
  },
  folders: 'Interpelle – Pages publiques',
  folder: (id: string) => `Publication ${id}`,
  unserved: (folder: string) => `En préparation : ${folder}`,
  spreadsheet: (title: string) => `Interpelle – ${title} (public)`,
  underUpdate: (title: string) => `${title} – mise à jour en cours, les onglets peuvent ne pas concorder`,
  storing: (count: number, total: number) => `Pages publiques : ${count} sur ${total}`,
  summary: (contests: number, files: number) => `${counted(contests, 'scrutin')}, ${counted(files, 'fichier')}`,
  freezeReason: 'La méthode a changé depuis qu’elle a été figée',
  freezeReasonExplained: 'Dites pourquoi en une phrase : elle sera imprimée sur la page publique de la méthode.',
  freezeTitle: 'Méthode figée',
  frozen: (version: string, fingerprint: string) =>
    `La méthode ${version} est figée. Son empreinte, imprimée sur chaque page : ${fingerprint}.\nTout changement de question, de poids ou de constante la changera et sera dit sur la page de la méthode.`,
  alreadyFrozen: (version: string, fingerprint: string) =>
    `La méthode ${version} était déjà figée et n’a pas changé. Empreinte : ${fingerprint}.`,
  comparisonTitle: 'Comparaison des réponses relues (rien n’est publié)',
  replyTitle: 'Droit de réponse ou correction',
  correctionOf: (association: string) => `${association} (une correction de notre part)`,
  replied: 'Le texte sera imprimé, avec sa date, dès la prochaine publication (Campagne › Publier › Publier).',
  previewTitle: 'Aperçu de la publication',
  previewed: (contests: number, files: number, rows: number) =>
    `Aperçu prêt : ${counted(contests, 'scrutin')}, ${counted(files, 'fichier')}, ${counted(rows, 'ligne')} de données ouvertes. Rien n’est publié.`,
  publishQuestion: 'Publier maintenant ?',
  publishExplained:
    'Les scrutins dont l’audience est terminée seront publiés. Les pages et le tableur public pourront être lus par tout le monde.',
  unheardQuestion: 'Publier sans que ces listes aient été prévenues\u202f?',
  unheardExplained: (hearings: readonly ContestHearing[]) =>
    `Aucun courriel ne peut leur dire ce qui paraîtra d’elles\u202f:\n${unheardInFrench(hearings)}.\n\nLe plus sûr\u202f: répondez «\u202fNon\u202f», postez-leur l’audience (Campagne › Courriels › Lettres et étiquettes, puis l’identifiant de l’audience, même terminée) et notez-la comme postée. Leur délai court alors, trois jours de poste en plus.\n\n«\u202fOui\u202f»\u202f: elles seront publiées sans l’avoir lu. Votre confirmation est inscrite, avec la date et le nom de ces listes, au Journal et dans Suivi des envois.\n«\u202fNon\u202f»\u202f: ces communes attendent, les autres peuvent être publiées.`,
  unheardConfirmed: (hearings: readonly ContestHearing[]) =>
    `Publication confirmée alors que ces listes n’ont pas pu être prévenues\u202f: ${unheardInFrench(hearings)}.`,
  publishedTitle: 'Publication faite',
  published: (contests: number, files: number, rows: number, url: string, table: string) =>
    `${counted(contests, 'scrutin publié', 'scrutins publiés')} en ${counted(files, 'fichier')}, ${counted(rows, 'ligne')} de données ouvertes.\nPages : ${url}\nTableur : ${table}`,
  unsealed: (sentence: string) =>
    `Scrutins refusés. ${sentence} À relire par deux personnes (Campagne › Réponses › Valider…).`,
  waiting: (hearings: readonly ContestHearing[], zone: Zone) =>
    `Pas encore publiés, leurs listes peuvent encore répondre, ou contestent : ${hearingsInFrench(hearings, zone)}.`,
  /** Before publishing. */
  willWithdraw: (withdrawn: readonly Withdrawal[], zone: Zone) =>
    `ATTENTION\u202f: ${withdrawn.length > 1 ? `${withdrawn.length} scrutins déjà publiés seront RETIRÉS` : 'un scrutin déjà publié sera RETIRÉ'} du site\u202f: ${withdrawalsInFrench(withdrawn, zone)}.\nPour ne rien retirer, annulez, réglez ce qui est dit entre parenthèses, puis publiez une fois le délai des listes passé.`,
  /** Once it is done. */
  withdrawn: (withdrawn: readonly Withdrawal[], zone: Zone) =>
    `${withdrawn.length > 1 ? `${withdrawn.length} scrutins RETIRÉS` : 'Un scrutin RETIRÉ'} du site\u202f: ${withdrawalsInFrench(withdrawn, zone)}. La page dit que les réponses sont en cours de relecture\u202f; la version d’avant reste lisible à son adresse.`,
  unread: (count: number) =>
    `${counted(count, 'liste a', 'listes ont')} répondu sans que deux personnes aient tout relu : affichées sans note.`,
  unreadElsewhere: (count: number) =>
    `${counted(count, 'position déjà publique, relevée ailleurs, n’a', 'positions déjà publiques, relevées ailleurs, n’ont')} pas été ${count === 1 ? 'relue' : 'relues'} par deux personnes : rien n’en paraîtra.`,
  earlierPage: (id: string) =>
    `Page conservée telle qu’elle était dans la publication ${id} : elle a pu être remplacée depuis.`,
  today: 'Voir la page actuelle',
  notFound: 'Cette page n’existe pas',
  notFoundExplained: 'L’adresse est peut-être incomplète, ou la publication n’a pas encore eu lieu.',
};

/** What a person reads when a publication fails. */
export const publicationErrors = {
  publication_silence: ({ until }: { until: string }) => ({
    happened: `Le silence électoral est en cours, ou sur le point de commencer : rien ne peut être publié avant ${until}.`,
    kept: 'Rien n’a été publié.',
    toDo: 'Publiez après cette heure.',
  }),
  publication_too_early: ({ hearings, zone }: { hearings: readonly ContestHearing[]; zone: Zone }) => ({
    happened: `Aucun scrutin ne peut être publié : les listes n’ont pas toutes eu le temps de répondre à « voici ce que nous publierons », ou le contestent : ${hearingsInFrench(hearings, zone)}.`,
    kept: 'Rien n’a été publié.',
    toDo: 'Envoyez l’audience (Campagne › Publier : elle se prépare pour les seules communes qui en ont besoin), attendez la fin du délai de chaque liste, tranchez ses contestations, puis relancez.',
  }),
  publication_faulty: ({ questions, lists }: { questions: readonly string[]; lists: readonly string[] }) => ({
    happened: `La note ne peut pas être calculée sur ${listInFrench(questions)} (${fewInFrench(lists)}).`,
    kept: 'Rien n’a été publié.',
    toDo: 'L’onglet Notes et Campagne › Diagnostic disent ce qui manque à ces questions ; corrigez, puis relancez.',
  }),
  reply_unknown_list: ({ listId }: { listId: string }) => ({
    happened: `Aucune liste n’a l’identifiant « ${listId} ».`,
    kept: 'Rien n’a été noté.',
    toDo: 'Rouvrez la fenêtre et choisissez la liste.',
  }),
  reply_empty: (_: Record<never, never>) => ({
    happened: 'Le texte à publier est vide.',
    kept: 'Rien n’a été noté.',
    toDo: 'Collez le texte reçu, puis notez-le.',
  }),
  drive_service_off: (_: Record<never, never>) => ({
    happened: 'Le service avancé « Drive » de Google n’est pas activé dans le script.',
    kept: 'Les pages publiques sont à jour, le tableur public n’est pas encore lisible.',
    toDo: 'Éditeur de script › Services › Drive API (v3), puis relancez.',
  }),
  publication_private: ({
    found,
  }: {
    found: readonly { readonly tab: TabKey; readonly column: string; readonly row: string; readonly path: string }[];
  }) => ({
    happened: `Une donnée personnelle serait publiée : ${fewInFrench(
      found.map(
        ({ tab, column, row, path }) => `${tabName(tab)}, « ${columnName(tab, column)} », ligne ${row} (dans ${path})`,
      ),
    )}.`,
    kept: 'Rien n’a été publié.',
    toDo: 'Retirez cette donnée des textes publics (réponses, intitulés) ou corrigez la ligne citée, puis relancez.',
  }),
};

/** Why so many lists of a contest were not heard. */
const NOT_HEARD: Readonly<Record<Exclude<NotHeard, 'changed'>, (count: number) => string>> = {
  not_sent: (count) => `audience non envoyée à ${counted(count, 'liste')}`,
  left_out: (count) =>
    `${counted(count, 'liste écartée', 'listes écartées')} de l’audience par les réglages de l’envoi (onglet Courriels)`,
  waiting: (count) => counted(count, 'envoi en attente', 'envois en attente'),
  to_check: (count) => counted(count, 'envoi à vérifier', 'envois à vérifier'),
  failed: (count) => counted(count, 'envoi en échec', 'envois en échec'),
  unrecorded: (count) =>
    `audience de ${counted(count, 'liste', 'listes')} envoyée avant que le suivi garde ce qu’elle annonce, ou remise en état depuis : renvoyer l’audience`,
};

function hearingsInFrench(hearings: readonly ContestHearing[], zone: Zone): string {
  return fewInFrench(hearings.map((hearing) => `${hearing.communeName} (${heldBackBy(hearing, zone)})`));
}

/** Lists of each commune that could not be told, with why: all by their names. */
function unheardInFrench(hearings: readonly ContestHearing[]): string {
  return hearings.map(({ communeName, unheard }) => `${communeName}\u202f: ${namedInFrench(unheard)}`).join('\u202f; ');
}

function namedInFrench(lists: ContestHearing['unheard']): string {
  return listInFrench(lists.map(({ label, reason }) => `«\u202f${label}\u202f» (${reason})`));
}

function withdrawalsInFrench(withdrawn: readonly Withdrawal[], zone: Zone): string {
  return fewInFrench(
    withdrawn.map(({ commune, hearing, unsealed }) => {
      const reasons = [
        ...(unsealed ? ['une lecture n’a pas de sceau\u202f: à relire par deux personnes, Valider…'] : []),
        ...(hearing === undefined ? ['aucune liste n’y est plus en lice'] : []),
        ...(hearing === undefined || hearing.over ? [] : [heldBackBy(hearing, zone)]),
      ];
      return `${commune} (${reasons.join('\u202f; ')})`;
    }),
  );
}

/** Why a contest whose hearing is not over is left out. */
function heldBackBy({ endsAt, missing, disputed, unheard, awaitsConfirmation }: ContestHearing, zone: Zone): string {
  if (endsAt === undefined) {
    const reasons = (Object.keys(NOT_HEARD) as (keyof typeof NOT_HEARD)[]).flatMap((reason) => {
      const count = missing.filter((list) => list.reason === reason).length;
      return count === 0 ? [] : [NOT_HEARD[reason](count)];
    });
    const changed = missing.flatMap(({ reason, label }) => (reason === 'changed' ? [`«\u202f${label}\u202f»`] : []));
    if (changed.length > 0) {
      reasons.push(
        `ce qui paraîtrait de ${listInFrench(changed)} n’est plus ce que l’audience a annoncé : renvoyer l’audience, à cette commune seule`,
      );
    }
    return listInFrench(reasons);
  }
  if (disputed.length > 0) return `contestation à trancher : ${listInFrench(disputed)}`;
  if (awaitsConfirmation) {
    return `${namedInFrench(unheard)} sans moyen d’être prévenue par courriel\u202f: poster la lettre de l’audience, ou confirmer en publiant`;
  }
  return `jusqu’au ${momentInFrench(endsAt, zone)}`;
}

function tabName(tab: TabKey): string {
  return workbook.tabs[tab].title;
}

function columnName(tab: TabKey, column: string): string {
  const columns = workbook.tabs[tab].columns as Readonly<Record<string, { readonly label: string }>>;
  return columns[column]?.label ?? column;
}
