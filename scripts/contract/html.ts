import { html, raw } from 'hono/html';
import type { Exchange, FunctionReport, Report, Verdict } from './report.ts';

type Html = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5c6b7a; --line: #dde3ea; --paper: #f6f8fa; --card: #fff; --good: #1a7f4b; --bad: #b3361b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --soft: #9aa8b6; --line: #2f3a46; --paper: #14191f; --card: #1c232b; --good: #5cc28f; --bad: #f08a70; } }
body { margin: 0 auto; max-width: 1000px; padding: 0 20px 40px; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 24px; }
details, .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px; margin: 0 0 10px; overflow-wrap: anywhere; }
summary { cursor: pointer; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin: 10px 0 0; }
dt, .soft { color: var(--soft); }
dd { margin: 0; }
.agrees, .confirmed { color: var(--good); }
.differs, .refused, .failed, .refuted { color: var(--bad); }
`;

/** Those that need attention are open and come first. */
const order: readonly Verdict[] = ['failed', 'refused', 'differs', 'agrees', 'skipped'];

/**
 * The report as one page that needs nothing else: for each function what was asked, what was expected and what came, as forms.
 *
 * @param service its name, as users know it
 */
export async function htmlOf(service: string, { functions, leftOver, byHand, stopped }: Report): Promise<string> {
  const title = `Contract check of ${service}`;
  const counts = order.map((verdict) => `${functions.filter((one) => one.verdict === verdict).length} ${verdict}`);
  const sorted = functions.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
  const warnings = [
    ...leftOver.map((what) => `Left over: ${what}`),
    ...byHand.map((what) => `Remove by hand: ${what}`),
    ...(stopped ? ['Stopped before the end.'] : []),
  ];
  return String(
    await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<h1>${title}</h1>
<p>${counts.join(', ')}. Values appear as their type and form alone.</p>
${warnings.map((warning) => html`<p class="card failed">${warning}</p>`)}
${sorted.map(functionOf)}
</body>
</html>
`,
  );
}

function functionOf({ name, evidence, verdict, why, expected, exchanges, differences, notes, assumed }: FunctionReport): Html {
  const isBad = order.indexOf(verdict) < order.indexOf('agrees') || assumed.some(({ outcome }) => outcome === 'refuted');
  return html`<details${isBad ? raw(' open') : ''}>
<summary><b>${name}</b> <span class="${verdict}">${verdict}</span> <span class="soft">${evidence}</span></summary>
<dl>
${line('Why', why)}
${exchanges.map(exchangeOf)}
${line('Expected', expected)}
${differences.map((difference) => line('Differs', difference, 'differs'))}
${notes.map((note) => line('Note', note))}
${assumed.map(({ sentence, outcome, what }) => line(`Assumed, ${outcome}`, `${sentence}${what === '' ? '' : ` → ${what}`}`, outcome === 'not touched' ? 'soft' : outcome))}
</dl>
</details>
`;
}

function exchangeOf({ asked, came }: Exchange): Html {
  return html`${line('Asked', asked)}${line('Came', came)}`;
}

function line(term: string, text: string, kind = ''): Html | '' {
  return text === '' ? '' : html`<dt>${term}</dt><dd class="${kind}">${text}</dd>`;
}
