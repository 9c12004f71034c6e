/* What the pages of the console need beyond htmx. Elements say with data attributes what they want. */

const offline = document.getElementById('offline');

document.body.addEventListener('htmx:sseError', () => offline?.removeAttribute('hidden'));
document.body.addEventListener('htmx:sseOpen', () => offline?.setAttribute('hidden', ''));

/* An answer that says what went wrong is shown like any other. */
document.body.addEventListener('htmx:beforeSwap', (event) => {
  if (event instanceof CustomEvent && event.detail.xhr.status >= 400) {
    event.detail.shouldSwap = true;
  }
});

/* What a person opened stays open when its part is drawn anew. */
const opened = new Set();

document.body.addEventListener('htmx:beforeSwap', ({ target }) => {
  opened.clear();
  for (const one of target instanceof Element ? target.querySelectorAll('details[id][open]') : []) {
    opened.add(one.id);
  }
});
document.body.addEventListener('htmx:afterSwap', () => {
  for (const id of opened) {
    document.getElementById(id)?.setAttribute('open', '');
  }
});

/* On a phone the navigation is wider than the screen: the page that is shown is in sight. */
document.querySelector('nav.pages [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
