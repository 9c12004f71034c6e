/*
 * The list of the log: data-log says how many lines it holds while it is not being read. While a person has a line open, has asked for older lines or has
 * scrolled past its beginning, new lines wait behind a button, so that nothing jumps.
 */

const list = () => document.querySelector('[data-log]');
const fresh = () => document.querySelector('[data-log-fresh]');
let wantsBeginning = false;

/** @param {Element} part */
function isRead(part) {
  return part.querySelector('details[open]') !== null || part.hasAttribute('data-log-older') || part.getBoundingClientRect().top < 0;
}

function goOn() {
  const part = list();
  if (part && !fresh()?.hasAttribute('hidden') && !isRead(part)) {
    fresh()?.setAttribute('hidden', '');
    document.getElementById('log-watch')?.dispatchEvent(new CustomEvent('resume'));
  }
}

/**
 * Lets the list hold only its newest lines, and the button for older ones go on from there.
 *
 * @param {Element} part
 */
function shorten(part) {
  const most = Number(part.getAttribute('data-log'));
  for (const line of Array.from(part.querySelectorAll('[data-line]')).slice(most)) {
    if (!line.contains(document.activeElement)) {
      line.remove();
      part.querySelector('#log-older')?.removeAttribute('hidden');
    }
  }
  const last = Array.from(part.querySelectorAll('[data-line]')).at(-1);
  part.querySelector('#log-older [name=before]')?.setAttribute('value', last?.getAttribute('data-line') ?? '');
}

document.body.addEventListener('htmx:beforeRequest', (event) => {
  const part = list();
  const source = event.target instanceof Element ? event.target : null;
  if (part && source?.id === 'log-watch' && isRead(part)) {
    event.preventDefault();
    fresh()?.removeAttribute('hidden');
  } else if (source?.id === 'log-older') {
    part?.setAttribute('data-log-older', '');
  } else if (source?.hasAttribute('data-log-fresh')) {
    wantsBeginning = true;
  }
});

document.body.addEventListener('htmx:afterSwap', () => {
  const part = list();
  if (!part?.querySelector('[data-line]')) {
    return;
  }
  part.querySelector('[data-log-none]')?.remove();
  if (!part.hasAttribute('data-log-older')) {
    shorten(part);
  }
  if (wantsBeginning) {
    wantsBeginning = false;
    part.scrollIntoView();
    part.querySelector('summary')?.focus();
  }
});

// Closing a line, or going back to the beginning, lets the list go on. A toggle does not bubble, but it is captured.
document.body.addEventListener('toggle', goOn, true);
addEventListener('scroll', goOn, { passive: true });
