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
