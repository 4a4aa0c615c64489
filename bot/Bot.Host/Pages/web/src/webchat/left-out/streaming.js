// Direct Line over App Service streams: the pages talk to their own host over HTTP and WebSocket.
export class DirectLineStreaming {
  constructor() {
    throw new Error('Direct Line App Service Extension is not part of this bundle.');
  }
}
