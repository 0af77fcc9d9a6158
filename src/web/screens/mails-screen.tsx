import { useState } from 'react';
import type { MailDetails, MailLine, MailRoute } from '../../desk/http/wire.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import { useRead } from './use-read.ts';
import './mails-screen.css';

const { mails: said } = words;

/** The outbox: what was sent, as its recipients read it. */
export function MailsScreen() {
  const { dates, state } = useDesk();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { value: mails } = useRead<readonly MailLine[]>(`/api/mails?q=${encodeURIComponent(query)}`, ['mail']);
  return (
    <div className={chosen ? 'mails reading' : 'mails'}>
      <section className="mail-list" aria-label={said.title}>
        <h1>{said.title}</h1>
        <p className={state.mails.leave === 'never' ? 'wrong-text' : 'soft'}>{routeSentence(state.mails)}</p>
        <label className="search">
          {said.search}
          <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
        </label>
        <p className="soft" role="status">
          {mails === null
            ? words.loading
            : mails.length > 0
              ? said.count(mails.length)
              : query
                ? said.noMatch
                : said.none}
        </p>
        <ul>
          {(mails ?? []).map((mail) => (
            <li key={mail.id}>
              <button
                type="button"
                aria-current={mail.id === chosen ? 'true' : undefined}
                onClick={() => setChosen(mail.id)}
              >
                <span className="mail-to">{mail.to}</span>
                <span className="mail-subject">{mail.subject}</span>
                <time className="soft" dateTime={new Date(mail.at).toISOString()}>
                  {dates.brief(mail.at)}
                </time>
                <HandoverMark mail={mail} />
              </button>
            </li>
          ))}
        </ul>
      </section>
      {chosen ? (
        <Mail key={chosen} id={chosen} back={() => setChosen(null)} />
      ) : (
        <p className="soft nothing">{mails?.length ? said.choose : ''}</p>
      )}
    </div>
  );
}

function routeSentence(mails: MailRoute): string {
  if (mails.leave === 'by-server') return said.byServer(mails.server);
  return mails.leave === 'never' ? said.never : said.kept;
}

/** What the mail server made of a mail; nothing where mails stay. */
function HandoverMark({ mail: { handover } }: { mail: MailLine }) {
  return handover ? <span className={`mark ${handover}`}>{said.handover[handover]}</span> : null;
}

function Mail({ id, back }: { id: string; back: () => void }) {
  const { dates } = useDesk();
  const { value: mail } = useRead<MailDetails>(`/api/mails/${id}`, []);
  const [asText, setAsText] = useState(false);
  if (!mail) return <p className="soft nothing">{words.loading}</p>;
  const html = mail.hasHtml && !asText;
  return (
    <article className="mail card" aria-label={mail.subject}>
      <button type="button" className="back" onClick={back}>
        ← {said.back}
      </button>
      <h2>{mail.subject}</h2>
      <dl className="headers">
        {mail.headers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{said.sentAt}</dt>
          <dd>{dates.long(mail.at)}</dd>
        </div>
        {mail.handover ? (
          <div>
            <dt>{said.server}</dt>
            <dd>
              <HandoverMark mail={mail} /> {mail.answer}
            </dd>
          </div>
        ) : null}
      </dl>
      <div className="mail-tools">
        {mail.hasHtml ? (
          <fieldset className="switch" aria-label={said.show}>
            <button type="button" aria-pressed={!asText} onClick={() => setAsText(false)}>
              {said.rendered}
            </button>
            <button type="button" aria-pressed={asText} onClick={() => setAsText(true)}>
              {said.text}
            </button>
          </fieldset>
        ) : null}
        <a href={`/courriels/${id}.eml`} download>
          {said.download}
        </a>
      </div>
      {mail.attachments.length > 0 ? (
        <p>
          {said.attachments}
          {'\u202f: '}
          {mail.attachments.map(({ name, bytes }) => `${name} (${Math.ceil(bytes / 1000)} ko)`).join(', ')}
        </p>
      ) : null}
      {html ? (
        <iframe
          title={mail.subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          src={`/courriels/${id}/corps`}
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long texts scroll by keyboard
        <pre className="keep" tabIndex={0}>
          {mail.text}
        </pre>
      )}
    </article>
  );
}
