// The interview page, from the first call to the last word.
import { showChat } from './chat.js';
import { connect } from './connection.js';
import { enableMenu } from './menu.js';
import { briefly, clearNotice, hasNotice, notice } from './notice.js';
import { element, page } from './page.js';
import { openSession, Refused } from './session.js';

/** Resolves when Web Chat is there; it loads while the session is being opened. */
const webChat = new Promise((resolve, reject) => {
  const script = element('webchat-script');
  script.addEventListener('load', () => (globalThis.CandorWebChat ? resolve() : reject(new Error('Web Chat did not start.'))));
  script.addEventListener('error', reject);
});

const soon = 10000;
const breath = 4000;

let chat;
let isConnected = false;
let begun = 0;

async function begin() {
  begun = performance.now();
  let session;
  try {
    [session] = await Promise.all([openSession(reason => notice(reason, 'again')), webChat]);
  } catch (error) {
    await notice(error instanceof Refused ? 'gone' : 'broken', 'reload');
    location.reload();
    return;
  }

  if (speaksAnotherLanguage(session)) {
    location.replace(`?lang=${encodeURIComponent(session.language)}`);
    return;
  }

  // After a break the notice stays until the new connection stands.
  if (!chat) {
    clearNotice();
  }

  const draft = chat?.draft();
  const directLine = connect(session, { opened, interrupted, lost });
  chat = showChat(directLine, session, spoken);
  if (draft) {
    chat.type(draft);
  }
}

/** An interview that was begun in another language goes on in it, unless the address asks for this one. */
const speaksAnotherLanguage = ({ language }) =>
  !page.languageChosen && language && language.split('-')[0] !== page.language.split('-')[0];

function opened() {
  isConnected = true;
  if (hasNotice()) {
    briefly('connected');
  }

  enableMenu(words => {
    chat.send(words);
    element('webchat').querySelector('textarea, input[type=text]')?.focus();
  });
}

function interrupted() {
  isConnected = false;
  notice(navigator.onLine ? 'reconnecting' : 'offline');
}

/**
 * The token ran out, or Direct Line gave up: a new session continues the same conversation. One that is lost as soon as it
 * was opened is not asked for again at once.
 */
function lost() {
  interrupted();
  setTimeout(begin, performance.now() - begun < soon ? breath : 0);
}

function spoken(activity) {
  if (activity.type !== 'message') {
    return;
  }

  element('skeleton')?.remove();
  element('webchat').hidden = false;
  if (activity.from?.role === 'user') {
    document.body.classList.add('underway');
    element('languages')?.remove();
  }
}

addEventListener('offline', () => notice('offline'));
addEventListener('online', () => (isConnected ? clearNotice() : notice('reconnecting')));
begin();
