// One calm line above the conversation: what is wrong with the connection, and what can be done.
import { element, text } from './page.js';

const line = element('notice');
const words = element('notice-text');
const action = element('notice-action');
const shortly = 3000;
let fading;

/**
 * Shows a text; with a label also a button, and a promise that resolves when it is pressed.
 * @returns {Promise<void>}
 */
export function notice(key, label) {
  clearTimeout(fading);
  words.textContent = text(key);
  line.hidden = false;
  action.hidden = !label;
  action.textContent = label ? text(label) : '';
  return new Promise(resolve => {
    action.onclick = () => resolve();
  });
}

/** Shows a text for a moment. */
export function briefly(key) {
  notice(key);
  fading = setTimeout(clearNotice, shortly);
}

export function clearNotice() {
  clearTimeout(fading);
  line.hidden = true;
}

export const hasNotice = () => !line.hidden;
