/* Buttons that copy: data-copy names the element whose text it is, data-copied is said afterwards. */

document.body.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
  const source = button && document.getElementById(button.getAttribute('data-copy') ?? '');
  if (!source) {
    return;
  }
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    const said = button.nextElementSibling;
    if (said?.getAttribute('role') === 'status') {
      said.textContent = button.getAttribute('data-copied');
      setTimeout(() => said.replaceChildren(), 2000);
    }
  } catch {
    // Without a clipboard, the text is selected for the person to copy.
    getSelection()?.selectAllChildren(source);
  }
});
