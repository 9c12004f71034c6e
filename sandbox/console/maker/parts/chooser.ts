import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import type { DescribedOperation, Runner } from '../../../runner/runner.ts';
import type { View } from '../../shell/view.ts';
import type { StepDraft, StepName } from '../draft/drafts.ts';
import { PLACES } from '../draft/step_form.ts';
import { makerWords as words } from '../words.ts';

/** A kind of operation with what there is of it. */
interface Group {
  readonly title: string;
  readonly kind: StepDraft['kind'];
  readonly operations: readonly DescribedOperation[];
}

/**
 * The operations that can be chosen for a step, by kind, with a box that filters them.
 *
 * @param path where the choice is posted
 * @throws AppFailure where the app cannot be loaded
 */
export async function chooser(view: View, runner: Runner, name: StepName, path: string): Promise<Html> {
  const { t } = view;
  const groups = name === 'trigger' ? await triggerGroups(view, runner) : await actionGroups(view, runner);
  const filterId = `${name}-filter`;
  return html`<form method="post" action="${path}" data-filtered>
<label for="${filterId}"><span>${t(words.filter)}</span><input type="search" id="${filterId}" data-filter autocomplete="off"></label>
<p class="empty" data-nothing hidden role="status">${t(words.noMatch)}</p>
${groups.filter(({ operations }) => operations.length > 0).map(drawGroup)}</form>`;
}

async function triggerGroups({ t }: View, runner: Runner): Promise<Group[]> {
  const triggers = await visible(runner, 'trigger');
  return [
    { title: t(words.instantTriggers), kind: 'trigger', operations: triggers.filter(({ instant }) => instant) },
    { title: t(words.pollingTriggers), kind: 'trigger', operations: triggers.filter(({ instant }) => !instant) },
  ];
}

async function actionGroups({ t }: View, runner: Runner): Promise<Group[]> {
  return [
    { title: t(words.creates), kind: 'create', operations: await visible(runner, 'create') },
    { title: t(words.searches), kind: 'search', operations: await visible(runner, 'search') },
  ];
}

/**
 * The operations of a kind that a person may choose.
 *
 * @throws AppFailure where the app cannot be loaded
 */
export async function visible({ app }: Runner, kind: StepDraft['kind']): Promise<DescribedOperation[]> {
  return (await app.definition.described(PLACES[kind])).filter(({ hidden }) => !hidden);
}

function drawGroup({ title, kind, operations }: Group): Html {
  const items = operations.map(
    ({ key, label, description }) =>
      html`<li data-item><button name="operation" value="${kind}.${key}"><b>${label}</b><span>${description}</span></button></li>`,
  );
  return html`<section data-group><h3>${title}</h3><ul class="choices">${items}</ul></section>`;
}
