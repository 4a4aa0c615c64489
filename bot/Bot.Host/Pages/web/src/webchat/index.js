// Web Chat with Markdown and Adaptive Cards, without what an interview never uses. Taken from the package's own sources,
// because its built files hold the speech SDK, 45 languages and polyfills of 2015 in one piece.
import { DirectLine } from 'botframework-directlinejs';
import { createStore } from 'botframework-webchat-core';
import React from 'react';
import ReactWebChat from 'webchat-sources/FullReactWebChat.tsx';
import renderWebChat from 'webchat-sources/renderWebChat.tsx';

globalThis.CandorWebChat = {
  createElement: React.createElement,
  createStore,
  DirectLine,
  render: (props, element) => renderWebChat(ReactWebChat, props, element),
};
