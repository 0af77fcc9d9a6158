import './forms-screen.css';
import { useState } from 'react';
import type { FormLine, ResponseLine } from '../../desk/http/wire.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import { useRead } from './use-read.ts';

const { forms: said } = words;

/** Every form: whether it takes responses, what it received, and where to fill or to correct it. */
export function FormsScreen() {
  const { value } = useRead<readonly FormLine[]>('/api/forms', ['form', 'structure']);
  return (
    <div className="page wide">
      <h1>{said.title}</h1>
      <p className="soft">{said.about}</p>
      {value === null ? <p className="soft">{words.loading}</p> : null}
      {value?.length === 0 ? <p className="soft">{said.none}</p> : null}
      {value?.map((form) => (
        <Form key={form.id} form={form} />
      ))}
    </div>
  );
}

function Form({ form }: { form: FormLine }) {
  const { dates } = useDesk();
  const [open, setOpen] = useState(false);
  const { title, published, accepting, questions, responses, lastAt, destination } = form;
  const counts = [said.questions(questions), said.responses(responses)];
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <p>
        <span className={published ? 'badge on' : 'badge'}>{published ? said.published : said.unpublished}</span>{' '}
        <span className={accepting ? 'badge on' : 'badge'}>{accepting ? said.accepting : said.closed}</span>
      </p>
      <p className="soft">
        {[...counts, ...(lastAt === null ? [] : [said.last(dates.brief(lastAt))])].join(' · ')}
        <br />
        {destination ? said.sheet(destination.sheet) : said.noSheet}
      </p>
      <p>
        <a
          href={`/forms/d/e/${form.publishedId}/viewform`}
          target="_blank"
          rel="noreferrer"
          aria-label={said.fillOf(title)}
        >
          {said.fill}
        </a>
      </p>
      {responses > 0 ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{said.read(responses)}</summary>
          {open ? <Responses form={form} /> : null}
        </details>
      ) : null}
    </section>
  );
}

function Responses({ form }: { form: FormLine }) {
  const { dates } = useDesk();
  const { value } = useRead<readonly ResponseLine[]>(`/api/forms/${form.id}/responses`, ['form']);
  if (value === null) return <p className="soft">{words.loading}</p>;
  return (
    <>
      {value.length < form.responses ? <p className="soft">{said.only(value.length, form.responses)}</p> : null}
      <ul className="files">
        {value.map(({ id, at, email, answers, editPath }) => (
          <li key={id}>
            <p>
              <strong>{dates.brief(at)}</strong> {email}{' '}
              {editPath ? (
                <a href={editPath} target="_blank" rel="noreferrer" aria-label={said.correctOf(dates.brief(at))}>
                  {said.correct}
                </a>
              ) : null}
            </p>
            <dl className="answers">
              {answers.map(([question, answer]) => (
                <div key={question}>
                  <dt>{question}</dt>
                  <dd>{answer}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
