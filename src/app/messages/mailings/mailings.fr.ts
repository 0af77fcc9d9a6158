import type { ExclusionReason } from '../../mailing/audience/audience.ts';
import type { Divergence } from '../../mailing/ledger/sending-ledger.ts';
import type { SendingReport } from '../../mailing/sending/sending-report.ts';
import type { MailingFault } from '../../mailing/wording/check-mailing.ts';
import type { FieldValues } from '../../mailing/wording/render-wording.ts';
import type { MailTemplate, WordingField } from '../../mailing/wording/template-fields.ts';
import { counted, numberInFrench } from '../numbers.fr.ts';
import { bulk } from './bulk.fr.ts';
import { hearingNotes } from './hearing-notes.fr.ts';
import { proposed } from './proposed-wordings.fr.ts';
import { returned } from './returned-mails.fr.ts';
import { attachment, confirm, nothingToSend } from './sending-confirmation.fr.ts';
import { followed } from './sending-progress.fr.ts';
import { alteredRows, nextStep } from './sending-report.fr.ts';

const exclusion: Readonly<Record<ExclusionReason | 'left_audience', string>> = {
  no_contact: 'aucune adresse connue',
  invalid_address: 'adresse mal écrite',
  bounced: 'adresse en échec',
  opposed: 'la personne s’est opposée',
  unclear: 'état du contact non reconnu (colonne « État » de Contacts)',
  duplicate_address: 'adresse en double : un seul courriel',
  withdrawn: 'liste retirée ou fusionnée',
  already_answered: 'a déjà répondu',
  declined: 'a décliné',
  institutional: 'adresse d’une institution',
  too_soon: 'a reçu un courriel il y a peu',
  too_many: 'a déjà reçu le nombre maximal de courriels',
  narrowed: 'hors du public choisi, alors que d’autres listes de la commune y sont',
  left_audience: 'ne fait plus partie des destinataires',
};

const fieldNames: Readonly<Record<WordingField, string>> = {
  association: 'association',
  campaign: 'campagne',
  commune: 'commune',
  list: 'liste',
  head: 'tête de liste',
  link: 'lien personnel',
  opens: 'ouverture',
  closes: 'clôture',
  reply_by: 'date de réponse',
  round_date: 'date du tour',
  page: 'page publique',
  answers: 'réponses',
  points: 'points à préciser',
  release: 'communiqué (onglet Presse)',
  summary: 'point de la campagne',
  privacy: 'données personnelles',
  object: 'opposition',
  site: 'site',
  signature: 'signature',
};

const NOTHING_TO_SEND = 'Aucun courriel à envoyer : toutes les listes concernées sont écartées ou déjà servies.';

