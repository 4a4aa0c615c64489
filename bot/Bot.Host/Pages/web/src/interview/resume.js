// What lets this browser continue an interview days later. A browser that keeps nothing (private mode, blocked storage) still
// holds the interview as long as the tab is open.
import { page } from './page.js';

const key = `candor.resume.${page.study}`;
let inMemory = null;

export function remembered() {
  try {
    return localStorage.getItem(key) ?? inMemory;
  } catch {
    return inMemory;
  }
}

export function remember(resume) {
  inMemory = resume;
  try {
    localStorage.setItem(key, resume);
  } catch {
    // Kept in memory only.
  }
}
