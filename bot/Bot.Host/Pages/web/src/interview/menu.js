// The participant's commands: sent as ordinary words, so that they mean the same as when they are typed.
import { element, page } from './page.js';

const menu = element('menu');

/** @param {(text: string) => void} send */
export function enableMenu(send) {
  element('menu-button').hidden = false;

  for (const button of document.querySelectorAll('[data-command]')) {
    button.onclick = () => {
      menu.hidePopover();
      button.closest('dialog')?.close();
      send(page.commands[button.dataset.command]);
    };
  }

  for (const button of document.querySelectorAll('[data-confirm]')) {
    button.onclick = () => {
      menu.hidePopover();
      element(`confirm-${button.dataset.confirm}`).showModal();
    };
  }

  for (const button of document.querySelectorAll('dialog [data-close]')) {
    button.onclick = () => button.closest('dialog').close();
  }
}
