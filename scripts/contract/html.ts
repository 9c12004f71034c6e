import { html, raw } from 'hono/html';
import { allAgree, type Exchange, type FunctionReport, isGood, type Learnt, type Outcome, type Report, type Verdict } from './report.ts';

type Html = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5c6b7a; --line: #dde3ea; --paper: #f6f8fa; --card: #fff; --good: #1a7f4b; --bad: #b3361b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --soft: #9aa8b6; --line: #2f3a46; --paper: #14191f; --card: #1c232b; --good: #5cc28f; --bad: #f08a70; } }
body { margin: 0 auto; max-width: 1000px; padding: 0 20px 40px; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 24px; line-height: 1.25; }
h2 { font-size: 18px; margin: 28px 0 10px; }
details, .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px; margin: 0 0 10px; overflow-wrap: anywhere; }
summary { cursor: pointer; }
dl { display: grid; grid-template-columns: 12.5em minmax(0, 1fr); gap: 6px 16px; margin: 10px 0 0; }
.card dl { margin: 0; }
dt, .soft { color: var(--soft); }
dd { margin: 0; }
.agrees, .confirmed { color: var(--good); }
.differs, .refused, .failed, .refuted { color: var(--bad); }
@media (max-width: 600px) { body { padding: 0 12px 32px; } dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin: 0 0 8px; } }
`;

const verdicts: readonly Verdict[] = ['failed', 'refused', 'differs', 'agrees', 'skipped'];
const outcomes: readonly Outcome[] = ['refuted', 'answered', 'confirmed', 'not touched'];

/**
 * The report as one page that needs nothing else: a summary, and for each function what was asked, what was expected
 * and what came, as forms. Functions that need attention are open and come first.
 *
 * @param service its name, as users know it
 */
export async function htmlOf(service: string, report: Report): Promise<string> {
  const { functions, leftOver, byHand, stopped } = report;
  const title = `Contract check of ${service}`;
  const sorted = functions.toSorted((one, other) => verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict));
  const { attention = [], agrees = [], skipped = [] } = Object.groupBy(sorted, groupOf);
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
${summaryOf(report)}
${warnings.map((warning) => html`<p class="card failed">${warning}</p>`)}
${besideFunctions(report)}
${section('Needs attention', attention)}
${section('Agrees', agrees)}
${section('Skipped', skipped)}
</body>
</html>
`,
  );
}

function groupOf(one: FunctionReport): 'attention' | 'agrees' | 'skipped' {
  return isGood(one) ? (one.verdict === 'skipped' ? 'skipped' : 'agrees') : 'attention';
}

function summaryOf(report: Report): Html {
  const result = allAgree(report) ? 'All that was tried agrees with the catalogue.' : 'Something needs attention.';
  const learnt = [...report.functions.flatMap(({ assumed }) => assumed), ...report.assumptions];
  return html`<div class="card"><dl>
${line('Result', result, allAgree(report) ? 'agrees' : 'differs')}
${line('Functions', verdicts.map((verdict) => `${report.functions.filter((one) => one.verdict === verdict).length} ${verdict}`).join(', '))}
${line('Assumptions', outcomes.map((outcome) => `${learnt.filter((one) => one.outcome === outcome).length} ${outcome}`).join(', '))}
${line('Calls', String(report.calls))}
${line('How to read it', 'Values appear only as their type and form. Beside a name is the evidence for it: documented, seen in a public client, or assumed. “[]” in a path means each row.')}
</dl></div>`;
}

function besideFunctions({ assumptions }: Report): Html | '' {
  const sorted = assumptions.toSorted((one, other) => outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome));
  return sorted.length === 0
    ? ''
    : html`<h2>What belongs to no single function (${sorted.length})</h2><div class="card"><dl>${sorted.map((one) => learntLine(`${one.outcome} (${one.evidence})`, one))}</dl></div>`;
}

function learntLine(term: string, { sentence, outcome, what }: Learnt): Html | '' {
  return line(term, `${sentence}${what === '' ? '' : ` → ${what}`}`, outcome === 'not touched' ? 'soft' : outcome);
}

function section(heading: string, functions: readonly FunctionReport[]): Html | '' {
  return functions.length === 0 ? '' : html`<h2>${heading} (${functions.length})</h2>${functions.map(functionOf)}`;
}

function functionOf(one: FunctionReport): Html {
  const { name, evidence, verdict, why, expected, exchanges, differences, notes, assumed } = one;
  const isSkipped = verdict === 'skipped';
  return html`<details${isGood(one) ? '' : raw(' open')}>
<summary><b>${name}</b> <span class="${verdict}">${verdict}</span> <span class="soft">${evidence}${isSkipped && why !== '' ? ` · ${why}` : ''}</span></summary>
<dl>
${isSkipped ? '' : line('Why', why)}
${line('Expected', expected)}
${exchanges.map(exchangeOf)}
${differences.map((difference) => line('Differs', difference, 'differs'))}
${notes.map((note) => line('Note', note))}
${assumed.map((one) => learntLine(`Assumed, ${one.outcome}`, one))}
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
