/* Forms of steps: rows, dropdowns in whose place a value can be typed, filters of choices, and outputs that are inserted where the cursor was. */

/** The field of an action that had the focus last. @type {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null} */
let field = null;
let fieldId = '';

/** @param {Element} element @returns {element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
const isField = (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/** @param {EventTarget | null} target @param {string} selector */
const around = (target, selector) => (target instanceof Element ? target.closest(selector) : null);

/** Tells htmx and the form of a change that a script made. @param {Element} element */
const tellChange = (element) => {
  for (const name of ['input', 'change']) {
    element.dispatchEvent(new Event(name, { bubbles: true }));
  }
};

/**
 * Shows the other one of a dropdown and the text in its place. The shown one has the id.
 * @param {Element} choice
 */
function switchChoice(choice) {
  const [from, to] = [...choice.children].filter(isField).sort((one, other) => Number(one.hidden) - Number(other.hidden));
  const button = choice.querySelector('[data-switch]');
  if (from === undefined || to === undefined || !(button instanceof HTMLElement)) {
    return null;
  }
  to.id = from.id;
  from.removeAttribute('id');
  to.value = to instanceof HTMLSelectElement && ![...to.options].some(({ value }) => value === from.value) ? '' : from.value;
  [from.hidden, from.disabled, to.hidden, to.disabled] = [true, true, false, false];
  [button.textContent, button.dataset.other] = [button.dataset.other ?? '', button.textContent ?? ''];
  return to;
}

/** @param {HTMLElement} button */
function addRow(button) {
  const rows = button.closest('[data-rows]');
  const list = rows?.querySelector('[data-list]');
  const pattern = rows?.querySelector('template');
  if (!(rows instanceof HTMLElement) || !list || !pattern) {
    return;
  }
  const number = Number(rows.dataset.next);
  rows.dataset.next = String(number + 1);
  list.insertAdjacentHTML('beforeend', pattern.innerHTML.replaceAll('__row__', String(number)));
  const added = list.lastElementChild?.querySelector('input:not([hidden]), select:not([hidden]), textarea:not([hidden])');
  if (added instanceof HTMLElement) {
    added.focus();
  }
}

/** @param {HTMLElement} button */
function removeRow(button) {
  const rows = button.closest('[data-rows]');
  button.closest('[data-row]')?.remove();
  const add = rows?.querySelector('[data-add]');
  if (rows && add instanceof HTMLElement) {
    add.focus();
    tellChange(rows);
  }
}

/** @param {HTMLElement} button */
function insertOutput(button) {
  const outputs = button.closest('#outputs');
  const told = outputs?.querySelector('[data-told]');
  if (!(outputs instanceof HTMLElement) || !told) {
    return;
  }
  const drawnAnew = document.getElementById(fieldId);
  if (field !== null && !field.isConnected) {
    field = drawnAnew !== null && isField(drawnAnew) ? drawnAnew : null;
  }
  if (field === null) {
    told.textContent = outputs.dataset.unfocused ?? '';
    return;
  }
  const choice = field instanceof HTMLSelectElement ? field.parentElement : null;
  const into = choice === null ? field : switchChoice(choice);
  if (into === null || into instanceof HTMLSelectElement) {
    return;
  }
  if (choice !== null) {
    into.value = '';
  }
  const at = into.selectionStart ?? into.value.length;
  into.setRangeText(button.dataset.insert ?? '', at, into.selectionEnd ?? at, 'end');
  tellChange(into);
  into.focus();
  const name = into.getAttribute('aria-label') ?? into.labels?.[0]?.firstChild?.textContent ?? '';
  told.textContent = (outputs.dataset.inserted ?? '').replace('{field}', name.trim());
}

/** @param {HTMLInputElement} box */
function filter(box) {
  const form = box.closest('[data-filtered]');
  const wanted = box.value.trim().toLowerCase();
  let shown = 0;
  for (const group of form?.querySelectorAll('[data-group]') ?? []) {
    const items = [...group.querySelectorAll('[data-item]')];
    for (const item of items) {
      item.toggleAttribute('hidden', !(item.textContent ?? '').toLowerCase().includes(wanted));
    }
    const left = items.filter((item) => !item.hasAttribute('hidden')).length;
    group.toggleAttribute('hidden', left === 0);
    shown += left;
  }
  form?.querySelector('[data-nothing]')?.toggleAttribute('hidden', shown > 0);
}

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && isField(target) && target.closest('[data-maps]')) {
    field = target;
    fieldId = target.id;
  }
});

document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.hasAttribute('data-filter')) {
    filter(target);
  }
});

document.addEventListener('click', ({ target }) => {
  const button = around(target, 'button');
  if (!(button instanceof HTMLElement)) {
    return;
  }
  if (button.hasAttribute('data-switch') && button.parentElement) {
    switchChoice(button.parentElement)?.focus();
  } else if (button.hasAttribute('data-add')) {
    addRow(button);
  } else if (button.hasAttribute('data-remove')) {
    removeRow(button);
  } else if (button.hasAttribute('data-insert')) {
    insertOutput(button);
  }
});

/* Enter in the filter chooses nothing. */
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && around(event.target, '[data-filter]')) {
    event.preventDefault();
  }
});
