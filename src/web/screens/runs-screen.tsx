import { useState } from 'react';
import type { RunDetails } from '../../desk/http/wire.ts';
import { duration } from '../dates.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import { useRead } from './use-read.ts';
import { WideTable } from './wide-table.tsx';

const { runs: said } = words;

/** Every run of the script: who, how long, what it wrote, what it would cost at Google. */
export function RunsScreen() {
  const { value, again } = useRead<readonly RunDetails[]>('/api/runs', ['runs', 'ended']);
  const [formulas, setFormulas] = useState(false);
  const shown = (value ?? []).filter((run) => formulas || run.kind !== 'custom-function');
  return (
    <div className="page wide">
      <h1>{said.title}</h1>
      <p className="soft">{said.about}</p>
      <p className="tools">
        <label>
          <input type="checkbox" checked={formulas} onChange={(event) => setFormulas(event.target.checked)} />{' '}
          {said.formulas}
        </label>
        <button type="button" onClick={again}>
          {said.refresh}
        </button>
      </p>
      {value === null ? <p className="soft">{words.loading}</p> : null}
      {value && shown.length === 0 ? <p className="soft">{said.none}</p> : null}
      {shown.length > 0 ? <Table runs={shown} /> : null}
    </div>
  );
}

function Table({ runs }: { runs: readonly RunDetails[] }) {
  const { dates } = useDesk();
  return (
    <WideTable label={said.title} columns={said.columns} card>
      {runs.map((run) => (
        <tr key={run.id}>
          <th scope="row">
            <code>{run.functionName}</code>
            {run.logs.length > 0 ? (
              <details>
                <summary>{said.log(run.logs.length)}</summary>
                <pre>{run.logs.map(({ at, level, text }) => `${dates.clock(at)} ${level} ${text}`).join('\n')}</pre>
              </details>
            ) : null}
          </th>
          <td>{said.kinds[run.kind] ?? run.kind}</td>
          <td>{run.user}</td>
          <td>{dates.brief(run.startedAt)}</td>
          <td className="number">{run.endedAt === null ? '…' : duration(run.endedAt - run.startedAt)}</td>
          <td className="number">{run.calls}</td>
          <td className="number">{duration(run.estimatedMs)}</td>
          <td>
            <span className={`badge ${run.status}`}>{said.status[run.status]}</span>
            {run.error ? <p className="wrong-text">{run.error}</p> : null}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
