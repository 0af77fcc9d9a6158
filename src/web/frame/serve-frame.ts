import type { CallAnswer } from '../../desk/http/wire.ts';
import { act, DeskError } from '../api.ts';
import type { FromFrame, ToFrame } from '../sandbox/messages.ts';

/** Answers what a sandboxed page asks through `google.script`, passing its calls on to `path`; gives how to stop. */
export function serveFrame(frame: HTMLIFrameElement, path: string, user: string, close: () => void): () => void {
  const reply = (message: ToFrame) => frame.contentWindow?.postMessage(message, '*');
  const call = async (functionName: string, args: readonly unknown[]): Promise<CallAnswer> => {
    try {
      return await act<CallAnswer>(path, { user, functionName, args });
    } catch (cause) {
      if (cause instanceof DeskError) return { ok: false, name: cause.name, message: cause.message };
      throw cause;
    }
  };
  const receive = async ({ source, data }: MessageEvent<FromFrame>) => {
    // The frame's origin is opaque: only the window itself tells who speaks.
    if (source === null || source !== frame.contentWindow || typeof data?.google !== 'string') return;
    switch (data.google) {
      case 'call':
        reply({ google: 'answer', id: data.id, answer: await call(data.functionName, data.args) });
        return;
      case 'close':
        close();
        return;
      case 'height':
        frame.style.height = `${data.pixels}px`;
        return;
      case 'width': {
        const dialog = frame.closest('dialog');
        if (dialog) dialog.style.width = `${data.pixels}px`;
        return;
      }
      case 'focus':
        document.getElementById('content')?.focus();
    }
  };
  const listener = (event: MessageEvent<FromFrame>) => void receive(event);
  addEventListener('message', listener);
  return () => removeEventListener('message', listener);
}
