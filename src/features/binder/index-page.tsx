import { formatDay, formatDays } from '#platform/format.ts';
import { exportTexts } from './export.texts.ts';
import type { Index, Listed, ListedPaper } from './export.tsx';

/** The index of a binder as a page of its own, which needs neither the net nor anything beside it. */
export function IndexPage({ index }: { index: Index }) {
  const { language, title, day, papers } = index;
  const text = exportTexts[language];
  const missing = papers.filter(({ isMissing }) => isMissing);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{text.heading(title)}</title>
        <style>{look}</style>
      </head>
      <body>
        <main>
          <h1>{text.heading(title)}</h1>
          <p>{text.lead(day)}</p>
          <h2>{text.missing}</h2>
          {missing.length ? (
            <ul>
              {missing.map(({ name, asked }) => (
                <li key={name}>
                  {name} ({asked})
                </li>
              ))}
            </ul>
          ) : (
            <p>{text.nothingMissing}</p>
          )}
          <h2>{text.facts}</h2>
          <Facts index={index} />
          <h2>{text.papers}</h2>
          {papers.map((paper) => (
            <Paper key={paper.name} paper={paper} text={text} />
          ))}
          {(index.unsorted.length > 0 || index.unsortedHeld > 0) && (
            <>
              <h3>{text.unsorted}</h3>
              {index.unsorted.length > 0 && <Files caption={text.unsorted} files={index.unsorted} text={text} />}
              {index.unsortedHeld > 0 && <p>{text.held(index.unsortedHeld)}</p>}
            </>
          )}
          <h2>{text.ofProject}</h2>
          <Files caption={text.ofProject} files={index.data} text={text} />
        </main>
      </body>
    </html>
  );
}

function Facts({ index }: { index: Index }) {
  const { language, period, keepUntil } = index;
  const text = exportTexts[language];
  const facts: [string, string][] = [
    [text.number, index.number],
    [text.caseNumber, index.caseNumber],
    [text.programme, index.programme],
    [text.period, period[0] || period[1] ? formatDays(...period, language) : ''],
    [text.keepUntil, keepUntil ? formatDay(keepUntil, language) : ''],
  ];
  return (
    <dl>
      {facts
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

type Text = (typeof exportTexts)['nb'];

function Paper({ paper, text }: { paper: ListedPaper; text: Text }) {
  const { name, asked, said, notes, places, files, held } = paper;
  return (
    <section>
      <h3>
        {name}: {said}
      </h3>
      <p>{[`${text.asked}: ${asked}`, ...notes].join('. ')}</p>
      {places.map((place) => (
        <p key={place}>
          {text.elsewhere}: {place}
        </p>
      ))}
      {files.length > 0 && <Files caption={name} files={files} text={text} />}
      {held > 0 && <p>{text.held(held)}</p>}
      {files.length + places.length + held === 0 && <p>{text.noFiles}</p>}
    </section>
  );
}

function Files({ caption, files, text }: { caption: string; files: readonly Listed[]; text: Text }) {
  return (
    <div class="sideways">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.file}</th>
            <th scope="col">{text.size}</th>
            <th scope="col">{text.sha256}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, bytes, sha256, lost }) => (
            <tr key={path}>
              <th scope="row">{lost ? `${path}: ${text.lost}` : <a href={addressOf(path)}>{path}</a>}</th>
              <td>{bytes}</td>
              <td>
                <code>{sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Each piece of the path encoded, so that a `#` or a `%` in a name leads to the file. */
const addressOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');

const look = `:root{color-scheme:light dark;background:#fff;color:#1e2b2f}
a{color:#0f4c5c}
@media (prefers-color-scheme:dark){:root{background:#181816;color:#eee}a{color:#9cc4d0}}
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}
.sideways{max-width:100%}
th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid}
td:nth-child(2){text-align:right;font-variant-numeric:tabular-nums}
caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
code{font-size:.8rem;overflow-wrap:anywhere}
.sideways{overflow-x:auto}
dl div{display:flex;flex-wrap:wrap;gap:0 1rem}
dd{margin:0}
dt{flex:0 1 12rem}
h3,p,li,dd{overflow-wrap:anywhere}`;
