import type { PublicationState } from '../../desk/http/wire.ts';
import { words } from '../words.fr.ts';
import { useRead } from './use-read.ts';

const { publication: said } = words;

/** What outsiders can see: published spreadsheets and public pages. */
export function PublicationScreen() {
  const { value } = useRead<PublicationState>('/api/publication', ['drive', 'structure']);
  return (
    <div className="page">
      <h1>{said.title}</h1>
      <p className="soft">{said.about}</p>
      {value ? <Lists state={value} /> : <p className="soft">{words.loading}</p>}
    </div>
  );
}

function Lists({ state }: { state: PublicationState }) {
  return (
    <>
      <section className="card">
        <h2>{said.pages}</h2>
        {state.pages.length === 0 ? <p className="soft">{said.noPages}</p> : <Pages pages={state.pages} />}
      </section>
      <section className="card">
        <h2>{said.spreadsheets}</h2>
        <ul className="files">
          {state.spreadsheets.map(({ id, name, published, sheets }) => (
            <li key={id}>
              <a href={`/spreadsheets/d/${id}/edit`}>{name}</a>{' '}
              <span className={published ? 'badge on' : 'badge'}>{published ? said.public : said.private}</span>
              {published ? (
                <ul>
                  {sheets
                    .filter((sheet) => !sheet.hidden)
                    .map((sheet) => (
                      <li key={sheet.id}>
                        {sheet.name}
                        {' – '}
                        <a
                          href={`/spreadsheets/d/${id}/pubhtml?gid=${sheet.id}&single=true`}
                          target="_blank"
                          rel="noreferrer"
                          aria-label={`${said.page} ${sheet.name}`}
                        >
                          {said.page}
                        </a>
                        {' · '}
                        <a
                          href={`/spreadsheets/d/${id}/pub?gid=${sheet.id}&single=true&output=csv`}
                          aria-label={`${said.csv} ${sheet.name}`}
                        >
                          {said.csv}
                        </a>
                      </li>
                    ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** More files than this in a folder stay folded. */
const FEW = 12;

/** The home page first, then the other files by folder. */
function Pages({ pages }: Pick<PublicationState, 'pages'>) {
  const folders = new Map<string, PublicationState['pages'][number][]>();
  for (const page of pages) {
    const folder = page.path.includes('/') ? page.path.slice(0, page.path.lastIndexOf('/')) : '';
    folders.set(folder, [...(folders.get(folder) ?? []), page]);
  }
  return (
    <>
      {pages.some(({ path }) => path === 'index.html') ? (
        <p>
          <a href="/public/index.html" target="_blank" rel="noreferrer">
            <strong>{said.home}</strong>
          </a>
        </p>
      ) : null}
      {[...folders].sort().map(([folder, files]) => (
        <details key={folder} open={files.length <= FEW}>
          <summary>{said.folder(folder, files.length)}</summary>
          <ul className="files">
            {files.map(({ path, bytes }) => (
              <li key={path}>
                <a href={`/public/${path}`} target="_blank" rel="noreferrer">
                  {path}
                </a>{' '}
                <span className="soft">{Math.ceil(bytes / 1000)} ko</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
