const upper = (parts, ...values) => parts.reduce((text, part, i) => text + part + (i < values.length ? String(values[i]).toUpperCase() : ''), '');

function roundTrip() {
  const settings = Settings.instance;
  settings.set('list', [1, { a: null }]).set('flag', false).set('when', new Date(0));
  return [...settings].concat([[upper`one ${'two'}`, settings.get('none', 'default')]]);
}

async function later() {
  const values = await Promise.all([1, 2].map(async (n) => n * Settings.instance.get('factor', 10)));
  return values.reduce((a, b) => a + b);
}

/** Counts visits under a lock. */
function nextNumber() {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(30000)) throw new Error('busy');
  try {
    const number = Settings.instance.get('counter', 0) + 1;
    Utilities.sleep(20);
    Settings.instance.set('counter', number);
    return number;
  } finally {
    lock.releaseLock();
  }
}

function* ids_() {
  let n = 0;
  while (true) yield `id-${n++}`;
}

function generated() {
  const ids = ids_();
  const { value: first } = ids.next();
  const labels = new Map([[first, 1n], [ids.next().value, 2n]]);
  return [...labels].map(([key, n]) => `${key}=${n}`).join() + [..."añ"].length + (0.1 + 0.2).toFixed(2) + [3, 1, 2].toSorted?.().join('');
}
