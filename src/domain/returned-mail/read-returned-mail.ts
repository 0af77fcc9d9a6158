import { failedRecipients } from './failed-recipients.ts';
import { ownWords } from './own-words.ts';

/** What a mail that came back to the campaign is. An automatic reply proves that the address works. */
export type ReturnedMail =
  /** Nothing will ever arrive there. */
  | { readonly kind: 'bounce'; readonly addresses: readonly string[] }
  /** Delayed, greylisted, full: the address may be good. */
  | { readonly kind: 'delay'; readonly addresses: readonly string[] }
  | { readonly kind: 'automatic_reply'; readonly addresses: readonly string[] }
  /** The person asks for nothing more. */
  | { readonly kind: 'opt_out'; readonly addresses: readonly string[] }
  | { readonly kind: 'reply'; readonly addresses: readonly string[] };

/** Mail servers announcing that they could not deliver, in English and in French. */
const NOT_DELIVERED =
  /mailer-daemon|postmaster@|mail delivery (subsystem|system|failed)|delivery status notification|undeliver(able|ed)|returned mail|returned to sender|delivery (has )?failed|could not be delivered|wasn[’']t delivered|not delivered|unable to deliver|wasn[’']t able to deliver|non[ -]remis|n[’']a pas pu être (remis|distribué|livré|délivré)|n[’']est pas parvenu|échec de (la )?(remise|distribution|livraison)|adresse introuvable|address not found|message bloqué|message non distribué/i;

/** Failures that may pass; read before the permanent ones, whose words they share. */
const MAY_PASS =
  /^[^\S\n]*action:\s*delayed|^[^\S\n]*status:\s*4\.|\b4\d\d[ -]+#?4\.\d+\.\d+|\((delay|retard)\)|delayed|will (be retried|continue|keep trying)|still trying|over ?quota|mailbox (is )?full|out of storage|boîte (de réception |aux lettres )?(est )?(pleine|saturée)|quota (dépassé|exceeded)|greylist|try again later|temporar(y|ily)|temporaire|nouvelles? tentatives?|\b5\.2\.2\b/im;

/** Headers and subjects that only machines write, then what people set up while away. */
const AUTOMATIC =
  /^[^\S\n]*(auto-submitted:\s*auto-replied|x-autoreply:|x-autorespond:|x-auto-response-suppress:|precedence:\s*auto_reply)|automatic reply|auto[ -]?reply|out of (the )?office|réponse automatique|message automatique|absence du bureau|accusé de réception automatique|(je (suis|serai)|actuellement) (actuellement )?(absente?|en (congés?|déplacement|vacances|arrêt))|(absente?|congés?) (jusqu[’']au|du \d)|de retour le|currently (out|away)|on (annual |maternity |sick )?leave|avons bien reçu votre (message|courriel|mail|demande)|merci de ne pas répondre à ce (message|courriel|mail)|ne répondez pas à ce (message|courriel|mail)/im;

const OPT_OUT =
  /^[^\w\n]*stop[^\w\n]*$|désinscri|désabonn|unsubscribe|(ne (veux|souhaite|désire|souhaitons|voulons) plus|ne plus) (recevoir|être (contacté|sollicité|démarché))|cessez de (m[’']|nous )|(retirez|enlevez|supprimez|effacez)[ -](moi|nous|mon adresse|notre adresse|mes (données|coordonnées))|m[’']oppose|arrêtez (de m[’']|vos)|remove (me|us)|stop (sending|emailing)/im;

/** What tells a mail stands at its beginning; what was attached may follow for millions of characters. */
const LONGEST_READ = 50_000;

/** Reads a mail as it was pasted: with or without its headers, with what it quotes. */
export function readReturnedMail(pasted: string): ReturnedMail {
  const text = pasted
    .slice(0, LONGEST_READ)
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0|\u202f/g, ' ');
  const { own, from } = ownWords(text);
  const isAutomatic = AUTOMATIC.test(own);
  const failed = failedRecipients(text);
  if (NOT_DELIVERED.test(own.replace(/\s+/g, ' ')) && !(isAutomatic && failed.length === 0)) {
    return { kind: MAY_PASS.test(text) && !isHardStatus(text) ? 'delay' : 'bounce', addresses: failed };
  }
  const addresses = from === undefined ? [] : [from];
  if (isAutomatic) return { kind: 'automatic_reply', addresses };
  return { kind: OPT_OUT.test(own) ? 'opt_out' : 'reply', addresses };
}

/** A status or an action that says « for good » in so many words. */
function isHardStatus(text: string): boolean {
  return /^[^\S\n]*action:\s*failed/im.test(text) && /^[^\S\n]*status:\s*5\.(?!2\.2)/im.test(text);
}
