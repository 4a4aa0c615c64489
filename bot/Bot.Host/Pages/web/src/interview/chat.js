// Web Chat in our look: one column, quiet, large enough to read and to touch.
import { patience } from './outbox.js';
import { element, text } from './page.js';
import { showState } from './progress.js';

const styleOptions = {
  accent: 'var(--accent)',
  autoScrollSnapOnActivity: false,
  avatarSize: 32,
  backgroundColor: 'transparent',
  botAvatarInitials: 'AI',
  bubbleBackground: 'var(--surface)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 16,
  bubbleFromUserBackground: 'var(--own)',
  bubbleFromUserBorderColor: 'var(--own)',
  bubbleFromUserBorderRadius: 16,
  bubbleFromUserTextColor: 'var(--ink)',
  bubbleMaxWidth: 560,
  bubbleMinHeight: 44,
  bubbleTextColor: 'var(--ink)',
  groupTimestamp: false,
  hideScrollToEndButton: false,
  hideUploadButton: true,
  markdownExternalLinkIconImage: 'none',
  markdownRenderHTML: false, // Else it is taken out only after the browser has parsed it, and has begun to load what it names.
  paddingRegular: 16,
  paddingWide: 20,
  primaryFont: 'inherit',
  rootHeight: '100%',
  rootWidth: '100%',
  rootZIndex: 0,
  sendBoxBackground: 'var(--surface)',
  sendBoxBorderTop: 'none',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxHeight: 56,
  sendBoxMaxHeight: 200,
  sendBoxPlaceholderColor: 'var(--soft)',
  sendBoxTextColor: 'var(--ink)',
  sendBoxTextWrap: true,
  sendTimeout: patience,
  showAvatarInGroup: 'sender',
  subtle: 'var(--soft)',
  suggestedActionLayout: 'flow',
  timestampColor: 'var(--soft)',
  transitionDuration: '0s',
};

/** What a message of the interviewer carries about the interview; nothing for other activities. */
const candor = activity => (activity.from?.role === 'bot' ? activity.channelData?.candor : undefined);

/** Whether the choices are numbers, which are shown as a scale, or words. */
const choicesOf = ({ suggestedActions }) =>
  suggestedActions?.actions?.every(({ title }) => /^\d+$/.test(title)) ? 'numbers' : 'words';

/** Below a message: that an AI wrote it; for one's own, whether it was sent. No clock: nobody is being timed. */
const activityStatus = () => next => request => {
  const { activity, sendState } = request;
  if (activity.from?.role === 'user') {
    return sendState === 'sent' ? false : next(request);
  }

  return candor(activity)?.generated ? CandorWebChat.createElement('span', { className: 'generated' }, text('generated')) : false;
};

/** @param {() => void} spoken is told of every activity that arrives */
function createStore(spoken) {
  return CandorWebChat.createStore({}, () => next => action => {
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      const { activity } = action.payload;
      const state = candor(activity);
      if (state) {
        showState(state);
        document.body.dataset.choices = choicesOf(activity);
      } else if (activity.from?.role === 'user') {
        document.body.dataset.choices = '';
      }

      spoken(activity);
    }

    return next(action);
  });
}

/**
 * Shows a conversation in place of the one before, if any.
 * @returns what can be done with it: send words, read and set what is being typed
 */
export function showChat(directLine, session, spoken) {
  const store = createStore(spoken);
  CandorWebChat.render(
    {
      activityStatusMiddleware: activityStatus,
      directLine,
      key: session.token,
      locale: session.language,
      nonce: document.querySelector('script[nonce]').nonce,
      overrideLocalizedStrings: strings => ({
        ...strings,
        TEXT_INPUT_PLACEHOLDER: text('placeholder'),
        TEXT_INPUT_SEND_BUTTON_ALT: text('send'),
      }),
      // The frame around it is the landmark; Web Chat's own would be one inside another.
      role: 'none',
      store,
      styleOptions,
    },
    element('webchat'),
  );

  return {
    draft: () => store.getState().sendBoxValue,
    send: words => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text: words } }),
    type: words => store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: words } }),
  };
}