/** Sentences of the mailings. */
export const mailings = {
  exclusion,
  fieldNames,

  button: (template: MailTemplate, field: WordingField): string => {
    if (field === 'page') return 'Voir la page';
    if (field === 'site') return 'Visiter notre site';
    if (template === 'reconfirmation' || template === 'confirmation') return 'Relire et confirmer';
    return template === 'receipt' || template === 'correction' ? 'Compléter mes réponses' : 'Répondre au questionnaire';
  },
  deadline: (template: MailTemplate, values: FieldValues): string => {
    const { reply_by: replyBy } = values;
    switch (template) {
      case 'invitation':
      case 'reminder':
      case 'correction':
      case 'confirmation':
      case 'reconfirmation':
        return `Réponse attendue avant le ${replyBy}`;
      case 'receipt':
        return `Modifiable jusqu’au ${replyBy}`;
      case 'hearing':
        return `À contester avant le ${replyBy}`;
      case 'publication':
      case 'thanks':
      case 'reply':
      case 'press':
      case 'digest':
        return '';
    }
  },
  objection: (replyTo: string) => `Pour ne plus rien recevoir de nous, répondez « STOP » ou écrivez à ${replyTo}.`,
  decidedBy: (account: string) => `tranché par ${account}`,
  doubtTitle: 'Cas à vérifier',
  doubt: (of: { left: number; what: string; list: string; email: string; when: string; search: string }) =>
    [
      `${counted(of.left, 'cas', 'cas')} à vérifier. Celui-ci : « ${of.what} » à ${of.list}, ${of.email}, ${of.when}.`,
      'L’envoi a été interrompu à cet instant : le courriel est peut-être parti.',
      of.search,
      'S’il y est, écrivez « envoyé ». S’il n’y est pas, attendez dix minutes, cherchez encore, puis écrivez « renvoyer ». Vide : décider plus tard.',
    ].join('\n\n'),
  searchInGmail: (search: string) => `Dans Gmail, dossier « Messages envoyés » du compte, cherchez :\n${search}`,
  doubtAnswers: { sent: 'envoyé', planned: 'renvoyer' },
  doubtNotUnderstood: (typed: string) => `« ${typed} » n’est ni « envoyé » ni « renvoyer » : rien n’a été décidé.`,
  noDoubt: 'Aucun envoi n’est à vérifier.',
  doubtsDecided: (sent: number, again: number, left: number) =>
    [
      `${counted(sent, 'envoi confirmé', 'envois confirmés')}, ${numberInFrench(again, 0)} à renvoyer, ${numberInFrench(left, 0)} encore à vérifier.`,
      ...(again > 0 ? ['« Reprendre » envoie ceux qui sont à renvoyer.'] : []),
    ].join(' '),
  restored: 'ligne rétablie par le programme',
  addressLost: 'adresse perdue : la ligne du suivi et le contact ont changé',
  repairTitle: 'Rétablir le suivi des envois ?',
  repairConfirm: (altered: readonly Divergence[]) =>
    `${alteredRows(altered)}.\n\nLes remettre comme le programme les a enregistrées, et continuer l’envoi ?`,
  rehearsalBanner: (email: string) =>
    `Répétition : ce courriel aurait été envoyé à ${email}. Rien n’est parti vers les listes.`,
  shortened: '[abrégé dans ce courriel : le texte entier est conservé]',
  testBanner: (list: string) => `Test : tel que le recevrait la liste « ${list} ».`,
  testSubject: (subject: string) => `[Test] ${subject}`,
  progress: (done: number, total: number) => `Envoi : ${done} courriels traités sur ${total}.`,

  fault: (fault: MailingFault): string => {
    switch (fault.tag) {
      case 'field_unknown':
        return `Le champ {${fault.name}} n’existe pas.`;
      case 'field_not_here':
        return `Le champ {${fault.name}} n’a pas de sens dans ce modèle de courriel.`;
      case 'link_broken':
        return `« ${fault.address} » n’est pas une adresse complète (https://…).`;
      case 'wording_empty':
        return 'Le texte est vide.';
      case 'subject_empty':
        return 'L’objet est vide.';
      case 'nobody_bears':
        return `Aucune liste n’a ${{ commune: 'pour commune', state: 'pour état', owner: 'pour bénévole' }[fault.what]} « ${fault.name} ».`;
      case 'value_empty':
        return `${fault.commune}, « ${fault.list} » : il manque « ${fieldNames[fault.field]} ».`;
      case 'value_no_link':
        return `${fault.commune}, « ${fault.list} » : « ${fieldNames[fault.field]} » n’est pas un lien.`;
    }
  },

  proposed,
  summaryLine: (what: string, value: string) => `${what} : ${value}`,
  correspondents: { press: 'Presse', volunteers: 'Bénévoles' },
  correspondentPrivacy: (association: string) =>
    `${association} vous écrit parce que votre adresse figure dans sa liste de contacts ; elle ne sert qu’à cette campagne.`,
  returned,
  bulk,
  prepareOtherTitle: 'Préparer un autre courriel',
  prepareOther: (titles: readonly string[]) =>
    `${titles.map((title, at) => `${at + 1} : ${title}`).join('\n')}\n\nÉcrivez le numéro du courriel à préparer.`,
  prepareOtherUnknown: (typed: string) => `« ${typed} » n’est pas un numéro de la liste : rien n’a été préparé.`,

  titles: {
    invitation: 'Invitation',
    reminder: 'Relance',
    receipt: 'Accusé de réception',
    correction: 'Demande de précision',
    confirmation: 'Demande de confirmation',
    hearing: 'Audience : « voici ce que nous publierons »',
    publication: 'Annonce de la publication',
    thanks: 'Remerciements',
    reconfirmation: 'Confirmation au second tour',
    reply: 'Droit de réponse',
    press: 'Communiqué de presse',
    digest: 'Point pour les bénévoles',
  } satisfies Readonly<Record<MailTemplate, string>>,

  prepared: (of: {
    title: string;
    id: string;
    created: boolean;
    mails: number;
    exclusions: ReadonlyMap<string, number>;
  }) =>
    of.created
      ? `Courriel « ${of.title} » prêt : ligne ${of.id} de l’onglet Courriels, ${counted(of.mails, 'courriel')} à envoyer. Relisez l’objet et le texte, puis « Aperçu… » et « M’envoyer un test ».${of.mails === 0 ? `\n\n${nothingToSend(of.exclusions)}` : ''}`
      : `Un courriel de ce modèle est déjà ouvert : ligne ${of.id} de l’onglet Courriels. Envoyez-le ou annulez-le avant d’en préparer un autre.`,
  attachment,
  confirmTitle: (title: string) => `Envoyer : ${title}`,
  confirm,
  hearing: hearingNotes,
  nothingToSend,
  nothingOpen:
    'Aucun courriel n’attend d’être envoyé. Préparez-en un : « Préparer l’invitation », « Préparer une relance » ou « Préparer un autre courriel… ».',
  withoutAddress: (lists: number) =>
    `${counted(lists, 'liste')} sans adresse valable : « trouver un contact » est noté dans la colonne « À faire » de l’onglet Listes.`,
  sendTitle: 'Envoi des courriels',
  followed,
  refusedForNow: (said: string) => `refusé pour l’instant : ${said}`,
  interrupted: 'interrompu : peut-être parti',
  nothingToSuspend: 'Aucun envoi n’est en cours.',
  receiptsHeld: (why: string) => `Les réponses sont enregistrées ; les accusés de réception attendent. ${why}`,
  previewCounts: (mails: number, lists: number, excluded: number) =>
    `${counted(mails, 'courriel')} pour ${counted(lists, 'liste')}${excluded === 0 ? '' : ` ; ${numberInFrench(excluded, 0)} écartés`}.`,
  nothingToResume: 'Aucun envoi n’attend d’être repris.',
  chooseTitle: 'Quel courriel ?',
  choose: (rows: readonly { id: string; title: string }[], proposed: string) =>
    `${rows.map(({ id, title }) => `${id} : ${title}`).join('\n')}\n\nÉcrivez son identifiant (vide : ${proposed}).`,
  cancelled: 'Rien n’a été envoyé.',
  suspendAsked: 'L’envoi s’arrêtera dans les deux minutes, à la fin d’une commune ; « Reprendre » le poursuivra.',
  rehearsalOn: 'Le mode répétition est activé : tous les courriels arriveront au compte qui envoie, jamais aux listes.',
  rehearsalOff: 'Le mode répétition est désactivé : les prochains courriels partiront vers les listes.',
  rehearsalOffConfirm: 'Désactiver le mode répétition ? Les prochains courriels partiront réellement vers les listes.',
  rehearsalTitle: 'Mode répétition',
  tested: (account: string, subject: string) => `Test envoyé à ${account} : « ${subject} ».`,
  previewMailing: (id: string, title: string) => `${id} : ${title}`,
  previewTitle: 'Aperçu du courriel',
  previewFrom: (sender: string, replyTo: string) => `${sender}, réponse à ${replyTo}`,

  ended: (title: string, report: SendingReport, rehearsal: boolean, moment: (at: number) => string): string => {
    const { ended, sent, failed, toCheck, left } = report;
    const done = [
      `${title} : ${counted(sent, 'courriel')} ${rehearsal ? 'de répétition ' : ''}${sent > 1 ? 'envoyés' : 'envoyé'}`,
      ...(failed > 0 ? [counted(failed, 'échec')] : []),
      ...(toCheck > 0 ? [`${numberInFrench(toCheck, 0)} à vérifier`] : []),
      ...(left > 0 ? [`${numberInFrench(left, 0)} en attente`] : []),
    ].join(', ');
    const next = nextStep(report, moment);
    // Nothing was tried: a count of zero would read as if what others sent had not left.
    if (ended === 'busy') return `${title} : ${next}`;
    if (ended === 'done' && sent + failed + toCheck + left === 0) return `${title} : ${NOTHING_TO_SEND}`;
    const check = toCheck > 0 ? ' Tranchez-les avec « Cas à vérifier… ».' : '';
    return `${done}.${check}${next === '' ? '' : ` ${next}`}`;
  },
};
