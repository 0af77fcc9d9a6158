import type { Reply } from './reply.ts';
import type { Asked, Route } from './server.ts';

type Answer = ReturnType<Route>;

/** Answers GET requests whose path fits; groups of the pattern come after the request. */
export function get(path: string | RegExp, answer: (asked: Asked, ...groups: string[]) => Answer): Route {
  return on('GET', path, answer);
}

/** Answers POST requests whose path fits; the server has checked their token. */
export function post(path: string | RegExp, answer: (asked: Asked, ...groups: string[]) => Answer): Route {
  return on('POST', path, answer);
}

/** Sends the browser elsewhere on this desk. */
export function redirect(to: string): Reply {
  return { status: 303, type: 'text/plain; charset=utf-8', body: '', headers: { location: to } };
}

function on(
  method: Asked['method'],
  path: string | RegExp,
  answer: (asked: Asked, ...groups: string[]) => Answer,
): Route {
  return (asked) => {
    if (asked.method !== method) return null;
    if (typeof path === 'string') return asked.path === path ? answer(asked) : null;
    const found = path.exec(asked.path);
    return found ? answer(asked, ...found.slice(1)) : null;
  };
}
