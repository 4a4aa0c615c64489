// Buttons that copy what they name. Without this script they stay hidden, and the text beside them can be selected.
const copied = 'Copied';

for (const button of document.querySelectorAll('[data-copy]')) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = copied;
    button.addEventListener('blur', () => (button.textContent = label), { once: true });
  });
}
