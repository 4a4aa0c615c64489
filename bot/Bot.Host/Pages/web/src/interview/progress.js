// How far the interview is, and its end.
import { element, text } from './page.js';

const frame = element('progress');
const bar = element('progress-bar');
const words = element('progress-text');
const finished = element('finished');

/** Takes what a message of the interviewer says about the interview. */
export function showState({ progress, ended }) {
  if (progress?.total > 0) {
    bar.max = progress.total;
    bar.value = progress.asked;
    words.textContent = text('progress', progress);
    frame.hidden = progress.asked === 0;
  }

  if (ended !== undefined) {
    finished.textContent = ended ? text('ended') : '';
    finished.hidden = !ended;
    document.body.classList.toggle('ended', ended);
  }
}
