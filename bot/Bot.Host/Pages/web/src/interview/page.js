// The page as the server wrote it: its settings, words and elements.
const root = document.getElementById('interview');

/** @type {{study: string, language: string, languageChosen: boolean, session: string, directLine: string, texts: Record<string, string>, commands: Record<string, string>}} */
export const page = JSON.parse(root.dataset.page);

export const element = id => document.getElementById(id);

/** A text of the page's language with its {names} filled in. */
export const text = (key, values = {}) =>
  Object.entries(values).reduce((words, [name, value]) => words.replace(`{${name}}`, value), page.texts[key]);
