/** The page around one a script serves as a web app: answers its `google.script`. */
import { serveFrame } from '../frame/serve-frame.ts';
import { serveAddress } from './page-address.ts';

const frame = document.querySelector('iframe');
if (frame) {
  serveFrame(frame, '/api/page-call', '', () => {});
  serveAddress(frame);
  // Only now: what the page asks while it loads must find somebody listening.
  frame.src = frame.dataset.page ?? '';
}
