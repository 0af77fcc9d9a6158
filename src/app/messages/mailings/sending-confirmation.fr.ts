import type { SendingEstimate } from '../../mailing/sending/estimate-sending.ts';
import type { Attachment } from '../../ports.ts';
import { counted, listInFrench, sizeInFrench } from '../numbers.fr.ts';
import { duration } from './sending-report.fr.ts';

/** What is attached to a mail, by name and size. */
export const attachment = (files: readonly Attachment[]): string =>
  files.length === 0 ? 'aucune' : files.map(named).join(', ');

const named = ({ name, bytes }: Attachment) => `« ${name} » (${sizeInFrench(bytes.length)})`;

/** Why lists or addresses get no mail, and how many; nothing when all get one. */
const excluded = (counts: ReadonlyMap<string, number>): readonly string[] =>
  counts.size === 0 ? [] : [`Écartés : ${listInFrench([...counts].map(([reason, count]) => `${count} (${reason})`))}.`];

/** Said instead of a question when nobody would get a mail. */
export const nothingToSend = (exclusions: ReadonlyMap<string, number>): string =>
  ['Aucun courriel à envoyer pour l’instant.', ...excluded(exclusions)].join('\n');

/** All that a person is told before a mailing leaves. */
export const confirm = (of: {
  mails: number;
  lists: number;
  communes: number;
  account: string;
  replyTo: string;
  rehearsal: boolean;
  quota: number;
  exclusions: ReadonlyMap<string, number>;
  shared: number;
  estimate: SendingEstimate;
  planned: string;
  unequal: readonly string[];
  larger: readonly string[];
  attachments: readonly Attachment[];
  notes: readonly string[];
}): string =>
  [
    of.rehearsal
      ? `MODE RÉPÉTITION : ${counted(of.mails, 'courriel')} pour ${counted(of.lists, 'liste')}, tous envoyés à ${of.account}.`
      : `${counted(of.mails, 'courriel')} pour ${counted(of.lists, 'liste')} de ${counted(of.communes, 'commune')}.`,
    `Compte expéditeur : ${of.account}`,
    `Adresse de réponse : ${of.replyTo}`,
    ...of.attachments.map((file) => `Pièce jointe : ${named(file)}`),
    `Quota du jour : ${counted(of.quota, 'courriel possible', 'courriels possibles')} ; ${of.mails > of.quota ? 'l’envoi se poursuivra les jours suivants, sans couper une commune.' : 'il suffit.'}`,
    duration(of.estimate),
    ...(of.planned === '' ? [] : [`Départ prévu : ${of.planned}, tout seul.`]),
    ...excluded(of.exclusions),
    ...(of.shared === 0
      ? []
      : [`${counted(of.shared, 'adresse')} servent à plusieurs listes : chacune reçoit le lien de sa liste.`]),
    ...(of.unequal.length === 0
      ? []
      : [
          `Égalité de traitement : dans ${counted(of.unequal.length, 'commune')}, une liste au moins ne recevra rien (${listInFrench(of.unequal.slice(0, 5))}${of.unequal.length > 5 ? '…' : ''}) ; l’exception et sa raison sont notées.`,
        ]),
    ...(of.larger.length === 0
      ? []
      : [
          `Plus de courriels que le quota d’un jour : ${listInFrench(of.larger)}. Ils y partiront sur plusieurs jours ; le relevé d’égalité de traitement le dira.`,
        ]),
    ...of.notes,
    'Envoyer ?',
  ].join('\n');
