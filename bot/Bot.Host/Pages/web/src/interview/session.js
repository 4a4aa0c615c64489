// Asks the host for a conversation: a new one, or the one that this browser was in.
import { page } from './page.js';
import { remember, remembered } from './resume.js';

const firstWait = 1000;
const longestWait = 20000;

/** The interview cannot be opened: asking again does not help. */
export class Refused extends Error {}

/**
 * Opens a session, trying until it succeeds.
 * @param {(reason: 'busy' | 'waiting') => Promise<void>} interrupted is told why the first attempts failed; ends a wait early when it resolves
 */
export async function openSession(interrupted) {
  for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
    const response = await ask();
    if (response?.ok) {
      const session = await response.json();
      remember(session.resume);
      return session;
    }

    const retriable = !response || response.status === 429 || response.status >= 500;
    if (!retriable) {
      throw new Refused(`The session call answered ${response.status}.`);
    }

    const asked = Number(response?.headers.get('Retry-After')) * 1000;
    await Promise.race([interrupted(response?.status === 429 ? 'busy' : 'waiting'), pause(asked || wait)]);
  }
}

async function ask() {
  try {
    return await fetch(page.session, {
      body: JSON.stringify({
        resume: remembered(),
        language: page.language,
        segment: new URLSearchParams(location.search).get('segment'),
      }),
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    });
  } catch {
    return null;
  }
}

const pause = milliseconds =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds);
    addEventListener('online', resolve, { once: true });
  });
