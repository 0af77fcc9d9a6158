import { LONGEST_RUN } from '../../longest-run.ts';
import type { Divergence } from '../../mailing/ledger/sending-ledger.ts';
import type { SendingEstimate } from '../../mailing/sending/estimate-sending.ts';
import type { SendingHolder } from '../../mailing/sending/sending-ports.ts';
import type { Hold, SendingReport } from '../../mailing/sending/sending-report.ts';
import { counted, listInFrench, numberInFrench } from '../numbers.fr.ts';

/** How long a mailing will take. */
export function duration({ days, minutes }: SendingEstimate): string {
  const time =
    minutes < 60
      ? counted(minutes, 'minute')
      : `${numberInFrench(Math.floor(minutes / 60), 0)} h ${String(minutes % 60).padStart(2, '0')}`;
  return days > 1
    ? `Durée estimée : ${counted(days, 'jour')}, ${time} au plus chaque jour.`
    : `Durée estimée : ${time}.`;
}

/** What comes after a run, as its last sentence says it; '' when nothing does. */
export function nextStep(
  { ended, altered, hold, needed, holder, sent, refusal }: SendingReport,
  moment: (at: number) => string,
): string {
  switch (ended) {
    case 'done':
      return '';
    case 'out_of_time':
      return 'L’envoi continue tout seul dans quelques minutes.';
    case 'quota':
      return sent === 0 && needed !== undefined
        ? `La prochaine commune demande ${counted(needed, 'courriel')}, plus que le quota qui reste : elle ne sera pas coupée en deux, l’envoi reprendra demain, tout seul.`
        : 'Le quota du jour est atteint : l’envoi reprendra demain, tout seul.';
    case 'held':
      return hold === undefined ? '' : held(hold, moment);
    case 'suspended':
      return 'Envoi suspendu ; « Reprendre » le poursuivra.';
    case 'altered':
      return `Envoi arrêté : ${alteredRows(altered)}. « Reprendre » propose de les remettre comme elles étaient, puis continue.`;
    case 'failing':
      return 'Envoi arrêté : le service de courriel échoue à répétition. Attendez, puis « Reprendre ».';
    case 'refused':
      return `Le prestataire a refusé l’envoi (« ${refusal ?? ''} ») : rien n’est parti de ce lot. Vérifiez la clé et l’adresse d’expédition, puis « Reprendre ».`;
    case 'busy':
      return holder === undefined ? '' : whoSends(holder, moment);
  }
}

/** Who is sending; Google says when a run lets go at the latest, it usually does sooner. */
export function whoSends({ account, since }: SendingHolder, moment: (at: number) => string): string {
  if (since === undefined) return 'Un autre envoi est en cours. Réessayez dans une minute.';
  const by = account === '' ? '' : `, avec le compte ${account}`;
  return `Un autre envoi est en cours depuis ${moment(since)}${by} ; il laissera la place au plus tard ${moment(since + LONGEST_RUN)}.`;
}

function held({ why, until }: Hold, moment: (at: number) => string): string {
  switch (why) {
    case 'silence':
      return `Silence électoral jusqu’à sa fin, ${moment(until)} : rien ne part. « Reprendre » ensuite, s’il y a encore lieu.`;
    case 'night':
      return `Les courriels ne partent pas à cette heure : l’envoi reprendra ${moment(until)}, tout seul.`;
    case 'server':
      return `Serveur d’envoi injoignable : rien n’est parti depuis, l’envoi reprendra ${moment(until)}, tout seul. L’écran « Courriels » dit ce qu’il a répondu.`;
    case 'address':
      return `Des boîtes n’acceptent aucun courriel pour l’instant (pleines, ou serveur qui fait attendre). Les autres courriels sont partis ; l’envoi réessaiera ces adresses ${moment(until)}, tout seul. Après deux jours, elles comptent en échec.`;
    case 'service':
      return `Le prestataire n’a pas répondu, ou demande d’attendre : l’envoi reprendra ${moment(until)}, tout seul, sans rien envoyer deux fois.`;
    case 'planned':
      return `L’envoi partira ${moment(until)}, tout seul.`;
  }
}

/** Rows of the ledger that people changed, the first of them by name. */
export function alteredRows(altered: readonly Divergence[]): string {
  const kinds = { missing: 'disparue', address: 'dont l’adresse a changé', state: 'dont l’état a changé' } as const;
  const shown = altered.slice(0, 5).map(({ key, kind }) => `${key} (${kinds[kind]})`);
  const more = altered.length - shown.length;
  const changed = altered.length > 1 ? 'ont été modifiées ou supprimées' : 'a été modifiée ou supprimée';
  return `${counted(altered.length, 'ligne')} de « Suivi des envois » ${changed} : ${listInFrench(shown)}${more > 0 ? `, et ${numberInFrench(more, 0)} de plus` : ''}`;
}
